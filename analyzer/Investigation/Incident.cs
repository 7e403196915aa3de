namespace ArcBundle.Analyzer.Investigation;

/// <summary>One communication failure with everything the causes ask of it.</summary>
internal sealed record Incident
{
    /// <summary>What reports tell of it.</summary>
    public required IncidentSummary Summary { get; init; }

    /// <summary>The lines that record it, in order; empty for the examination of a host without an incident.</summary>
    public required IReadOnlyList<LogLine> Lines { get; init; }

    /// <summary>The last earlier line of the job that concerns the node, with which the silence begins; null when there is none.</summary>
    public LogLine? Before { get; init; }

    /// <summary>The run of the job; null when no line tells a job.</summary>
    public JobRun? Run { get; init; }

    /// <summary>The agent's host; null when its evidence was not given.</summary>
    public Host? Agent { get; init; }

    /// <summary>The server's host; null when its evidence was not given.</summary>
    public Host? Server { get; init; }

    /// <summary>The hosts of its two sides that were given, the agent's first; a host that is both stands once.</summary>
    public IReadOnlyList<Host> Hosts => [.. new[] { Agent, Server }.OfType<Host>().DistinctBy(static host => host.Id, StringComparer.Ordinal)];

    /// <summary>Which node it is about; null when nothing tells.</summary>
    public NodeKey? Node { get; init; }

    /// <summary>"In the window": from the job's first line, or the last line before the silence, to the incident's last line; see <see cref="WindowStart"/>.</summary>
    public required JobWindow Window { get; init; }

    /// <summary>Whether its own time is a guess.</summary>
    public bool IsGuess { get; init; }

    /// <summary>
    /// What a finding that rests on <see cref="Window"/> guesses: its times, or where it begins. Findings that rest on other times ask
    /// <see cref="IsGuess"/>, and those that rest on none ask nothing.
    /// </summary>
    public Guess WindowGuess => new(IsGuess, IsRecorded && Window.Source is JobWindowSource.ProcessStart or JobWindowSource.Default ? Window.Source : null);

    /// <summary>Ids of the sides whose clock cannot be put beside that of the log which tells the incident.</summary>
    public IReadOnlyList<string> UnsureClocks { get; init; } = [];

    /// <summary>What a finding guesses that compares the time of a host's record with the incident's.</summary>
    public Guess GuessOf(Host host) => IsGuess || UnsureClocks.Contains(host.Id, StringComparer.Ordinal);

    /// <summary>What a finding guesses that asks whether a record of a host lies in <see cref="Window"/>.</summary>
    public Guess WindowGuessOf(Host host) => WindowGuess | GuessOf(host);

    /// <summary>Whether the host of the agent was taken for it although nothing names it.</summary>
    public bool IsAgentAssumed { get; init; }

    /// <summary>False for the examination of a host without an incident.</summary>
    public bool IsRecorded => Lines.Count > 0;

    /// <summary>Time of the first line that opened it, UTC.</summary>
    public DateTimeOffset AtUtc => Summary.AtUtc;

    /// <summary>
    /// The time in which nothing was heard, from the last earlier line of the job to the first line of the incident; null when no earlier line
    /// tells where it began, and for the examination of a host without an incident.
    /// </summary>
    public JobWindow? Silence => Summary.SilenceSeconds is { } seconds ? Window with { FromUtc = AtUtc - TimeSpan.FromSeconds(seconds), ToUtc = AtUtc } : null;

    /// <summary>Time of its last line, UTC.</summary>
    public DateTimeOffset LastUtc => Window.ToUtc;
}
