using System.Globalization;
using ArcBundle.Analyzer.Investigation;
using ArcBundle.Analyzer.Investigation.Limits;
using ArcBundle.Format.Facts;

namespace ArcBundle.Analyzer.Causes;

/// <summary>What the settings of a connection are called in findings and steps.</summary>
internal static class LimitFindings
{
    /// <summary>A setting's host, key, name and raw data.</summary>
    public static (string Name, string Value)[] Arguments(Host host, RegistryFact value) =>
        [("host", host.Name ?? host.Id), ("path", value.KeyPath), ("name", value.Name?.Trim() ?? string.Empty), ("data", value.Data ?? "?")];

    /// <summary>Settings side by side: host, name and raw data of each.</summary>
    public static string List(IEnumerable<(Host Host, RegistryFact Value)> settings) =>
        string.Join(", ", settings.Select(static setting => $"{setting.Host.Name ?? setting.Host.Id} {setting.Value.Name?.Trim()} = {setting.Value.Data ?? "?"}"));

    /// <summary>Names of hosts.</summary>
    public static string Names(IEnumerable<Host> hosts) => string.Join(", ", hosts.Select(static host => host.Name ?? host.Id).Distinct(StringComparer.Ordinal));

    /// <summary>A limit in minutes: <c>20</c>, or <c>20 + 30</c> with the reconnection.</summary>
    public static string Minutes(LimitMatch match) => match.WithReconnection
        ? $"{Minutes(match.Limit - ResponseLimit.Reconnection)} + {Minutes(ResponseLimit.Reconnection)}"
        : Minutes(match.Limit);

    /// <summary>A span of time in minutes, with at most one decimal.</summary>
    public static string Minutes(TimeSpan span) => span.TotalMinutes.ToString("0.#", CultureInfo.InvariantCulture);

    /// <summary>Pointers to the lines with which the silence began and ended.</summary>
    public static IEnumerable<EvidencePointer> ToSilence(Incident incident) =>
        Pointers.To((incident.Before is { } before ? new[] { before } : []).Concat(incident.Lines.Take(1)));
}
