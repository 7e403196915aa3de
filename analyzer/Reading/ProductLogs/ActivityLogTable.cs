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
    public void Read(LineReader lines, string entry, DateOrders orders, LogTail kept, TextQuality quality)
    {
        var rows = new DelimitedReader(lines, _delimiter);
        if (_first is { } first)
            lines.PutBack(first);
        while (rows.TryRead(out var row))
        {
            if (_time >= row.Cells.Count || TimeScanner.ReadCell(row.Cells[_time]) is not { } time)
            {
                quality.Skipped++;
                continue;
            }

            orders.See(time);
            kept.Add(new(LineOf(row, time), Origin.Of(entry, Place.OfLine(row.Number), row.Raw)));
        }
    }

    private ProductLogLine LineOf(in DelimitedRow row, in WrittenTime time)
    {
        var text = TextOf(row.Cells);
        var line = new ProductLogLine { Text = text.Length <= ProductLogReader.LongestText ? text : text[..ProductLogReader.LongestText], Written = time };
        var filled = LogFields.Fill(line, Folding.Fold(text));
        var job = _job >= 0 && _job < row.Cells.Count ? NumberOf(row.Cells[_job]) : null;

        // Job 0 stands for messages of no job.
        return job is > 0 ? filled with { Job = job } : filled;
    }

    /// <summary>A message in the last column may hold unquoted delimiters.</summary>
    private string TextOf(IReadOnlyList<string> cells)
    {
        if (_text >= cells.Count)
            return string.Empty;
        return _text > _job && _text > _time && cells.Count > _text + 1 ? string.Join(_delimiter, cells.Skip(_text)) : cells[_text];
    }

    private static long? NumberOf(string cell) =>
        long.TryParse(cell.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
