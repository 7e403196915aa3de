using System.Text;

namespace ArcBundle.Analyzer.Reading.Text;

/// <summary>
/// Reads rows of cells parted by a comma, semicolon or tab, with cells in double quotes as RFC 4180 has them. A quoted cell may
/// span lines; one that is never closed ends with its first line, so that damage costs one row and not the rest of the file.
/// </summary>
internal sealed class DelimitedReader(LineReader lines, char delimiter)
{
    /// <summary>Cells of one row that are kept.</summary>
    public const int MostCells = 1024;

    private const int MostLinesOfRow = 40;
    private const int LongestRow = 256 * 1024;

    /// <summary>Cells that are never closed; after so many, cells are no longer followed over line breaks.</summary>
    private const int MostOpenCells = 200;

    private int _openCells;

    /// <summary>Reads the next row that is not blank; false at the end.</summary>
    public bool TryRead(out DelimitedRow row)
    {
        row = default;
        TextLine first;
        do
        {
            if (!lines.TryRead(out first))
                return false;
        }
        while (string.IsNullOrWhiteSpace(first.Text));

        row = new DelimitedRow(first.Number, first.Text, SplitSpanning(first));
        return true;
    }

    /// <summary>Splits one line; a quoted cell that stays open ends with the line.</summary>
    public static IReadOnlyList<string> Split(string line, char delimiter)
    {
        var cells = new List<string>();
        TrySplit(line, delimiter, cells);
        return cells;
    }

    /// <summary>The delimiter that <paramref name="header"/> has most of; a comma when it has none.</summary>
    public static char DelimiterOf(string header)
    {
        var best = (Delimiter: ',', Count: 0);
        foreach (var candidate in (ReadOnlySpan<char>)[',', ';', '\t'])
        {
            if (header.AsSpan().Count(candidate) is var count && count > best.Count)
                best = (candidate, count);
        }

        return best.Delimiter;
    }

    private List<string> SplitSpanning(TextLine first)
    {
        var cells = new List<string>();
        if (TrySplit(first.Text, delimiter, cells) || _openCells >= MostOpenCells)
            return cells;

        var text = new StringBuilder(first.Text);
        var taken = new List<TextLine>();
        while (taken.Count < MostLinesOfRow && text.Length < LongestRow && lines.TryRead(out var next))
        {
            taken.Add(next);
            text.Append('\n').Append(next.Text);
            if (!next.Text.Contains('"', StringComparison.Ordinal))
                continue;
            var spanning = new List<string>();
            if (TrySplit(text.ToString(), delimiter, spanning))
                return spanning;
        }

        _openCells++;
        for (var i = taken.Count - 1; i >= 0; i--)
            lines.PutBack(taken[i]);
        return cells;
    }

    /// <summary>False when a quoted cell is still open at the end; <paramref name="cells"/> then holds the split up to there.</summary>
    private static bool TrySplit(string text, char delimiter, List<string> cells)
    {
        var place = 0;
        while (cells.Count < MostCells)
        {
            if (place < text.Length && text[place] == '"')
            {
                var cell = new StringBuilder();
                if (!TryQuoted(text, ref place, cell))
                {
                    cells.Add(cell.ToString());
                    return false;
                }

                var rest = text.AsSpan(place).IndexOf(delimiter);
                cell.Append(text.AsSpan(place, rest < 0 ? text.Length - place : rest));
                cells.Add(cell.ToString());
                place = rest < 0 ? text.Length : place + rest;
            }
            else
            {
                var length = text.AsSpan(place).IndexOf(delimiter);
                cells.Add(length < 0 ? text[place..] : text.Substring(place, length));
                place = length < 0 ? text.Length : place + length;
            }

            if (place >= text.Length)
                return true;
            place++;
        }

        return true;
    }

    private static bool TryQuoted(string text, ref int place, StringBuilder cell)
    {
        place++;
        while (place < text.Length)
        {
            var quote = text.IndexOf('"', place);
            if (quote < 0)
                break;
            cell.Append(text, place, quote - place);
            place = quote + 1;
            if (place >= text.Length || text[place] != '"')
                return true;
            cell.Append('"');
            place++;
        }

        if (place < text.Length)
            cell.Append(text, place, text.Length - place);
        place = text.Length;
        return false;
    }
}
