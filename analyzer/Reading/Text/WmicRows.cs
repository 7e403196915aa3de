namespace ArcBundle.Analyzer.Reading.Text;

/// <summary>
/// Rows of <c>wmic … /format:csv</c>. It begins with a column <c>Node</c>, sorts the others by name, and quotes nothing: a comma in a
/// command line makes more cells than columns. The surplus belongs to the one column that holds free text.
/// </summary>
internal static class WmicRows
{
    private static readonly string[] FreeText = ["CommandLine", "PathName", "ExecutablePath", "Description", "DisplayName", "Caption"];

    /// <summary>Whether <paramref name="heading"/> is the heading of such a text.</summary>
    public static bool IsHeading(IReadOnlyList<string> heading) => heading.Count > 1 && heading[0].Trim().Trim('\uFEFF').Equals("Node", StringComparison.OrdinalIgnoreCase);

    /// <summary>The cells of <paramref name="line"/>, as many as there are columns; null when they cannot be put in place.</summary>
    public static IReadOnlyList<string>? Split(string line, Columns columns)
    {
        var cells = line.Split(',', DelimitedReader.MostCells);
        var surplus = cells.Length - columns.Count;
        if (surplus == 0)
            return cells;
        var free = columns.PlaceOf(FreeText);
        if (surplus < 0 || free < 0)
            return null;
        return [.. cells[..free], string.Join(',', cells, free, surplus + 1), .. cells[(free + surplus + 1)..]];
    }
}
