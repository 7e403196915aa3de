using System.Globalization;
using ArcBundle.Analyzer.Reading.Text;
using ArcBundle.Analyzer.Reading.Times;
using ArcBundle.Format.Facts;

namespace ArcBundle.Analyzer.Reading.ProcessLists;

/// <summary>
/// The running tasks of an <c>msinfo32 /report</c> text. Headings are translated, so the table is known by its form: ten cells parted by
/// tabs (name, path, process id, priority, two working sets, start time, version, size, file date), ids and priorities being numbers.
/// </summary>
internal static class RunningTasks
{
    private const int Cells = 10;
    private const int HighestPriority = 31;
    private const int HeaderLines = 8;

    /// <summary>Reads the report and keeps its running tasks.</summary>
    public static void Read(LineReader lines, ProcessRows rows)
    {
        while (lines.TryRead(out var line))
        {
            if (line.Number <= HeaderLines)
                ReadHeader(line.Text, rows);
            if (Split(line.Text) is not { } cells)
                continue;
            var path = cells[1].Contains('\\', StringComparison.Ordinal) ? cells[1] : null;
            rows.Add(new ProcessFact(Number(cells[2])!.Value, cells[0], ImagePath: path), cells[6], line.Number, line.Text);
        }
    }

    /// <summary>The trimmed cells of a row of the table; null for another line.</summary>
    public static string[]? Split(string line)
    {
        var tabs = line.AsSpan().Count('\t');
        if (tabs is < Cells - 1 or > Cells)
            return null;
        var cells = line.Split('\t', StringSplitOptions.TrimEntries);
        return cells[0].Length > 0 && Number(cells[2]) is not null && Number(cells[3]) is <= HighestPriority ? cells : null;
    }

    /// <summary>The first lines tell when the report was written and for which system, each after the first colon.</summary>
    private static void ReadHeader(string text, ProcessRows rows)
    {
        var folded = Folding.Fold(text);
        var colon = folded.IndexOf(':', StringComparison.Ordinal);
        if (colon < 1 || folded.Contains('\t', StringComparison.Ordinal))
            return;
        if (TimeScanner.ReadCell(folded[(colon + 1)..]) is { } taken)
            rows.SetTaken(taken);
        else if (folded[(colon + 1)..].Trim() is { Length: > 0 and <= 255 } name && !name.Contains(' ', StringComparison.Ordinal))
            rows.Host ??= name;
    }

    private static int? Number(string cell) => int.TryParse(cell, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
