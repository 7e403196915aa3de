namespace ArcBundle.Analyzer.Serving.Comparing;

/// <summary>Two incidents side by side. At least one is there.</summary>
/// <param name="Left">That of the first report; null when it has none that fits.</param>
/// <param name="Right">That of the second report; null when it has none that fits.</param>
internal sealed record IncidentPair(IncidentVerdicts? Left, IncidentVerdicts? Right)
{
    /// <summary>Whether both logs tell of the same failure: same node, same moment.</summary>
    public bool IsSame => Left is not null && Right is not null && Left.AtUtc == Right.AtUtc;
}
