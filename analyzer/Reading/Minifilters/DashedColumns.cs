namespace ArcBundle.Analyzer.Reading.Minifilters;

/// <summary>Tables under a rule of dashes, one run of dashes over each column.</summary>
internal static class DashedColumns
{
    /// <summary>Number of columns of a rule; 0 for another line.</summary>
    public static int CountOf(string line)
    {
        var cells = line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return cells.Length >= 3 && cells.All(static cell => cell.Length >= 2 && cell.All(static x => x == '-')) ? cells.Length : 0;
    }

    /// <summary>Number of columns of the first rule among the first lines; 0 without one.</summary>
    public static int CountOf(IReadOnlyList<string> lines) => lines.Take(6).Select(static line => CountOf(line)).FirstOrDefault(static count => count > 0);
}
