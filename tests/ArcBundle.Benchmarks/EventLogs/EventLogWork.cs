using ArcBundle.Analyzer.Commands.Showing.Events;
using ArcBundle.Analyzer.Reading.Evtx;
using ArcBundle.Analyzer.Reading.Evtx.BinXml;
using ArcBundle.Analyzer.Reading.Evtx.Parallel;
using ArcBundle.Analyzer.Reading.Evtx.Rendering;

namespace ArcBundle.Benchmarks.EventLogs;

/// <summary>The work that is measured in process. Each reads the whole file from its stream and uses every field, so that nothing is left out.</summary>
internal static class EventLogWork
{
    /// <summary>Reads provider, event id, qualifiers, level, time, record id, channel, computer, user and process of every record.</summary>
    /// <returns>Records, and a number that hangs on every field.</returns>
    public static (long Records, long Sum) Scan(string path, int threads) => Run(path, threads, static () => new FieldSum());

    /// <summary>The same, and every value of EventData as a string.</summary>
    public static (long Records, long Sum) ScanWithValues(string path, int threads) => Run(path, threads, static () => new ValueSum());

    /// <summary>Makes the XML of every record, as UTF-8.</summary>
    public static (long Records, long Sum) Xml(string path, int threads) => Run(path, threads, static () => new XmlLength());

    /// <summary>Makes the CSV of every record, as UTF-8.</summary>
    public static (long Records, long Sum) Csv(string path, int threads) => Run(path, threads, static () => new CsvLength());

    private static (long Records, long Sum) Run(string path, int threads, Func<Summing> make)
    {
        var outputs = new List<Summing>();
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.SequentialScan);
        var log = new ParallelScan(selection: null, Make, threads, CancellationToken.None).Read(stream);
        return (log.Coverage.Records, outputs.Sum(static output => output.Sum));

        Summing Make()
        {
            outputs.Add(make());
            return outputs[^1];
        }
    }

    private abstract class Summing : IEventOutput
    {
        public long Sum { get; protected set; }

        public abstract void Take(in EventView view);

        public virtual void Clear()
        {
        }

        public virtual void Deliver()
        {
        }

        public virtual void Dispose()
        {
        }
    }

    private class FieldSum : Summing
    {
        public override void Take(in EventView view) =>
            Sum += view.RecordId + view.EventId + (view.Qualifiers ?? 0) + view.Level + (view.ProcessId ?? 0) + (view.TimeUtc.Ticks & 0xFFFF)
                + view.ProviderName.Length + view.ChannelName.Length + view.ComputerName.Length + (view.UserSidName?.Length ?? 0);
    }

    private sealed class ValueSum : FieldSum, IEventDataSink
    {
        public override void Take(in EventView view)
        {
            base.Take(view);
            view.ReadData(this);
        }

        public void Value(string? name, BinXmlValue value, ReadOnlySpan<byte> chunk) => Add(name, BinXmlText.Of(value, chunk));

        public void Text(string? name, ReadOnlySpan<char> text) => Add(name, text.ToString());

        public void Binary(ReadOnlySpan<byte> bytes) => Add(null, Convert.ToHexString(bytes));

        private void Add(string? name, string value) => Sum += (name?.Length ?? 0) + value.Length;
    }

    private abstract class TextLength : Summing
    {
        private readonly Utf8Buffer _buffer = new();

        protected Utf8Buffer Buffer => _buffer;

        public override void Clear() => _buffer.Clear();

        public override void Deliver() => Sum += _buffer.Length;

        public override void Dispose()
        {
            _buffer.Dispose();
            base.Dispose();
        }
    }

    private sealed class XmlLength : TextLength
    {
        public override void Take(in EventView view) => view.WriteXml(Buffer);
    }

    private sealed class CsvLength : TextLength
    {
        private readonly EventCsvWriter _writer;

        public CsvLength() => _writer = new EventCsvWriter(Buffer);

        public override void Take(in EventView view) => _writer.Write(view);
    }
}
