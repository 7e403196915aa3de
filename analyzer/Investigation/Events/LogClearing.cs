using ArcBundle.Analyzer.Reading.Evtx;

namespace ArcBundle.Analyzer.Investigation.Events;

/// <summary>Clearings of event logs that the System log tells of: what a file of such a log holds from before is not all there was.</summary>
internal static class LogClearing
{
    private const string Provider = "Microsoft-Windows-Eventlog";
    private const int EventId = 104;

    /// <summary>Pairs of provider and event id that a reader must not pass over.</summary>
    public static IReadOnlyList<(string Provider, int? EventId)> Known { get; } = [(Provider, EventId)];

    /// <summary>Most clearings of one log that are told.</summary>
    private const int Most = 1_000;

    /// <summary>When a log was cleared, as other logs tell; its own records of clearings are in its coverage already.</summary>
    /// <param name="logs">All event log files of the host.</param>
    /// <param name="channel">The log.</param>
    public static IReadOnlyList<DateTimeOffset> Of(IEnumerable<EventLog> logs, string channel) =>
    [
        .. logs.SelectMany(static log => log.Records).Select(static record => record.Value)
            .Where(record => record.EventId == EventId && record.Provider.Equals(Provider, StringComparison.OrdinalIgnoreCase)
                && record["Channel"] is { } cleared && cleared.Equals(channel, StringComparison.OrdinalIgnoreCase)
                && !cleared.Equals(record.Channel, StringComparison.OrdinalIgnoreCase))
            .Select(static record => record.TimeUtc).Distinct().Order().Take(Most),
    ];

    /// <summary>The gaps that clearings leave in a file of the log: from its last record, if the file ends before, up to the clearing.</summary>
    /// <param name="clearings">When the log was cleared, UTC.</param>
    /// <param name="coverage">What the file covers.</param>
    public static IEnumerable<CoverageGap> GapsOf(IReadOnlyList<DateTimeOffset> clearings, EventLogCoverage coverage) =>
        coverage is { OldestUtc: { } oldest, NewestUtc: { } newest }
            ? clearings.Where(cleared => cleared > oldest).Select(cleared => new CoverageGap(cleared < newest ? cleared : newest, cleared, CoverageGapReason.Cleared, 0))
            : [];
}
