using ArcBundle.Analyzer.Reading.Etl;

namespace ArcBundle.Analyzer.Reading.Pcap;

/// <summary>Follows all connections of a capture whose ports matter.</summary>
/// <param name="builder">Takes what happens to them.</param>
internal sealed class TcpFollower(TcpTraceBuilder builder)
{
    /// <summary>Connections followed at a time; with them a capture stays within some 30 MB.</summary>
    private const int MostConnections = 20_000;

    private readonly Dictionary<(TraceEndpoint, TraceEndpoint), TcpFlow> _flows = [];
    private DateTimeOffset _lastUtc;

    /// <summary>Connections that were not followed.</summary>
    public long NotFollowed { get; private set; }

    /// <summary>Attempts to connect whose end the capture does not show.</summary>
    public long OpenAttempts { get; private set; }

    /// <summary>Takes the next segment.</summary>
    public void Take(TcpSegment segment, DateTimeOffset timeUtc, long number)
    {
        builder.Saw(timeUtc);
        _lastUtc = timeUtc > _lastUtc ? timeUtc : _lastUtc;
        if (!builder.Ports.Cover(segment.Source.Port, segment.Target.Port))
            return;
        var key = KeyOf(segment.Source, segment.Target);
        if (_flows.TryGetValue(key, out var flow) && flow.IsSucceededBy(segment))
        {
            End(flow, timeUtc);
            flow = null;
        }

        if (flow is null)
        {
            if (!HasRoom(key))
            {
                NotFollowed++;
                return;
            }

            flow = _flows[key] = new(builder.Add);
        }

        flow.Take(segment, timeUtc, number);
    }

    /// <summary>Ends the following at the end of the capture.</summary>
    public void Complete()
    {
        foreach (var flow in _flows.Values)
            End(flow, _lastUtc);
        _flows.Clear();
    }

    private bool HasRoom((TraceEndpoint, TraceEndpoint) key)
    {
        if (_flows.Count < MostConnections || _flows.ContainsKey(key))
            return true;

        // Sought through only once in a while: a table full of open connections stays full.
        if (NotFollowed % MostConnections == 0)
        {
            foreach (var over in _flows.Where(static pair => pair.Value.IsOver).Select(static pair => pair.Key).ToList())
                _flows.Remove(over);
        }

        return _flows.Count < MostConnections;
    }

    private void End(TcpFlow flow, DateTimeOffset lastUtc)
    {
        if (flow.End(lastUtc))
            OpenAttempts++;
    }

    private static (TraceEndpoint, TraceEndpoint) KeyOf(TraceEndpoint one, TraceEndpoint other)
    {
        var order = one.Port.CompareTo(other.Port);
        if (order == 0)
            order = string.CompareOrdinal(one.Address.ToString(), other.Address.ToString());
        return order <= 0 ? (one, other) : (other, one);
    }
}
