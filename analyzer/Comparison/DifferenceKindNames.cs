namespace ArcBundle.Analyzer.Comparison;

/// <summary>The names of <see cref="DifferenceKind"/> in CSV and JSON.</summary>
internal static class DifferenceKindNames
{
    private static readonly string[] Names = ["changed", "added", "removed", "not-seen-in-old", "not-seen-in-new", "not-comparable"];

    /// <summary>The written name.</summary>
    public static string ToName(this DifferenceKind kind) => Names[(int)kind];
}
