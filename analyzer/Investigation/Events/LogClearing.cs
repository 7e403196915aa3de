using ArcBundle.Analyzer.Reading.Evtx;

namespace ArcBundle.Analyzer.Investigation.Events;

/// <summary>Clearings of event logs that the System log tells of: what a file of such a log holds from before is not all there was.</summary>
internal static class LogClearing
{
    private const string Provider = "Microsoft-Windows-Eventlog";
    private const int EventId = 104;

    /// <summary>Pairs of provider and event id that a reader must not pass over.</summary>
    public static IReadOnlyList<(string Provider, int? EventId)> Known { get; } = [(Provider, EventId)];

    /// <summary>The gaps that clearings leave in the file of another log: from its last record, if the file ends before, up to the clearing.</summary>
    /// <param name="logs">All event log files of the host.</param>
    /// <param name="log">The file; its own records of clearings are in its coverage already.</param>
    public static IEnumerable<CoverageGap> GapsOf(IEnumerable<EventLog> logs, EventLog log)
    {
        if (log.Coverage is not { OldestUtc: { } oldest, NewestUtc: { } newest })
            yield break;
        foreach (var record in logs.SelectMany(static other => other.Records).Select(static record => record.Value))
        {
            if (record.EventId == EventId && record.Provider.Equals(Provider, StringComparison.OrdinalIgnoreCase) && record.TimeUtc > oldest
                && record["Channel"] is { } cleared && cleared.Equals(log.Channel, StringComparison.OrdinalIgnoreCase)
                && !cleared.Equals(record.Channel, StringComparison.OrdinalIgnoreCase))
                yield return new(record.TimeUtc < newest ? record.TimeUtc : newest, record.TimeUtc, CoverageGapReason.Cleared, 0);
        }
    }
}
