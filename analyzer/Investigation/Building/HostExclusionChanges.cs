using ArcBundle.Analyzer.Reading;
using ArcBundle.Analyzer.Reading.Defender;
using ArcBundle.Analyzer.Reading.Evtx;

namespace ArcBundle.Analyzer.Investigation.Building;

/// <summary>Changes of Microsoft Defender's exclusions from the event logs of a host.</summary>
internal static class HostExclusionChanges
{
    /// <summary>The changes, in the order of time.</summary>
    public static IReadOnlyList<Sourced<DefenderExclusion>> Of(HostDraft draft) =>
    [
        .. draft.EventLogs.SelectMany(static log => log.Records).SelectMany(ChangesOf).DistinctBy(static change => change.Value)
            .OrderBy(static change => change.Value.ChangedUtc),
    ];

    private static IEnumerable<Sourced<DefenderExclusion>> ChangesOf(Sourced<EventRecord> record) =>
        DefenderExclusions.ChangesOf(record.Value).Select(change => new Sourced<DefenderExclusion>(change, record.Origin));
}
