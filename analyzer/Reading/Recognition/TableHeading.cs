namespace ArcBundle.Analyzer.Reading.Recognition;

/// <summary>The heading of a table of cells.</summary>
internal static class TableHeading
{
    /// <summary>The first line, after the type line that <c>Export-Csv</c> may put in front; null for a text without lines.</summary>
    public static string? Of(IReadOnlyList<string> lines) =>
        lines.FirstOrDefault(static l => !l.StartsWith("#TYPE", StringComparison.OrdinalIgnoreCase));
}
