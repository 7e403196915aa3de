using ArcBundle.Analyzer.Reading.EventXml;
using ArcBundle.Analyzer.Reading.Evtx;

namespace ArcBundle.Analyzer.Reading.Etl;

/// <summary>
/// Reads a trace that was converted where it was made (<c>tracerpt x.etl -o x.evtx -of EVTX -y</c>, or its XML), through the readers of event
/// logs. Every event of Microsoft-Windows-TCPIP in the file is looked at; only those on the ports asked for are kept.
/// </summary>
internal static class ConvertedTraceReader
{
    private static readonly EventSelection Selection = new(TcpipProvider.EventIds.Select(static id => (TcpipProvider.Name, (int?)id)));

    /// <summary>Reads an event log file.</summary>
    /// <param name="stream">The log; read to its end, not disposed.</param>
    /// <param name="entry">Name for the origins.</param>
    /// <param name="ports">Ports that matter.</param>
    /// <param name="cancellation">Asked once per chunk.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    public static TcpTrace ReadLog(Stream stream, string entry, TracePorts ports, CancellationToken cancellation)
    {
        var gathering = new Gathering(entry, ports);
        var log = EvtxReader.Scan(stream, Selection, gathering.Take, cancellation);
        return gathering.Complete(log.Quality);
    }

    /// <summary>Reads XML.</summary>
    /// <param name="stream">The text; read to its end, not disposed.</param>
    /// <param name="entry">Name for the origins.</param>
    /// <param name="context">What is known of the host.</param>
    /// <param name="ports">Ports that matter.</param>
    /// <param name="cancellation">Asked for every event.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    public static TcpTrace ReadXml(Stream stream, string entry, ReadingContext context, TracePorts ports, CancellationToken cancellation)
    {
        var gathering = new Gathering(entry, ports);
        var log = EventXmlReader.Read(stream, entry, context, Selection, cancellation);
        foreach (var record in log.Records)
            gathering.Take(record.Value);
        return gathering.Complete(log.Quality);
    }

    private sealed class Gathering(string entry, TracePorts ports)
    {
        private readonly TcpTraceBuilder _builder = new(TraceSource.Converted, entry, ports);
        private long _undecoded;
        private long _number;

        public void Take(EventRecord record)
        {
            _number++;
            if (TcpipRecord.Decode(record) is not { } happened)
            {
                _undecoded++;
                return;
            }

            _builder.Saw(happened.TimeUtc);

            // A converter need not number its records.
            _builder.Add(happened, record.RecordId > 0 ? record.RecordId : _number);
        }

        public TcpTrace Complete(DataQuality quality) => _builder.Build(_undecoded == 0 ? quality : quality with
        {
            Skipped = quality.Skipped + _undecoded,
            Notes = [.. quality.Notes, TraceNotes.UndecodedEvents(_undecoded)],
        });
    }
}
