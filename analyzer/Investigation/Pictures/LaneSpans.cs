using System.Globalization;
using ArcBundle.Analyzer.Investigation.Events;
using ArcBundle.Analyzer.Reading;
using ArcBundle.Format.Facts;

namespace ArcBundle.Analyzer.Investigation.Pictures;

/// <summary>What lasted on a host: runs of jobs, lives of processes, times in which the host was not there.</summary>
internal static class LaneSpans
{
    /// <summary>Spans of one host and kind that are kept: the last ones before the picture ends.</summary>
    private const int MostSpans = 40;

    /// <summary>The spans of a lane that lie in the picture at least partly, in the order of time.</summary>
    public static IReadOnlyList<LaneSpan> Of(LaneKind kind, Host host, CaseEvidence evidence, UtcSpan range) =>
    [
        .. (kind switch
        {
            LaneKind.Job => Jobs(host, evidence),
            LaneKind.Process => Processes(host),
            LaneKind.Power => Downtimes(host),
            _ => [],
        }).Where(span => span.Span.Touches(range)).OrderBy(static span => span.Span.FromUtc).TakeLast(MostSpans),
    ];

    private static IEnumerable<LaneSpan> Jobs(Host host, CaseEvidence evidence) => evidence.Runs.All
        .Where(run => string.Equals(run.Lines[0].Host, host.Id, StringComparison.Ordinal))
        .Select(static run => new LaneSpan(new(run.FirstUtc, run.LastUtc), !run.IsEnded, new("timeline.job-run", ("job", run.Job)), new(run.Lines[0].Host, run.Lines[0].Origin, run.FirstUtc)));

    private static IEnumerable<LaneSpan> Processes(Host host) => host.ProcessesNamed([.. ProductNames.HiveHolders])
        .Where(static process => process.Value.StartUtc is not null)
        .Select(process => new LaneSpan(
            new(process.Value.StartUtc!.Value, Later(process.Value.StartUtc.Value, LastSeen(host, process) ?? host.TakenAtUtc)), IsOpen: true,
            new("timeline.process-life", ("process", process.Value.Name), ("pid", process.Value.Pid.ToString(CultureInfo.InvariantCulture))),
            new(host.Id, process.Origin, process.Value.StartUtc)));

    private static IEnumerable<LaneSpan> Downtimes(Host host) => Downtime.Of(host)
        .Select(down => new LaneSpan(
            new(down.FromUtc, Later(down.FromUtc, down.ToUtc ?? host.TakenAtUtc)), down.ToUtc is null, new(down.IsSleep ? "timeline.asleep" : "timeline.down"),
            new(host.Id, down.Records[0].Origin, down.FromUtc)));

    /// <summary>When the last list was taken that holds the process.</summary>
    private static DateTimeOffset? LastSeen(Host host, Sourced<ProcessFact> process) => host.Processes
        .Where(list => list.Processes.Any(other => other.Value.Pid == process.Value.Pid && other.Value.StartUtc == process.Value.StartUtc)).Max(static list => list.TakenAtUtc);

    private static DateTimeOffset Later(DateTimeOffset from, DateTimeOffset? to) => to > from ? to.Value : from;
}
