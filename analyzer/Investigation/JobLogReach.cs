using ArcBundle.Analyzer.Reading;
using ArcBundle.Format.Items;

namespace ArcBundle.Analyzer.Investigation;

/// <summary>How far a job or activity log that tells of an incident's job reaches back and forward.</summary>
/// <param name="Host">The host the log came from.</param>
/// <param name="Item">The item.</param>
/// <param name="Log">The log, at its first line.</param>
/// <param name="OldestUtc">Its first line, UTC.</param>
/// <param name="NewestUtc">Its last line, UTC.</param>
/// <param name="IsJobStartSeen">Whether nothing of the job can be missing before its first line here: the log begins earlier, or that line tells of a start.</param>
internal sealed record JobLogReach(Host Host, ItemId Item, Origin Log, DateTimeOffset OldestUtc, DateTimeOffset NewestUtc, bool IsJobStartSeen)
{
    /// <summary>The job and activity logs that hold lines of the incident's job or of itself; an agent's own log is none.</summary>
    public static IReadOnlyList<JobLogReach> Of(Incident incident, CaseEvidence evidence)
    {
        var telling = incident.Lines.Concat(incident.Run?.Lines ?? []).Where(static line => IsJobLog(line.Item)).ToList();
        return
        [
            .. telling.GroupBy(static line => (line.Host, line.Origin.Entry)).OrderBy(static log => log.Key.Entry, StringComparer.Ordinal).Select(log =>
            {
                var host = evidence[log.Key.Host];
                var lines = evidence.WholeLogOf(host.Id).Where(line => string.Equals(line.Origin.Entry, log.Key.Entry, StringComparison.Ordinal)).ToList();
                var first = log.MinBy(static line => line.At.Utc)!;
                return new JobLogReach(host, first.Item, lines[0].Origin, lines[0].At.Utc, lines[^1].At.Utc,
                    incident.Run is not null && (lines[0].At.Utc < first.At.Utc || first.HasStartWord));
            }),
        ];
    }

    /// <summary>
    /// Whether it shows every line of the job in a span of time before the incident: it was read whole, reaches up to the incident, and back to
    /// the span's start or to the start of the job.
    /// </summary>
    public bool Covers(DateTimeOffset fromUtc, DateTimeOffset toUtc) =>
        Host.Items.IsWhole(Item) && NewestUtc >= toUtc && (OldestUtc <= fromUtc || IsJobStartSeen);

    private static bool IsJobLog(ItemId item) => item.Equals(ItemCatalog.LogsActivity) || item.Equals(ItemCatalog.LogsServer);
}
