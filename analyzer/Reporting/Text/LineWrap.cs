using System.Text;
using Spectre.Console.Rendering;

namespace ArcBundle.Analyzer.Reporting.Text;

/// <summary>Breaks text into lines by the cells it takes in a terminal. Full-width characters take two.</summary>
internal static class LineWrap
{
    // JIS X 4051: what may not begin a line, and what may not end one. Only what reports use.
    private const string NoLineStart = "、。，．・：；？！）」』】〕〉》ーぁぃぅぇぉっゃゅょァィゥェォッャュョ々…,.:;?!)]}>%～";
    private const string NoLineEnd = "（「『【〔〈《([{<";

    /// <summary>Cells that <paramref name="text"/> takes.</summary>
    public static int CellsOf(string text) => new Segment(text).CellCount();

    /// <summary>
    /// The same where a terminal may show what Unicode calls ambiguous (UAX #11) in two cells, as Japanese ones do with characters of their old
    /// character set: Greek, Cyrillic, arrows, <c>…</c>, <c>±</c>. Never less than <see cref="CellsOf(string)"/>.
    /// </summary>
    public static int MostCellsOf(string text)
    {
        var cells = 0;
        foreach (var rune in text.EnumerateRunes())
            cells += CellsOf(rune, isAmbiguousWide: true);
        return cells;
    }

    /// <summary>
    /// The lines of <paramref name="text"/>, each at most <paramref name="width"/> cells: broken after a space or beside a full-width
    /// character where Japanese allows it, else in the middle of a word. At least one line; no line ends with a space.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="width">Cells in a line.</param>
    /// <param name="isAmbiguousWide">Whether ambiguous characters may take two cells.</param>
    public static IReadOnlyList<string> Wrap(string text, int width, bool isAmbiguousWide = false)
    {
        var lines = new List<string>();
        var start = 0;
        while (start < text.Length)
        {
            var end = EndOfLine(text, start, Math.Max(width, 2), isAmbiguousWide);
            lines.Add(text[start..end].TrimEnd(' '));
            start = end;
            while (start < text.Length && text[start] == ' ')
                start++;
        }

        return lines.Count == 0 ? [string.Empty] : lines;
    }

    private static int EndOfLine(string text, int start, int width, bool isAmbiguousWide)
    {
        var cells = 0;
        var lastBreak = start;
        var position = start;
        var before = default(Rune);
        var cellsBefore = 0;
        while (position < text.Length)
        {
            _ = Rune.DecodeFromUtf16(text.AsSpan(position), out var rune, out var length);
            var wide = CellsOf(rune, isAmbiguousWide);
            if (position > start && MayBreak(before, cellsBefore, rune, wide))
                lastBreak = position;
            if (cells + wide > width && rune.Value != ' ')
                return lastBreak > start ? lastBreak : Math.Max(position, start + length);
            cells += wide;
            position += length;
            (before, cellsBefore) = (rune, wide);
        }

        return text.Length;
    }

    private static int CellsOf(Rune rune, bool isAmbiguousWide)
    {
        if (rune.Value is >= ' ' and <= '~')
            return 1;
        var cells = CellsOf(rune.ToString());
        return cells == 1 && isAmbiguousWide && AmbiguousWidth.IsWideInJapanese(rune) ? 2 : cells;
    }

    private static bool MayBreak(Rune before, int cellsBefore, Rune after, int cellsAfter)
    {
        if (after.Value == ' ')
            return false;
        if (before.Value == ' ')
            return true;
        return (cellsBefore > 1 || cellsAfter > 1) && cellsAfter > 0 && !IsOneOf(NoLineStart, after) && !IsOneOf(NoLineEnd, before);
    }

    private static bool IsOneOf(string characters, Rune rune) => rune.IsBmp && characters.Contains((char)rune.Value, StringComparison.Ordinal);
}
