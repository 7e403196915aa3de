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
    /// The lines of <paramref name="text"/>, each at most <paramref name="width"/> cells: broken after a space or beside a full-width
    /// character where Japanese allows it, else in the middle of a word. At least one line; no line ends with a space.
    /// </summary>
    public static IReadOnlyList<string> Wrap(string text, int width)
    {
        var lines = new List<string>();
        var start = 0;
        while (start < text.Length)
        {
            var end = EndOfLine(text, start, Math.Max(width, 2));
            lines.Add(text[start..end].TrimEnd(' '));
            start = end;
            while (start < text.Length && text[start] == ' ')
                start++;
        }

        return lines.Count == 0 ? [string.Empty] : lines;
    }

    private static int EndOfLine(string text, int start, int width)
    {
        var cells = 0;
        var lastBreak = start;
        var position = start;
        var before = default(Rune);
        var cellsBefore = 0;
        while (position < text.Length)
        {
            _ = Rune.DecodeFromUtf16(text.AsSpan(position), out var rune, out var length);
            var wide = CellsOf(rune);
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

    private static int CellsOf(Rune rune) => rune.Value is >= ' ' and <= '~' ? 1 : CellsOf(rune.ToString());

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
