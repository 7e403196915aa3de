using ArcBundle.Scenarios.Chance;
using ArcBundle.Scenarios.Hosts;
using ArcBundle.Scenarios.Logs;

namespace ArcBundle.Scenarios.Stories;

/// <summary>What truly happened in one case.</summary>
/// <param name="server">The backup server.</param>
/// <param name="dice">Chance.</param>
internal sealed class Story(HostModel server, Dice dice)
{
    public HostModel Server { get; } = server;

    public Dice Dice { get; } = dice;

    public List<Failure> Failures { get; } = [];

    /// <summary>Lines of the server's activity log.</summary>
    public List<LogLine> Lines { get; } = [];

    /// <summary>Runs of jobs of nodes that are no part of the case.</summary>
    public List<JobRunModel> OtherRuns { get; } = [];

    public bool IsJapanese { get; init; }

    public LogStyle Style { get; init; }

    public NodeStyle Nodes { get; init; }

    /// <summary>Whether nothing tells day from month in the log of jobs.</summary>
    public bool HidesDayAndMonth { get; init; }

    /// <summary>Whether the server's job log takes the place of its activity log.</summary>
    public bool UsesJobLog { get; init; }

    /// <summary>Incidents of nodes outside the case, by their jobs, with what is true of them.</summary>
    public Dictionary<int, string> OtherIncidents { get; } = [];

    /// <summary>All hosts, the server first, each once.</summary>
    public IReadOnlyList<HostModel> Hosts => [.. Failures.Select(static failure => failure.Agent).Prepend(Server).Distinct()];

    /// <summary>The item in which the server's log of jobs is sent.</summary>
    public HostItem JobsItem => UsesJobLog ? HostItem.JobLog : HostItem.ActivityLog;

    /// <summary>Whether no job ran within half an hour of a time.</summary>
    public bool IsQuiet(DateTimeOffset at) => Failures.SelectMany(static f => f.Earlier.Append(new JobRunModel(f.Job, f.Start, f.End + TimeSpan.FromMinutes(40)))).Concat(OtherRuns)
        .All(run => at < run.Start - TimeSpan.FromMinutes(30) || at > run.End + TimeSpan.FromMinutes(30));
}
