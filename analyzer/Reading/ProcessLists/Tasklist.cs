using System.Globalization;
using ArcBundle.Analyzer.Reading.Text;
using ArcBundle.Format.Facts;

namespace ArcBundle.Analyzer.Reading.ProcessLists;

/// <summary>
/// Rows of <c>tasklist /fo csv</c>, with or without <c>/v</c>: image, process id, session name, session number, memory, and with <c>/v</c>
/// status, user, CPU time, window title. The heading is translated, so columns go by place. There is no start time.
/// </summary>
internal static class Tasklist
{
    private const int ShortRow = 5;
    private const int LongRow = 9;

    /// <summary>Whether <paramref name="line"/> is a heading or a row of such a list: all cells quoted, five or nine of them.</summary>
    public static bool IsRow(string line) =>
        line.StartsWith('"') && line.TrimEnd().EndsWith('"') && DelimitedReader.Split(line, ',').Count is ShortRow or LongRow;

    /// <summary>Reads the list, heading included.</summary>
    public static void Read(LineReader lines, ProcessRows rows)
    {
        var reader = new DelimitedReader(lines, ',');
        var isFirst = true;
        while (reader.TryRead(out var row))
        {
            var cells = row.Cells;
            if (cells.Count >= ShortRow && cells[0].Length > 0 && int.TryParse(cells[1], NumberStyles.None, CultureInfo.InvariantCulture, out var pid))
                rows.Add(FactOf(pid, cells), start: null, row.Number, row.Raw);
            else if (!isFirst)
                rows.Quality.Skipped++;
            isFirst = false;
        }
    }

    private static ProcessFact FactOf(int pid, IReadOnlyList<string> cells) => new(
        pid,
        cells[0],
        SessionId: int.TryParse(cells[3], NumberStyles.None, CultureInfo.InvariantCulture, out var session) ? session : null,
        CpuTime: cells.Count >= LongRow ? HoursMinutesSeconds(cells[7]) : null,
        WorkingSetBytes: Kilobytes(cells[4]) * 1024,
        Owner: cells.Count >= LongRow && cells[6] is { Length: > 0 } owner and not "N/A" ? owner : null);

    /// <summary>
    /// A size such as <c>12,345 K</c>; null for another text. Thousands are parted by a comma, a point or a space, by culture; the unit is always K. A number
    /// without its unit was cut.
    /// </summary>
    public static long? Kilobytes(string cell)
    {
        long value = 0;
        var digits = 0;
        foreach (var c in cell)
        {
            if (char.IsAsciiDigit(c) && digits++ < 15)
                value = (value * 10) + c - '0';
            else if (char.IsLetter(c))
                return digits is > 0 and < 15 ? value : null;
        }

        return null;
    }

    /// <summary>Processor time as <c>0:01:02</c>; null for another text.</summary>
    public static TimeSpan? HoursMinutesSeconds(string cell)
    {
        var parts = cell.Split(':');
        return parts.Length == 3
            && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var hours) && hours < 1_000_000
            && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) && minutes < 60
            && int.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds < 60
            ? new TimeSpan(hours, minutes, seconds) : null;
    }
}
