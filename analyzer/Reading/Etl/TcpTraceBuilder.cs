using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Reading.Etl;

/// <summary>Gathers the events of one trace: keeps those on the ports asked for, counts all.</summary>
/// <param name="source">Where they are read.</param>
/// <param name="entry">Name for the origins.</param>
/// <param name="ports">Ports that matter.</param>
internal sealed class TcpTraceBuilder(TraceSource source, string entry, TracePorts ports)
{
    private readonly List<(TcpTraceEvent Event, long Number)> _kept = [];
    private DateTimeOffset? _oldest;
    private DateTimeOffset? _newest;
    private long _overLimit;

    /// <summary>Events or packets about TCP so far, on any port.</summary>
    public long OfAnyPort { get; private set; }

    /// <summary>Ports that matter.</summary>
    public TracePorts Ports => ports;

    /// <summary>Counts an event or packet of TCP, whatever its ports.</summary>
    public void Saw(DateTimeOffset timeUtc)
    {
        OfAnyPort++;
        _oldest = _oldest is { } oldest && oldest <= timeUtc ? oldest : timeUtc;
        _newest = _newest is { } newest && newest >= timeUtc ? newest : timeUtc;
    }

    /// <summary>Keeps an event when its ports matter.</summary>
    /// <param name="happened">The event.</param>
    /// <param name="number">Record id, number of the record, or number of the packet, from 1.</param>
    public void Add(TcpTraceEvent happened, long number)
    {
        if (!ports.Cover(happened.Local.Port, happened.Remote.Port))
            return;
        if (_kept.Count < (happened.Kind.IsOrdinary() ? TcpTrace.MostOrdinary : TcpTrace.MostEvents))
            _kept.Add((happened, number));
        else
            _overLimit++;
    }

    /// <summary>The trace.</summary>
    /// <param name="quality">What the reader could not read.</param>
    public TcpTrace Build(DataQuality quality)
    {
        List<Message> notes = [.. quality.Notes];
        if (_overLimit > 0)
            notes.Add(TraceNotes.EventLimit(_kept.Count, _overLimit));
        if (!ports.HasReconnectionRange && OfAnyPort > 0)
            notes.Add(TraceNotes.NoReconnectionRange);
        return new()
        {
            Source = source,
            Events =
            [
                .. _kept.OrderBy(static pair => pair.Event.TimeUtc).ThenBy(static pair => pair.Number)
                    .Select(pair => new Sourced<TcpTraceEvent>(pair.Event, Origin.Of(entry, Place.OfRecord(pair.Number), pair.Event.ToQuote()))),
            ],
            OldestUtc = _oldest,
            NewestUtc = _newest,
            OfAnyPort = OfAnyPort,
            Ports = ports,
            Quality = quality with { Truncated = quality.Truncated || _overLimit > 0, Notes = notes },
        };
    }
}
