using System.Runtime.CompilerServices;
using ArcBundle.Analyzer.Reading;
using ArcBundle.Analyzer.Reading.Evtx;

namespace ArcBundle.Analyzer.Investigation.Events;

/// <summary>A network interface of a host lost its link, or has it again.</summary>
/// <param name="Record">The record.</param>
/// <param name="IsDown">True for a loss.</param>
/// <param name="IsOfStart">True when the host had just been started: drivers bring a link down and up again then, and no connection breaks by it.</param>
/// <param name="Interface">The interface as the record names it; the provider where it names none.</param>
internal sealed record LinkChange(Sourced<EventRecord> Record, bool IsDown, bool IsOfStart, string Interface)
{
    /// <summary>How long after its start a host still brings up its interfaces.</summary>
    public static readonly TimeSpan AfterStart = TimeSpan.FromMinutes(2);

    /// <summary>The changes of each host, found once: every incident asks for them.</summary>
    private static readonly ConditionalWeakTable<Host, IReadOnlyList<LinkChange>> Found = [];

    /// <summary>When, UTC.</summary>
    public DateTimeOffset AtUtc => Record.Value.TimeUtc;

    /// <summary>The changes of a host's links, in the order of time.</summary>
    public static IReadOnlyList<LinkChange> Of(Host host) => Found.GetValue(host, Find);

    private static IReadOnlyList<LinkChange> Find(Host host)
    {
        var starts = PowerMark.Of(host).Where(static mark => mark.IsStart).Select(static mark => mark.AtUtc).ToList();
        var changes = new List<LinkChange>();
        foreach (var record in host.System.Records)
        {
            if (LinkEventTable.Find(record.Value.Provider, record.Value.EventId) is not { } row)
                continue;
            var at = record.Value.TimeUtc;
            changes.Add(new(record, row.IsDown, starts.Exists(start => start <= at && at - start <= AfterStart), InterfaceOf(record.Value)));
        }

        return changes;
    }

    /// <summary>Drivers write a device path, often blank, and then the name of the interface.</summary>
    private static string InterfaceOf(EventRecord record) =>
        record.Data.Select(static datum => datum.Value.Trim()).LastOrDefault(static text => text.Length > 0 && !text.StartsWith('\\'))
        ?? record.Data.Select(static datum => datum.Value.Trim()).LastOrDefault(static text => text.Length > 0) ?? record.Provider;
}
