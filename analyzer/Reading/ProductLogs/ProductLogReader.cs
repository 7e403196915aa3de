using ArcBundle.Analyzer.Reading.Text;
using ArcBundle.Analyzer.Reading.Times;

namespace ArcBundle.Analyzer.Reading.ProductLogs;

/// <summary>
/// Reads a job, agent, tape or activity log. No specification of these is public, so the reader goes by structure: a time stamp
/// begins a line, a line without one continues it, codes and numbers are found where they stand.
/// </summary>
internal static class ProductLogReader
{
    /// <summary>UTF-16 units of one line and its continuation that are kept.</summary>
    public const int LongestText = 8192;

    /// <summary>Lines that are kept: the newest, because an incident is looked into from its end.</summary>
    public const int MostLines = 250_000;

    /// <summary>Reads <paramref name="stream"/>. Facts stand in the order of the file.</summary>
    public static Readings<ProductLogLine> Read(Stream stream, string entry, ReadingContext context, int mostLines = MostLines)
    {
        var lines = new LineReader(stream, context);
        var quality = new TextQuality();
        var orders = new DateOrders(context.DateOrder);
        var kept = new LogTail(mostLines);
        if (lines.TryRead(out var first))
        {
            if (ActivityLogTable.TryStart(first, out var table))
                table.Read(lines, entry, orders, kept, quality);
            else
                ReadLines(first, lines, entry, orders, kept, quality);
        }

        if (kept.Dropped > 0)
        {
            quality.Truncated = true;
            quality.Note("reading.newest-lines-kept", ("kept", TextQuality.Number(kept.Count)), ("dropped", TextQuality.Number(kept.Dropped)));
        }

        var facts = kept.Dated(orders, out var isAmbiguous);
        quality.AmbiguousDates = isAmbiguous;
        return new Readings<ProductLogLine>(facts, quality.Of(lines));
    }

    private static void ReadLines(TextLine first, LineReader lines, string entry, DateOrders orders, LogTail kept, TextQuality quality)
    {
        var stamp = new LogStamp();
        Sourced<ProductLogLine>? open = null;
        var line = first;
        do
        {
            if (line.Text.Length == 0)
                continue;
            var folded = Folding.Fold(line.Text);
            if (stamp.TryFind(folded, out var time, out var start, out var end))
            {
                kept.Add(open);
                orders.See(time);
                open = new(Begin(line.Text, time, folded, start, end), Origin.Of(entry, Place.OfLine(line.Number), line.Text));
            }
            else if (open is not null)
            {
                open = open with { Value = Continue(open.Value, line.Text, folded) };
            }
            else if (!string.IsNullOrWhiteSpace(line.Text))
            {
                quality.Skipped++;
            }
        }
        while (lines.TryRead(out line));
        kept.Add(open);
    }

    /// <summary>What stands before the stamp (a job column, a thread) counts too, but not the digits of the stamp itself.</summary>
    private static ProductLogLine Begin(string text, in WrittenTime time, string folded, int start, int end)
    {
        var line = new ProductLogLine { Text = Cut(text), Written = time, Severity = SeverityWords.At(folded.AsSpan(end)) };
        var filled = LogFields.Fill(line, folded[end..]);
        return start > 3 ? LogFields.Fill(filled, folded[..start]) : filled;
    }

    private static ProductLogLine Continue(ProductLogLine line, string text, string folded)
    {
        var filled = LogFields.Fill(line, folded);
        return line.Text.Length + text.Length < LongestText ? filled with { Text = $"{line.Text}\n{text}" } : filled;
    }

    private static string Cut(string text) => text.Length <= LongestText ? text : text[..LongestText];
}
