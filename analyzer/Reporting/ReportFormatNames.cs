namespace ArcBundle.Analyzer.Reporting;

/// <summary>The names of <see cref="ReportFormat"/> as <c>--format</c> takes them.</summary>
internal static class ReportFormatNames
{
    private static readonly string[] Names = ["html", "json", "text", "md", "reply"];

    /// <summary>The written name, for example <c>html</c>.</summary>
    public static string ToName(this ReportFormat format) => Names[(int)format];

    /// <summary>The format of a written name, or null when it is none of them (the comparison is exact).</summary>
    public static ReportFormat? Parse(string? name)
    {
        var index = Array.IndexOf(Names, name);
        return index < 0 ? null : (ReportFormat)index;
    }
}
