using ArcBundle.Analyzer.Reading.Etl;

namespace ArcBundle.Analyzer.Investigation;

/// <summary>What the traces of both hosts show of the connections between the server and the agent of an incident.</summary>
/// <param name="incident">The incident; of the examination of a host without one, every connection counts.</param>
internal sealed class IncidentTraffic(Incident incident)
{
    /// <summary>The events of the pair, whenever they happened.</summary>
    public IEnumerable<TrafficEvent> Events()
    {
        foreach (var host in incident.Hosts.Reverse())
        {
            foreach (var trace in host.Traces)
            {
                foreach (var happened in trace.Events)
                {
                    var agentEnd = trace.Ports.AgentOf(happened.Value.Local, happened.Value.Remote);
                    if (IsOfPair(host, trace.Source, happened.Value, agentEnd) is { } isSure)
                        yield return new(host, happened, agentEnd, isSure);
                }
            }
        }
    }

    /// <summary>True when the ends are those of the pair, false when nothing tells whose they are, null when they are another's.</summary>
    private bool? IsOfPair(Host host, TraceSource source, TcpTraceEvent happened, TraceEndpoint? agentEnd)
    {
        if (!incident.IsRecorded)
            return true;
        var (local, remote) = (happened.Local, happened.Remote);
        if (agentEnd is { } agent)
            return IsOfPair(host, source, agent, agent == local ? remote : local, isAgentLocal: agent == local);

        // Both ends have ports of an agent: one of them must be the agent of this incident.
        return IsOfPair(host, source, local, remote, isAgentLocal: true) ?? IsOfPair(host, source, remote, local, isAgentLocal: false);
    }

    private bool? IsOfPair(Host host, TraceSource source, TraceEndpoint agent, TraceEndpoint server, bool isAgentLocal)
    {
        var (isAgent, isServer) = (IsAgent(agent), IsServer(server));

        // Windows traces its own host: the end that noticed the event is an end of that host, whatever addresses are known of it.
        if (source != TraceSource.Packets)
        {
            var traced = isAgentLocal ? incident.Agent : incident.Server;
            if (!string.Equals(host.Id, traced?.Id, StringComparison.Ordinal))
                return null;
            if (isAgentLocal)
                isAgent = true;
            else
                isServer = true;
        }

        return isAgent == false || isServer == false ? null : isAgent == true;
    }

    private bool? IsAgent(TraceEndpoint end)
    {
        var address = end.Address.ToString();
        if (NodeNames.SameAddress(incident.Summary.Address, address) || incident.Agent?.HasAddress(address) == true)
            return true;
        return incident.Summary.Address is null && incident.Agent is not { Addresses.Count: > 0 } ? null : false;
    }

    private bool? IsServer(TraceEndpoint end) => incident.Server is not { Addresses.Count: > 0 } server ? null : server.HasAddress(end.Address.ToString());
}
