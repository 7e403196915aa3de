using ArcBundle.Analyzer.Reading.Text;

namespace ArcBundle.Analyzer.Reading.ProcessLists;

/// <summary>
/// Reads a list of processes: <c>wmic … /format:csv</c>, <c>Export-Csv</c> of <c>Get-Process</c> or <c>Win32_Process</c>,
/// <c>tasklist /fo csv</c>, or the running tasks of an <c>msinfo32</c> report. Which of them, the heading tells.
/// </summary>
internal static class ProcessListReader
{
    /// <summary>Reads <paramref name="stream"/>.</summary>
    public static ProcessList Read(Stream stream, string entry, ReadingContext context)
    {
        var lines = new LineReader(stream, context);
        var rows = new ProcessRows(entry, context);
        while (lines.TryRead(out var line))
        {
            if (string.IsNullOrWhiteSpace(line.Text) || line.Text.StartsWith("#TYPE", StringComparison.OrdinalIgnoreCase))
                continue;
            if (ProcessTable.TryHeading(line.Text, out var table))
            {
                table.Read(lines, rows);
            }
            else if (Tasklist.IsRow(line.Text))
            {
                lines.PutBack(line);
                Tasklist.Read(lines, rows);
            }
            else if (IsTasklist(lines, line))
            {
                TasklistTable.Read(lines, rows);
            }
            else
            {
                RunningTasks.Read(lines, rows);
            }

            break;
        }

        return rows.Finish(lines);
    }

    /// <summary>Looks at the first lines, and puts them back.</summary>
    private static bool IsTasklist(LineReader lines, TextLine first)
    {
        List<TextLine> head = [first];
        while (head.Count < 12 && lines.TryRead(out var line))
            head.Add(line);
        for (var i = head.Count - 1; i >= 0; i--)
            lines.PutBack(head[i]);
        return TasklistTable.Is([.. head.Select(static line => line.Text).Where(static text => !string.IsNullOrWhiteSpace(text))]);
    }
}
