using System.Diagnostics;
using System.Globalization;
using ArcBundle.Analyzer.Reading;
using ArcBundle.Analyzer.Reading.ProductLogs;
using ArcBundle.Analyzer.Reading.Text;
using ArcBundle.Analyzer.Reading.Times;

namespace ArcBundle.Benchmarks.Logs;

/// <summary>
/// Measures, on one thread and from memory, what a product log costs: choosing its encoding, decoding and splitting it, and reading time stamps;
/// and the whole reading for an investigation. Processor time counts, because other work on the machine takes wall time away.
/// </summary>
internal static class LogReadingBenchmark
{
    private const int Rounds = 5;

    /// <summary>Megabytes a second that decoding, lines and time stamps must reach.</summary>
    private const double Asked = 150;

    /// <summary>Prints megabytes (10^6 bytes) per second of the best of five rounds; 1 when they are fewer than asked for.</summary>
    public static int Run(int megabytes)
    {
        var log = new MemoryStream();
        var lines = SyntheticLog.Write(log, megabytes * 1_000_000L);
        var bytes = log.ToArray();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"log: {bytes.Length / 1e6:F0} MB, {lines} lines, page 932 and ASCII mixed"));

        var encoding = EncodingSurvey.Of(new MemoryStream(bytes), ReadingContext.Unknown);
        var context = ReadingContext.Unknown with { Encoding = encoding };
        Measure("encoding of the whole", bytes, () => EncodingSurvey.Of(new MemoryStream(bytes), ReadingContext.Unknown).CodePage);
        var rate = Measure("decoding, lines, time stamps", bytes, () => Stamps(new LineReader(new MemoryStream(bytes), context)));
        Measure("the same with the encoding first", bytes, () => Stamps(new LineReader(new MemoryStream(bytes), ReadingContext.Unknown with { Encoding = EncodingSurvey.Of(new MemoryStream(bytes), ReadingContext.Unknown) })));
        Measure("reading for an investigation", bytes, () => ProductLogReader.ReadForInvestigation(new MemoryStream(bytes), "log", context, 28_000, CancellationToken.None).Lines.Facts.Count);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"decoding, lines, time stamps: {rate:F0} MB/s; asked for: {Asked:F0}"));
        return rate >= Asked ? 0 : 1;
    }

    private static long Stamps(LineReader lines)
    {
        var stamp = new LogStamp();
        var orders = new DateOrders(null);
        var folding = new char[LineReader.LongestLine + 16];
        var found = 0L;
        while (lines.TryReadChars(out _, out var text))
        {
            var folded = text;
            if (text.ContainsAnyExceptInRange('\0', '\u007F'))
            {
                Folding.Fold(text, folding);
                folded = folding.AsSpan(0, text.Length);
            }

            if (!stamp.TryFind(folded, out var time, out _, out _))
                continue;
            orders.See(time);
            found++;
        }

        return found;
    }

    private static double Measure(string name, byte[] bytes, Func<long> work)
    {
        var (bestWall, bestProcessor, result) = (TimeSpan.MaxValue, TimeSpan.MaxValue, 0L);
        for (var round = 0; round < Rounds; round++)
        {
            var before = ProcessorTime();
            var watch = Stopwatch.StartNew();
            result = work();
            bestWall = Shorter(bestWall, watch.Elapsed);
            bestProcessor = Shorter(bestProcessor, ProcessorTime() - before);
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{name,-36} {Rate(bytes, bestProcessor),6:F0} MB/s of processor time, {Rate(bytes, bestWall),6:F0} MB/s of wall time   ({result})"));
        return Rate(bytes, bestProcessor);
    }

    private static double Rate(byte[] bytes, TimeSpan time) => bytes.Length / 1e6 / time.TotalSeconds;

    private static TimeSpan Shorter(TimeSpan left, TimeSpan right) => left < right ? left : right;

    private static TimeSpan ProcessorTime()
    {
        using var self = Process.GetCurrentProcess();
        return self.TotalProcessorTime;
    }
}
