using ArcBundle.Analyzer.Reading.Text;
using ArcBundle.Analyzer.Reading.Times;

namespace ArcBundle.Analyzer.Reading.ProductLogs;

/// <summary>Goes through a log once: rows of the activity log's table, or lines of which a time stamp begins each and one without continues the one before.</summary>
internal static class ProductLogScan
{
    /// <summary>Lines between two looks at the cancellation.</summary>
    private const int LinesAtOnce = 0x10000;

    /// <summary>Reads the log to its end.</summary>
    /// <param name="lines">Its lines.</param>
    /// <param name="orders">Sees every date.</param>
    /// <param name="taker">Takes every line.</param>
    /// <param name="quality">Counts the lines that neither have a time nor continue one that has.</param>
    /// <param name="cancellation">Asked now and then.</param>
    public static void Read(LineReader lines, DateOrders orders, ILogTaker taker, TextQuality quality, CancellationToken cancellation)
    {
        if (!lines.TryRead(out var first))
            return;
        if (ActivityLogTable.TryStart(first, out var table))
        {
            table.Read(lines, orders, taker, quality, cancellation);
            return;
        }

        lines.PutBack(first);
        ReadLines(lines, orders, taker, quality, cancellation);
    }

    private static void ReadLines(LineReader lines, DateOrders orders, ILogTaker taker, TextQuality quality, CancellationToken cancellation)
    {
        var stamp = new LogStamp();
        var names = new NameTable();
        var folding = new char[LineReader.LongestLine + 16];
        OpenLogLine? open = null;
        while (lines.TryReadChars(out var number, out var text))
        {
            if (number % LinesAtOnce == 0)
                cancellation.ThrowIfCancellationRequested();
            if (text.IsEmpty)
                continue;
            var folded = text;
            if (text.ContainsAnyExceptInRange('\0', '\u007F'))
            {
                Folding.Fold(text, folding);
                folded = folding.AsSpan(0, text.Length);
            }

            if (stamp.TryFind(folded, out var time, out var start, out var end))
            {
                if (open is not null)
                    taker.Add(open);
                orders.See(time);
                open = taker.Next();
                open.Begin(number, text, time, end);

                // What stands before the stamp (a job column, a thread) counts too, but not the digits of the stamp itself.
                LogFields.Fill(ref open.Facts, folded[end..], names);
                if (start > 3)
                    LogFields.Fill(ref open.Facts, folded[..start], names);
            }
            else if (open is not null)
            {
                if (!open.TryContinue(text))
                    open = taker.GoOn(open, number, text);
                LogFields.Fill(ref open.Facts, folded, names);
            }
            else if (!text.IsWhiteSpace())
            {
                quality.Skipped++;
                taker.AddUnstamped(number, text);
            }
        }

        if (open is not null)
            taker.Add(open);
    }
}
