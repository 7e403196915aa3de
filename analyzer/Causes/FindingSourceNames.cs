namespace ArcBundle.Analyzer.Causes;

/// <summary>The names of <see cref="FindingSource"/> in text keys.</summary>
internal static class FindingSourceNames
{
    private static readonly string[] Names = ["article", "windows", "transport", "absence", "signature-file"];

    /// <summary>The written name, for example <c>article</c>.</summary>
    public static string ToName(this FindingSource source) => Names[(int)source];
}
