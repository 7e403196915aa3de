using System.Globalization;
using ArcBundle.Analyzer.Reading.Text;
using ArcBundle.Analyzer.Reading.Times;
using ArcBundle.Format.Facts;

namespace ArcBundle.Analyzer.Reading.ProcessLists;

/// <summary>Processes in rows under a heading of property names, which no language changes: <c>wmic</c> and <c>Export-Csv</c>.</summary>
internal sealed class ProcessTable
{
    private readonly Columns _columns;
    private readonly char _delimiter;
    private readonly bool _isWmic;

    private ProcessTable(Columns columns, char delimiter, bool isWmic) => (_columns, _delimiter, _isWmic) = (columns, delimiter, isWmic);

    /// <summary>Whether <paramref name="line"/> is such a heading: a process id and a name or path among the columns.</summary>
    public static bool TryHeading(string line, out ProcessTable table)
    {
        var delimiter = DelimitedReader.DelimiterOf(line);
        var heading = DelimitedReader.Split(line, delimiter);
        var columns = new Columns(heading);
        table = new ProcessTable(columns, delimiter, WmicRows.IsHeading(heading));

        // Win32_Service has ProcessId and Name too, but a start mode; Get-Service has no id.
        return columns.PlaceOf("ProcessId", "Id", "Handle") >= 0 && columns.PlaceOf("Name", "ProcessName", "Caption", "CommandLine", "ExecutablePath") >= 0
            && columns.PlaceOf("StartMode", "StartType", "PathName", "ServiceName") < 0
            && (columns.Has("ProcessId") || columns.PlaceOf("ProcessName", "StartTime", "CPU", "Handles", "WS", "SI") >= 0);
    }

    /// <summary>Reads the rows that follow the heading.</summary>
    public void Read(LineReader lines, ProcessRows rows)
    {
        if (!_isWmic)
        {
            var reader = new DelimitedReader(lines, _delimiter);
            while (reader.TryRead(out var row))
                Add(row.Cells, row.Number, row.Raw, rows);
            return;
        }

        while (lines.TryRead(out var line))
        {
            if (string.IsNullOrWhiteSpace(line.Text))
                continue;
            if (WmicRows.Split(line.Text, _columns) is { } cells)
                Add(cells, line.Number, line.Text, rows);
            else if (line.Text.Contains(',', StringComparison.Ordinal))
                rows.Quality.Lost++;
            else
                rows.Quality.Skipped++;
        }
    }

    private void Add(IReadOnlyList<string> cells, long line, string raw, ProcessRows rows)
    {
        var path = _columns.Cell(cells, "ExecutablePath", "Path");
        var name = _columns.Cell(cells, "Name", "ProcessName", "Caption") ?? FileName(path);
        if (Pid(_columns.Cell(cells, "ProcessId", "Id", "Handle")) is not { } pid || name is null)
        {
            // A row with too few cells was cut, and its process is not in the list.
            if (cells.Count > 1 && cells.Count < _columns.Count)
                rows.Quality.Lost++;
            else
                rows.Quality.Skipped++;
            return;
        }

        var start = _columns.Cell(cells, "CreationDate", "StartTime");
        rows.Host ??= _columns.Cell(cells, "Node", "CSName", "PSComputerName") ?? (_columns.Cell(cells, "MachineName") is { } machine and not "." ? machine : null);
        var fact = new ProcessFact(
            pid,
            name,
            Pid(_columns.Cell(cells, "ParentProcessId")),
            CimTime.Parse(start),
            path,
            _columns.Cell(cells, "CommandLine"),
            Pid(_columns.Cell(cells, "SessionId", "SI")),
            CpuTime(cells),
            Bytes(_columns.Cell(cells, "WorkingSetSize", "WorkingSet64", "WS", "WorkingSet")),
            _columns.Cell(cells, "UserName"));
        rows.Add(fact, start, line, raw);
    }

    private TimeSpan? CpuTime(IReadOnlyList<string> cells)
    {
        // Win32_Process counts 100 ns units, Get-Process writes seconds (CPU) or a TimeSpan.
        if (Bytes(_columns.Cell(cells, "KernelModeTime")) is { } kernel && Bytes(_columns.Cell(cells, "UserModeTime")) is { } user)
            return kernel < long.MaxValue / 2 && user < long.MaxValue / 2 ? TimeSpan.FromTicks(kernel + user) : null;
        if (TimeSpan.TryParseExact(_columns.Cell(cells, "TotalProcessorTime"), "c", CultureInfo.InvariantCulture, out var total))
            return total;
        var seconds = _columns.Cell(cells, "CPU")?.Replace(',', '.');
        return double.TryParse(seconds, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var cpu) && cpu < 1e10 ? TimeSpan.FromTicks((long)(cpu * TimeSpan.TicksPerSecond)) : null;
    }

    private static string? FileName(string? path) => path?[(path.LastIndexOfAny(['\\', '/']) + 1)..] is { Length: > 0 } name ? name : null;

    private static int? Pid(string? cell) => int.TryParse(cell, NumberStyles.None, CultureInfo.InvariantCulture, out var pid) ? pid : null;

    private static long? Bytes(string? cell) => long.TryParse(cell, NumberStyles.None, CultureInfo.InvariantCulture, out var bytes) ? bytes : null;
}
