using System.Globalization;
using ArcBundle.Analyzer.Reading.Text;
using ArcBundle.Analyzer.Reading.Times;

namespace ArcBundle.Analyzer.Reading.ProductLogs;

/// <summary>Rows of the activity log's database table, exported with a delimiter: <c>id, jobid, logtime, msgtext</c> in any order, with or without header.</summary>
internal sealed class ActivityLogTable
{
    private readonly char _delimiter;
    private readonly int _job;
    private readonly int _time;
    private readonly int _text;
    private readonly TextLine? _first;

    private ActivityLogTable(char delimiter, int job, int time, int text, TextLine? first) =>
        (_delimiter, _job, _time, _text, _first) = (delimiter, job, time, text, first);

    /// <summary>Whether <paramref name="first"/>, the first line of a text, is the header or a row of such a table.</summary>
    public static bool TryStart(TextLine first, out ActivityLogTable table)
    {
        var delimiter = DelimitedReader.DelimiterOf(first.Text);
        var cells = DelimitedReader.Split(first.Text, delimiter);
        var names = cells.Select(static c => c.Trim().Trim('"', '[', ']').ToLowerInvariant()).ToList();
        var (job, time, text) = (names.IndexOf("jobid"), names.IndexOf("logtime"), names.IndexOf("msgtext"));
        table = new ActivityLogTable(delimiter, job, time, text, null);
        if (time >= 0 && text >= 0)
            return true;
        table = new ActivityLogTable(delimiter, 1, 2, 3, first);
        return cells.Count >= 4 && NumberOf(cells[0]) is not null && NumberOf(cells[1]) is not null && TimeScanner.ReadCell(cells[2]) is not null;
    }

    /// <summary>Reads the rows.</summary>
    public void Read(LineReader lines, DateOrders orders, ILogTaker taker, TextQuality quality, CancellationToken cancellation)
    {
        var rows = new DelimitedReader(lines, _delimiter);
        var names = new NameTable();
        if (_first is { } first)
            lines.PutBack(first);
        while (rows.TryRead(out var row))
        {
            cancellation.ThrowIfCancellationRequested();
            if (_time >= row.Cells.Count || TimeScanner.ReadCell(row.Cells[_time]) is not { } time)
            {
                quality.Skipped++;
                taker.AddUnstamped(row.Number, WholeOf(row));
                continue;
            }

            orders.See(time);
            taker.Add(LineOf(row, time, taker.Next(), names));
        }
    }

    private OpenLogLine LineOf(in DelimitedRow row, in WrittenTime time, OpenLogLine line, NameTable names)
    {
        var text = TextOf(row.Cells);
        line.Begin(row.Number, text, time, stampEnd: 0, quote: row.Raw);
        LogFields.Fill(ref line.Facts, Folding.Fold(text), names);

        // Job 0 stands for messages of no job.
        if (_job >= 0 && _job < row.Cells.Count && NumberOf(row.Cells[_job]) is > 0 and var job)
            line.Facts.Job = job;
        return line;
    }

    /// <summary>A message in the last column may hold unquoted delimiters.</summary>
    private string TextOf(IReadOnlyList<string> cells)
    {
        if (_text >= cells.Count)
            return string.Empty;
        return _text > _job && _text > _time && cells.Count > _text + 1 ? string.Join(_delimiter, cells.Skip(_text)) : cells[_text];
    }

    /// <summary>A row as written; of one that spans lines, its cells.</summary>
    private string WholeOf(in DelimitedRow row)
    {
        var cells = string.Join(_delimiter, row.Cells);
        return cells.Contains('\n', StringComparison.Ordinal) ? cells : row.Raw;
    }

    private static long? NumberOf(string cell) =>
        long.TryParse(cell.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
