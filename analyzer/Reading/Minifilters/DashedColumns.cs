namespace ArcBundle.Analyzer.Reading.Minifilters;

/// <summary>Tables under a rule of dashes, one run of dashes over each column.</summary>
internal static class DashedColumns
{
    /// <summary>Number of columns; 0 without a rule among the first lines.</summary>
    public static int CountOf(IReadOnlyList<string> lines)
    {
        foreach (var line in lines.Take(6))
        {
            var cells = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (cells.Length >= 3 && cells.All(static c => c.Length >= 2 && c.All(static x => x == '-')))
                return cells.Length;
        }

        return 0;
    }

    /// <summary>Altitudes are decimal numbers of four to six digits, some with a fraction.</summary>
    public static bool HasAltitude(IReadOnlyList<string> lines) => lines.Any(static l => l.Split(' ', StringSplitOptions.RemoveEmptyEntries).Any(static c =>
        c is "<Legacy>" || (c.Length >= 5 && char.IsAsciiDigit(c[0]) && c.All(static x => char.IsAsciiDigit(x) || x == '.'))));
}
