namespace ArcBundle.Analyzer.Investigation;

/// <summary>From the first to the last moment of a job's run around an incident.</summary>
/// <param name="FromUtc">Start.</param>
/// <param name="ToUtc">Time of the last line; of a running job the last so far.</param>
/// <param name="Source">Where the bounds come from.</param>
internal sealed record JobWindow(DateTimeOffset FromUtc, DateTimeOffset ToUtc, JobWindowSource Source)
{
    /// <summary>Whether a moment lies in the window, bounds included.</summary>
    public bool Contains(DateTimeOffset moment) => moment >= FromUtc && moment <= ToUtc;
}
