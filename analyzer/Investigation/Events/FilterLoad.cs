using ArcBundle.Analyzer.Investigation.Protection;
using ArcBundle.Analyzer.Reading;
using ArcBundle.Analyzer.Reading.Evtx;

namespace ArcBundle.Analyzer.Investigation.Events;

/// <summary>The filter manager loaded (6) or unloaded (1) a minifilter.</summary>
/// <param name="Record">The record.</param>
/// <param name="Name">Driver name.</param>
/// <param name="IsLoad">True for a load.</param>
/// <param name="Altitude">Altitude of its first instance; null before Windows 10, whose records do not tell.</param>
/// <param name="IsOfAntivirusGroup">Whether the record names the load order group of antivirus drivers, or the altitude lies in it.</param>
internal sealed record FilterLoad(Sourced<EventRecord> Record, string Name, bool IsLoad, string? Altitude, bool IsOfAntivirusGroup)
{
    /// <summary>A minifilter was loaded.</summary>
    public const int Load = 6;

    /// <summary>A minifilter was unloaded.</summary>
    public const int Unload = 1;

    private const string FirstInstance = "\"instances\" : [[\"";

    /// <summary>When, UTC.</summary>
    public DateTimeOffset AtUtc => Record.Value.TimeUtc;

    /// <summary>The loads and unloads of a host in the order of time.</summary>
    public static IEnumerable<FilterLoad> Of(Host host) => host.System.Of(Providers.FilterManager, Load, Unload).Select(Read).OfType<FilterLoad>();

    /// <summary>Reads one record; null when it names no driver.</summary>
    public static FilterLoad? Read(Sourced<EventRecord> record)
    {
        if (record.Value["DeviceName"]?.Trim() is not { Length: > 0 } name)
            return null;
        var extra = record.Value["ExtraInfoString"] ?? string.Empty;
        var altitude = AltitudeIn(extra);
        return new(record, name, record.Value.EventId == Load, altitude,
            extra.Contains($"\"{AntivirusAltitudes.GroupName}\"", StringComparison.OrdinalIgnoreCase) || AntivirusAltitudes.Holds(altitude));
    }

    private static string? AltitudeIn(string extra)
    {
        var at = extra.IndexOf(FirstInstance, StringComparison.Ordinal);
        if (at < 0)
            return null;
        var rest = extra.AsSpan(at + FirstInstance.Length);
        var end = rest.IndexOf('"');
        return end > 0 ? rest[..end].ToString() : null;
    }
}
