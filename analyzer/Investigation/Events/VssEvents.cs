using ArcBundle.Analyzer.Reading;
using ArcBundle.Analyzer.Reading.Evtx;

namespace ArcBundle.Analyzer.Investigation.Events;

/// <summary>Reads VSS events of a host: those that speak of a writer or snapshot, and those that speak of an unloaded registry.</summary>
internal static class VssEvents
{
    /// <summary>Strong events in the window, in the order of time.</summary>
    public static IReadOnlyList<Sourced<EventRecord>> Strong(Host host, JobWindow window) =>
    [
        .. host.Application.Of(Providers.Vss, VssEventTable.StrongVss).Concat(host.System.Of(Providers.VolSnap, VssEventTable.StrongVolSnap))
            .Where(record => window.Contains(record.Value.TimeUtc) && IsStrong(record))
            .OrderBy(static record => record.Value.TimeUtc).ThenBy(static record => record.Origin.Entry, StringComparer.Ordinal)
            .ThenBy(static record => record.Value.RecordId),
    ];

    /// <summary>8193 whose code is not readable: neither for nor against, but it forbids "no strong event".</summary>
    public static bool AnyUnclear(Host host, JobWindow window) =>
        host.Application.Of(Providers.Vss, VssEventTable.UnexpectedError).Any(record => window.Contains(record.Value.TimeUtc) && !EventCodes.HoldAny(record.Value)
            && !IsHiveUnloaded(record));

    /// <summary>Events of VSS with 0x800703fa in the window, nearly always 8193: a call met the unloaded registry. They count for nothing else.</summary>
    public static IReadOnlyList<Sourced<EventRecord>> HiveUnloaded(Host host, JobWindow window) =>
        [.. host.Application.Of(Providers.Vss, VssEventTable.StrongVss).Where(record => window.Contains(record.Value.TimeUtc) && IsHiveUnloaded(record))];

    private static bool IsStrong(Sourced<EventRecord> record) =>
        !IsHiveUnloaded(record) && (record.Value.EventId != VssEventTable.UnexpectedError || EventCodes.HoldAny(record.Value));

    private static bool IsHiveUnloaded(Sourced<EventRecord> record) => EventCodes.Hold(record.Value, VssEventTable.HiveUnloaded);
}
