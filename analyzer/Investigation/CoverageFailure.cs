namespace ArcBundle.Analyzer.Investigation;

/// <summary>Why an event log does not cover a window.</summary>
/// <param name="Kind">Why.</param>
/// <param name="AtUtc">Where it begins, ends or has its gap; null when unknown.</param>
internal sealed record CoverageFailure(CoverageFailureKind Kind, DateTimeOffset? AtUtc)
{
    /// <summary>The log holds no record at all.</summary>
    public static CoverageFailure Empty { get; } = new(CoverageFailureKind.Empty, null);
}
