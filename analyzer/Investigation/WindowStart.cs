namespace ArcBundle.Analyzer.Investigation;

/// <summary>When the job window of an incident begins and what tells it.</summary>
/// <param name="AtUtc">The begin, UTC.</param>
/// <param name="Source">Where it comes from.</param>
internal sealed record WindowStart(DateTimeOffset AtUtc, JobWindowSource Source)
{
    /// <summary>How long before the error a window begins when nothing else tells: the default limit, the reconnection and a margin.</summary>
    private static readonly TimeSpan DefaultLead = ResponseLimit.DefaultMerging;

    /// <summary>A process that started longer before the error was most likely left over by another job.</summary>
    private static readonly TimeSpan LongestJob = TimeSpan.FromHours(12);

    /// <summary>
    /// The job's first line; when the log holds none of before the incident, the last line before the silence, then the start of the job's processes,
    /// then a default time before the error.
    /// </summary>
    /// <param name="run">Run of the job; null when no line tells one.</param>
    /// <param name="before">The last line before the silence; null without one.</param>
    /// <param name="firstUtc">Time of the incident's first line.</param>
    /// <param name="sides">The hosts.</param>
    public static WindowStart Of(JobRun? run, LogLine? before, DateTimeOffset firstUtc, IncidentSides sides)
    {
        if (run is not null && run.FirstUtc < firstUtc)
            return new(run.FirstUtc, run.Window.Source);
        if (before is not null)
            return new(before.At.Utc, JobWindowSource.JobLines);
        return ProcessStart(firstUtc, sides) is { } start ? new(start, JobWindowSource.ProcessStart) : new(firstUtc - DefaultLead, JobWindowSource.Default);
    }

    /// <summary>
    /// The latest start before the error of a process that a job starts; the other side's when it is a little earlier, because one of them starts the other.
    /// </summary>
    private static DateTimeOffset? ProcessStart(DateTimeOffset firstUtc, IncidentSides sides)
    {
        var (server, agent) = (Latest(sides.Server, ProductNames.ServerJobProcesses), Latest(sides.Agent, ProductNames.AgentJobProcesses));
        if (server is null || agent is null)
            return server ?? agent;
        var (early, late) = server < agent ? (server, agent) : (agent, server);
        return late - early <= LeftOver.NearJobStart ? early : late;

        DateTimeOffset? Latest(Host? host, IReadOnlyList<string> names) => host?.ProcessesNamed(names).Select(static process => process.Value.StartUtc)
            .Where(start => start <= firstUtc && start >= firstUtc - LongestJob).Max();
    }
}
