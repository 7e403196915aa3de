namespace ArcBundle.Analyzer.Investigation;

/// <summary>The names of <see cref="JobWindowSource"/> in reports.</summary>
internal static class JobWindowSourceNames
{
    private static readonly string[] Names = ["job-start-and-end", "job-lines", "process-start", "default"];

    /// <summary>The written name.</summary>
    public static string ToName(this JobWindowSource source) => Names[(int)source];
}
