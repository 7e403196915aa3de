using ArcBundle.Analyzer.Causes;

namespace ArcBundle.Analyzer.Comparison;

/// <summary>Two incidents side by side. At least one is there.</summary>
/// <param name="Old">That of the first side; null when it has none that fits.</param>
/// <param name="New">That of the second side; null when it has none that fits.</param>
/// <param name="IsSame">Whether both are one failure, judged twice; else they are two failures of one node, or one alone.</param>
internal sealed record IncidentPair(IncidentVerdicts? Old, IncidentVerdicts? New, bool IsSame)
{
    /// <summary>The verdicts that are different, by cause; none where one side has no incident.</summary>
    public IEnumerable<(string Cause, Verdict Old, Verdict New)> Moved => Old is null || New is null
        ? []
        : Old.Causes
            .Join(New.Causes, static cause => cause.Cause, static cause => cause.Cause, static (was, @is) => (was.Cause, was.Verdict, @is.Verdict), StringComparer.Ordinal)
            .Where(static moved => moved.Item2 != moved.Item3)
            .OrderBy(static moved => moved.Cause, StringComparer.Ordinal);
}
