using System.Net;
using ArcBundle.Analyzer.Reading.Etl;
using ArcBundle.Format.Facts;

namespace ArcBundle.Analyzer.Investigation;

/// <summary>Tells of two ends of a connection whether they are the server and the agent of an incident, on the ports that matter.</summary>
internal sealed class IncidentEnds
{
    private readonly Incident _incident;
    private readonly HashSet<string> _agent = new(StringComparer.Ordinal);
    private readonly HashSet<string> _server = new(StringComparer.Ordinal);

    /// <summary>The ends of an incident.</summary>
    /// <param name="incident">The incident.</param>
    /// <param name="evidence">The case: its logs and hosts files tell more addresses of the two hosts than their own sockets do.</param>
    public IncidentEnds(Incident incident, CaseEvidence evidence)
    {
        _incident = incident;
        Ports = PortsOf(incident);
        if (incident.Agent is { } agent)
            _agent.UnionWith(evidence.Addresses.Of(agent));
        if (incident.Server is { } server)
            _server.UnionWith(evidence.Addresses.Of(server));
        if (NodeNames.IsSpecific(incident.Summary.Address))
            _agent.Add(NodeNames.Short(incident.Summary.Address!));
    }

    /// <summary>The ports that matter: the agent's two, and those configured for reconnections.</summary>
    public TracePorts Ports { get; }

    /// <summary>Whether an address is the agent's; null when no address of the agent is known.</summary>
    public bool? IsAgent(string address) => Is(address, _agent);

    /// <summary>Whether an address is the server's; null when no address of the server is known.</summary>
    public bool? IsServer(string address) => Is(address, _server);

    /// <summary>
    /// Whether two ends are those of the pair on a port that matters: true when both addresses are known to be theirs, false when one of them cannot be
    /// told, null when they are another's or on other ports.
    /// </summary>
    /// <param name="host">The host that saw them: one of the ends is its own.</param>
    /// <param name="one">One end.</param>
    /// <param name="other">The other end.</param>
    public bool? IsPair(Host host, TraceEndpoint one, TraceEndpoint other)
    {
        if (!Ports.Cover(one.Port, other.Port))
            return null;
        if (Ports.AgentOf(one, other) is { } agent)
            return AreEnds(host, agent, agent == one ? other : one);
        return AreEnds(host, one, other) ?? AreEnds(host, other, one);
    }

    /// <summary>Whether a row of a TCP table connects the pair on a port that matters; see <see cref="IsPair(Host, TraceEndpoint, TraceEndpoint)"/>.</summary>
    public bool? IsPair(Host host, TcpEndpoint row) =>
        EndOf(row.LocalAddress, row.LocalPort) is { } local && EndOf(row.RemoteAddress, row.RemotePort) is { } remote ? IsPair(host, local, remote) : null;

    /// <summary>An end as address text and port tell it; null when the text is no address.</summary>
    public static TraceEndpoint? EndOf(string? address, int? port)
    {
        var zone = address?.IndexOf('%', StringComparison.Ordinal) ?? -1;
        return port is { } number && IPAddress.TryParse(zone > 0 ? address![..zone] : address, out var parsed) ? TraceEndpoint.Of(parsed, number) : null;
    }

    private bool? AreEnds(Host host, TraceEndpoint agent, TraceEndpoint server)
    {
        var (isAgent, isServer) = (IsAgent(agent.Address.ToString()), IsServer(server.Address.ToString()));

        // A host without known addresses still is one end of what it saw itself.
        if (isAgent is null && isServer != false && IsSame(host, _incident.Agent) && !IsSame(host, _incident.Server))
            isAgent = true;
        if (isServer is null && isAgent != false && IsSame(host, _incident.Server) && !IsSame(host, _incident.Agent))
            isServer = true;
        return isAgent == false || isServer == false ? null : isAgent == true && isServer == true;
    }

    private static bool? Is(string address, HashSet<string> known) => known.Count == 0 ? null : known.Contains(NodeNames.Short(address));

    private static bool IsSame(Host host, Host? other) => string.Equals(host.Id, other?.Id, StringComparison.Ordinal);

    private static TracePorts PortsOf(Incident incident)
    {
        var hosts = new[] { incident.Server, incident.Agent }.OfType<Host>();
        var ranges = ReconnectionRanges.In(hosts.SelectMany(static host => host.PortConfig?.Facts ?? [])).SelectMany(static entry => entry.Value.Ports).Distinct().Order().ToList();
        return ranges.Count == 0 ? TracePorts.AgentsOnly : new(ranges);
    }
}
