namespace ArcBundle.Analyzer.Causes;

/// <summary>The names of <see cref="Verdict"/> in reports; they do not follow the report's language.</summary>
internal static class VerdictNames
{
    private static readonly string[] Names = ["confirmed", "likely", "possible", "not-assessed", "not-indicated", "ruled-out"];

    /// <summary>The written name, for example <c>not-assessed</c>.</summary>
    public static string ToName(this Verdict verdict) => Names[(int)verdict];

    /// <summary>The verdict of a written name, or null when it is none of them (the comparison is exact).</summary>
    public static Verdict? Parse(string? name) => Array.IndexOf(Names, name) is >= 0 and var index ? (Verdict)index : null;
}
