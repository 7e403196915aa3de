using System.Globalization;

namespace ArcBundle.Analyzer.Reading.Minifilters;

/// <summary>Rows of <c>fltmc</c>. Headings and words are translated; names, numbers and their places are not.</summary>
internal static class FilterRows
{
    /// <summary>Digits of the flags column of <c>fltmc instances</c>.</summary>
    private const int FlagDigits = 8;

    /// <summary>A row of <c>fltmc filters</c>: name, instances, altitude, frame; or a name and a word in angle brackets. Null for another line.</summary>
    public static Minifilter? Filter(string line)
    {
        var cells = Cells(line);
        if (cells is [.. var words, ['<', _, .., '>']] && words.Length > 0 && words[^1] is var last)
        {
            var hasCount = words.Length > 1 && Number(last) is not null;
            return new(string.Join(' ', hasCount ? words[..^1] : words), null, hasCount ? Number(last) : null, null, IsLegacy: true);
        }

        return cells.Length >= 4 && Number(cells[^3]) is { } instances && FilterAltitude.Is(cells[^2]) && Number(cells[^1]) is { } frame
            ? new(string.Join(' ', cells[..^3]), cells[^2], instances, frame, IsLegacy: false) : null;
    }

    /// <summary>A row of <c>fltmc instances</c>: filter, volume, altitude, instance name, frame, and on newer Windows flags and a volume state. Null for another line.</summary>
    /// <param name="line">The line.</param>
    /// <param name="hasFlags">Whether the table has a column of flags, so that a row without them is cut off.</param>
    public static MinifilterInstance? Instance(string line, bool hasFlags)
    {
        var cells = Cells(line);
        var altitude = Array.FindIndex(cells, static cell => FilterAltitude.Is(cell));
        if (altitude < 1)
            return null;
        var frame = hasFlags
            ? Array.FindLastIndex(cells, static cell => cell.Length == FlagDigits && cell.All(char.IsAsciiHexDigit)) - 1
            : Array.FindLastIndex(cells, static cell => Number(cell) is not null);
        if (frame <= altitude + 1 || Number(cells[frame]) is not { } number)
            return null;
        var volume = string.Join(' ', cells[1..altitude]);
        return new(cells[0], volume.Length > 0 ? volume : null, cells[altitude], string.Join(' ', cells[(altitude + 1)..frame]), number);
    }

    private static string[] Cells(string line) => line.Split((char[]?)null, 40, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static int? Number(string cell) => cell.Length <= 6 && int.TryParse(cell, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
