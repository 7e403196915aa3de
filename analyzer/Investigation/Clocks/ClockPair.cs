namespace ArcBundle.Analyzer.Investigation.Clocks;

/// <summary>Two records of one moment, each by the clock of its own host.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="ReferenceUtc">When by the clock of the server, UTC.</param>
/// <param name="HostUtc">When by the clock of the agent's host, UTC.</param>
/// <param name="Job">Number of the job it belongs to; null for none.</param>
internal sealed record ClockPair(ClockPairKind Kind, DateTimeOffset ReferenceUtc, DateTimeOffset HostUtc, string? Job = null)
{
    /// <summary>How far the agent's clock shows ahead; negative behind.</summary>
    public TimeSpan Offset => HostUtc - ReferenceUtc;

    /// <summary>How far the two records of such a moment lie apart when the clocks are the same.</summary>
    public TimeSpan Error => Kind == ClockPairKind.Connection ? TimeSpan.FromSeconds(2) : TimeSpan.FromSeconds(15);

    /// <summary>
    /// Whether the server did it first and the agent after it. What the agent did late looks like a clock that is ahead; what the server did late like
    /// one that is behind: only where both kinds agree it is the clock.
    /// </summary>
    public bool IsServerFirst => Kind is ClockPairKind.JobStart or ClockPairKind.ProcessStart;
}
