using ArcBundle.Analyzer.Reading;
using ArcBundle.Format.Facts;

namespace ArcBundle.Analyzer.Investigation;

/// <summary>A process of a job that started before an incident and belongs to no job that runs now.</summary>
/// <param name="Host">Its host.</param>
/// <param name="Process">The process.</param>
/// <param name="StartedIn">The run of a job during which it started; null when no log covers its start, or the start is unknown.</param>
/// <param name="IsGuess">Whether its start or the run's times are guesses.</param>
internal sealed record LeftOver(Host Host, Sourced<ProcessFact> Process, JobRun? StartedIn, bool IsGuess)
{
    /// <summary>A process belongs to a job that began this near to its start.</summary>
    public static readonly TimeSpan NearJobStart = TimeSpan.FromMinutes(10);

    /// <summary>When it started, UTC; null when the list has no start times.</summary>
    public DateTimeOffset? StartUtc => Process.Value.StartUtc;

    /// <summary>Whether the list tells its start, but day and month of it cannot be told apart.</summary>
    public bool HasAmbiguousStart => StartUtc is null && Host.Processes.Any(list => list.HasAmbiguousDates && list.Processes.Contains(Process));

    /// <summary>The left-over processes of a host with one of these names, earliest first.</summary>
    public static IReadOnlyList<LeftOver> Of(Host? host, IReadOnlyList<string> names, Incident incident, CaseEvidence evidence)
    {
        if (host is null)
            return [];
        var takenAt = host.TakenAtUtc ?? incident.LastUtc;

        // A process of the agent belongs to a job of its node; one of the server to any job.
        var node = ReferenceEquals(names, ProductNames.AgentJobProcesses) ? incident.Node : null;
        var found = new List<LeftOver>();
        foreach (var process in host.ProcessesNamed(names))
        {
            var start = process.Value.StartUtc;
            var isLeft = start is null ? !evidence.AnyJobRuns(node, takenAt) : start < incident.AtUtc && !IsOfRunningJob(start.Value, node, takenAt, evidence);
            if (!isLeft)
                continue;
            var run = start is { } at ? evidence.RunAround(at, node) : null;
            var hasGuessedStart = start is not null && host.Processes.Any(list => list.HasGuessedTimes && list.Processes.Contains(process));
            found.Add(new(host, process, run, hasGuessedStart || incident.IsGuess || run?.IsGuess == true));
        }

        return found;
    }

    /// <summary>
    /// Whether a job that shows signs of life began within ten minutes of the process's start: a line in the last hour, or processor time that grows.
    /// </summary>
    /// <param name="host">The process's host.</param>
    /// <param name="process">The process.</param>
    /// <param name="node">The node whose jobs may have started it; null for jobs of any node.</param>
    /// <param name="takenAt">When the process was seen, UTC.</param>
    /// <param name="evidence">The case.</param>
    public static bool IsOfLivingJob(Host host, ProcessFact process, NodeKey? node, DateTimeOffset takenAt, CaseEvidence evidence) =>
        process.StartUtc is { } start && RunningNear(start, node, takenAt, evidence)
            .Any(run => run.LastLineBefore(takenAt) >= takenAt - TimeSpan.FromMinutes(60) || CpuProgress.Of(host, process) == true);

    private static bool IsOfRunningJob(DateTimeOffset start, NodeKey? node, DateTimeOffset takenAt, CaseEvidence evidence) =>
        RunningNear(start, node, takenAt, evidence).Any();

    /// <summary>
    /// Jobs that run at <paramref name="takenAt"/> and began within ten minutes of a start. A job whose lines name other nodes only starts nothing on
    /// this one.
    /// </summary>
    private static IEnumerable<JobRun> RunningNear(DateTimeOffset start, NodeKey? node, DateTimeOffset takenAt, CaseEvidence evidence) =>
        evidence.RunningAt(takenAt).Where(run => (run.FirstUtc - start).Duration() <= NearJobStart
            && (node is null || run.MayConcern(line => evidence.Nodes.KeyOf(line) == node)));
}
