using ArcBundle.Analyzer.Reading.Text;
using ArcBundle.Analyzer.Reading.Times;

namespace ArcBundle.Analyzer.Reading.ProductLogs;

/// <summary>The table of a whole log of any length, in flat memory.</summary>
internal static class LogTable
{
    /// <summary>Writes a row for every line.</summary>
    /// <param name="open">Opens the log; called twice when its dates do not tell day from month by themselves.</param>
    /// <param name="context">What is known about the host.</param>
    /// <param name="write">Takes the rows.</param>
    /// <param name="cancellation">Asked now and then.</param>
    /// <returns>What could not be read.</returns>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    public static DataQuality Write(Func<Stream> open, ReadingContext context, Action<IReadOnlyList<string?>> write, CancellationToken cancellation)
    {
        using var stream = open();
        var lines = new LineReader(stream, context);
        var quality = new TextQuality();
        var rows = new LogRows(() => OrdersOf(open, context, cancellation), write);
        ProductLogScan.Read(lines, new DateOrders(context.DateOrder), rows, quality, cancellation);

        // Lines without a time have rows too.
        quality.Skipped = 0;
        quality.AmbiguousDates = rows.HasAmbiguousDates;
        return quality.Of(lines);
    }

    private static DateOrders OrdersOf(Func<Stream> open, ReadingContext context, CancellationToken cancellation)
    {
        using var stream = open();
        var orders = new DateOrders(context.DateOrder);
        ProductLogScan.Read(new LineReader(stream, context), orders, new DatesOnly(), new TextQuality(), cancellation);
        return orders;
    }

    /// <summary>Lets the lines go: the dates are all that is wanted.</summary>
    private sealed class DatesOnly : ILogTaker
    {
        private readonly OpenLogLine _line = new(ProductLogReader.LongestText);

        public OpenLogLine Next() => _line;

        public void Add(OpenLogLine line)
        {
        }

        public void AddUnstamped(long number, ReadOnlySpan<char> text)
        {
        }

        public OpenLogLine GoOn(OpenLogLine full, long number, ReadOnlySpan<char> text) => full;
    }
}
