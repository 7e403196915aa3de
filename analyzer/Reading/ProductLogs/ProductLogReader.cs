using System.Globalization;
using ArcBundle.Analyzer.Reading.Text;
using ArcBundle.Analyzer.Reading.Times;

namespace ArcBundle.Analyzer.Reading.ProductLogs;

/// <summary>
/// Reads a job, agent, tape or activity log. No specification of these is public, so the reader goes by structure: a time stamp
/// begins a line, a line without one continues it, codes and numbers are found where they stand. A line becomes a string only when it is kept.
/// </summary>
internal static class ProductLogReader
{
    /// <summary>UTF-16 units of one line and its continuation that are kept.</summary>
    public const int LongestText = 8192;

    /// <summary>Lines that are kept: the newest, because an incident is looked into from its end.</summary>
    public const int MostLines = 250_000;

    /// <summary>Reads every line of <paramref name="stream"/>. Facts stand in the order of the file.</summary>
    public static Readings<ProductLogLine> Read(Stream stream, string entry, ReadingContext context, int mostLines = MostLines) =>
        Read(stream, entry, context, new LogSieve(entry, mostLines, mayThin: false), CancellationToken.None).Lines;

    /// <summary>Reads what an investigation needs of <paramref name="stream"/>: all lines up to a number, of a longer log what <see cref="LogSieve"/> leaves.</summary>
    public static ProductLog ReadForInvestigation(Stream stream, string entry, ReadingContext context, int mostLines, CancellationToken cancellation) =>
        Read(stream, entry, context, new LogSieve(entry, mostLines, mayThin: true), cancellation);

    private static ProductLog Read(Stream stream, string entry, ReadingContext context, LogSieve sieve, CancellationToken cancellation)
    {
        var lines = new LineReader(stream, context);
        var quality = new TextQuality();
        var orders = new DateOrders(context.DateOrder);
        ProductLogScan.Read(lines, orders, sieve, quality, cancellation);
        var facts = sieve.Finish(orders, out var isAmbiguous);
        Tell(sieve, facts.Count, quality);
        quality.AmbiguousDates = isAmbiguous;
        return new(new(facts, quality.Of(lines)), sieve.JobLines);
    }

    private static void Tell(LogSieve sieve, int kept, TextQuality quality)
    {
        if (sieve.Dropped > 0)
        {
            quality.Truncated = true;
            quality.Note("reading.newest-lines-kept", ("kept", TextQuality.Number(kept)), ("dropped", TextQuality.Number(sieve.Dropped)));
        }

        if (sieve.Distance is { } distance)
        {
            quality.Note("reading.log-thinned", ("lines", TextQuality.Number(sieve.Lines)), ("kept", TextQuality.Number(kept)),
                ("seconds", distance.TotalSeconds.ToString(CultureInfo.InvariantCulture)));
        }
    }
}
