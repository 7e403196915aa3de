namespace ArcBundle.Analyzer.Reading.Etl;

/// <summary>The ports whose connections matter: those of the agents, and the range that the job engine listens on for reconnections.</summary>
internal sealed class TracePorts
{
    private readonly IReadOnlyList<(int First, int Last)> _reconnection;
    private readonly bool _isAny;

    /// <summary>The ports of the agents and these ranges.</summary>
    /// <param name="reconnection">Ranges of the job engine, inclusive, as <c>PortsConfig.cfg</c> has them; empty when none is configured.</param>
    public TracePorts(IReadOnlyList<(int First, int Last)> reconnection) => _reconnection = reconnection;

    private TracePorts(bool isAny)
        : this([(0, 65535)]) => _isAny = isAny;

    /// <summary>Every port: for showing what is in a trace.</summary>
    public static TracePorts Any { get; } = new(isAny: true);

    /// <summary>The ports of the agents alone: what is known when no configuration tells a range.</summary>
    public static TracePorts AgentsOnly { get; } = new([]);

    /// <summary>Port of the Universal Agent, and the default one of the agents for UNIX, Linux and Mac (domain: ports).</summary>
    public static bool IsAgentPort(int port) => port is 6050 or 6051;

    /// <summary>Whether a range for reconnections is known.</summary>
    public bool HasReconnectionRange => _reconnection.Count > 0;

    /// <summary>Whether the job engine may listen on a port for a reconnection.</summary>
    public bool IsReconnectionPort(int port)
    {
        foreach (var (first, last) in _reconnection)
        {
            if (port >= first && port <= last)
                return true;
        }

        return false;
    }

    /// <summary>Whether a connection between these ends matters, whichever end is which.</summary>
    public bool Cover(int oneEnd, int otherEnd) =>
        _isAny || IsAgentPort(oneEnd) || IsAgentPort(otherEnd) || IsReconnectionPort(oneEnd) || IsReconnectionPort(otherEnd);

    /// <summary>
    /// Which end the agent is: it listens on its own ports, and it is the one that connects to a port for reconnections. Null when both ends
    /// could be.
    /// </summary>
    public TraceEndpoint? AgentOf(TraceEndpoint local, TraceEndpoint remote)
    {
        var (isLocal, isRemote) = (IsAgentPort(local.Port), IsAgentPort(remote.Port));
        if (isLocal != isRemote)
            return isLocal ? local : remote;
        if (isLocal)
            return null;
        (isLocal, isRemote) = (IsReconnectionPort(remote.Port), IsReconnectionPort(local.Port));
        return isLocal == isRemote ? null : isLocal ? local : remote;
    }
}
