namespace ArcBundle.Analyzer.Reading.Etl;

/// <summary>What a trace or capture tells about the connections that matter.</summary>
internal sealed record TcpTrace
{
    /// <summary>Events kept of one trace; further ones are left out and the quality tells.</summary>
    public const int MostEvents = 200_000;

    /// <summary>Ordinary events among them: what tells of a failure finds room behind any number of those.</summary>
    public const int MostOrdinary = 150_000;

    /// <summary>Where it was read.</summary>
    public required TraceSource Source { get; init; }

    /// <summary>Events on the ports asked for, in the order of time, then as found.</summary>
    public required IReadOnlyList<Sourced<TcpTraceEvent>> Events { get; init; }

    /// <summary>Time of the first event or packet of any connection, UTC; null without one.</summary>
    public DateTimeOffset? OldestUtc { get; init; }

    /// <summary>Time of the last event or packet of any connection, UTC; null without one.</summary>
    public DateTimeOffset? NewestUtc { get; init; }

    /// <summary>Events about connections, or packets of TCP, on any port: zero means that the trace recorded something else.</summary>
    public long OfAnyPort { get; init; }

    /// <summary>Ports it was asked for.</summary>
    public required TracePorts Ports { get; init; }

    /// <summary>What could not be read.</summary>
    public required DataQuality Quality { get; init; }

    /// <summary>Whether the trace says nothing about TCP at all, as far as it could be read, and nothing of it stayed unread.</summary>
    public bool IsAboutSomethingElse => OfAnyPort == 0 && !Quality.IsDamaged;
}
