namespace ArcBundle.Analyzer.Investigation;

/// <summary>One recorded communication failure between a backup server and an agent, as reports tell it. Null means unknown.</summary>
internal sealed record IncidentSummary
{
    /// <summary><c>I1</c>, <c>I2</c>… in the order of time.</summary>
    public required string Id { get; init; }

    /// <summary>Time of the first line that opened it, UTC.</summary>
    public required DateTimeOffset AtUtc { get; init; }

    /// <summary>Node as the log writes it.</summary>
    public string? Node { get; init; }

    /// <summary>Address of the node as the log writes it.</summary>
    public string? Address { get; init; }

    /// <summary>Job number as the log writes it.</summary>
    public string? Job { get; init; }

    /// <summary>Session number as the log writes it.</summary>
    public string? Session { get; init; }

    /// <summary>Incident codes in the order of time, each once.</summary>
    public IReadOnlyList<string> Codes { get; init; } = [];

    /// <summary>Winsock number of the earliest line that has one.</summary>
    public int? Winsock { get; init; }

    /// <summary>Id of the server's input; null when none was given.</summary>
    public string? Server { get; init; }

    /// <summary>Id of the agent's input; null when none was given.</summary>
    public string? Agent { get; init; }

    /// <summary>The job window.</summary>
    public required JobWindow Window { get; init; }

    /// <summary>Seconds of silence before <see cref="AtUtc"/>.</summary>
    public long? SilenceSeconds { get; init; }

    /// <summary>How sure the times are.</summary>
    public required TimeCertainty TimeCertainty { get; init; }
}
