namespace ArcBundle.Analyzer.Serving.Comparing;

/// <summary>One incident and the verdicts on its causes.</summary>
/// <param name="Id">Id in its report.</param>
/// <param name="AtUtc">When, UTC.</param>
/// <param name="Node">Node as the log writes it, else its address; null when it has neither.</param>
/// <param name="Codes">Its codes.</param>
/// <param name="Causes">The eleven, rank 1 first.</param>
internal sealed record IncidentVerdicts(string Id, DateTimeOffset AtUtc, string? Node, IReadOnlyList<string> Codes, IReadOnlyList<CauseVerdict> Causes)
{
    /// <summary>The verdict on a cause; null when it was not judged.</summary>
    public CauseVerdict? On(string cause) => Causes.FirstOrDefault(one => string.Equals(one.Cause, cause, StringComparison.Ordinal));
}
