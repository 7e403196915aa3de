namespace ArcBundle.Analyzer.Causes;

/// <summary>The names of <see cref="Weight"/> in reports.</summary>
internal static class WeightNames
{
    private static readonly string[] Names = ["weak", "medium", "strong", "decisive"];

    /// <summary>The written name, for example <c>decisive</c>.</summary>
    public static string ToName(this Weight weight) => Names[(int)weight];
}
