using ArcBundle.Format.Items;

namespace ArcBundle.Analyzer.Investigation;

/// <summary>Which node an incident is about and which hosts are its agent and its server.</summary>
/// <param name="Node">Node as the log writes it; the virtual machine when only its failure was logged.</param>
/// <param name="Address">Address as the log writes it.</param>
/// <param name="Key">The agent's node; null when nothing tells.</param>
/// <param name="Agent">The agent's host.</param>
/// <param name="IsAgentAssumed">True when the agent's host was taken for it although nothing names it.</param>
/// <param name="Server">The server's host.</param>
internal sealed record IncidentSides(string? Node, string? Address, NodeKey? Key, Host? Agent, bool IsAgentAssumed, Host? Server)
{
    /// <summary>Finds the sides of an incident.</summary>
    public static IncidentSides Of(IncidentDraft draft, CaseEvidence evidence)
    {
        var named = draft.Lines.FirstOrDefault(line => NamesAgent(line, evidence));
        var machine = named is null ? draft.Lines.FirstOrDefault(static line => line.IsVirtualMachineFailure) : null;
        var teller = named ?? NamedByJob(draft, evidence);
        var agent = teller is null ? null : HostOf(teller, evidence);
        agent ??= AgentBehind(draft.Node, evidence);
        var isAssumed = false;
        if (agent is null && Assumed(draft, evidence) is { } assumed)
            (agent, isAssumed) = (assumed, true);
        var key = teller is null ? draft.Node : evidence.Nodes.KeyOf(teller.Node, teller.Address, teller.Host);
        if (isAssumed && key is null)
            key = evidence.Nodes.KeyOfHost(agent!.Id);

        var node = machine?.VirtualMachine ?? named?.Node
            ?? (machine is null ? (named is null ? teller?.Node ?? agent?.Name : draft.Lines.Where(line => NamesAgent(line, evidence)).Select(static line => line.Node).FirstOrDefault(static n => n is not null)) : null);
        var address = named?.Address ?? draft.Lines.Where(line => NamesAgent(line, evidence)).Select(static line => line.Address).FirstOrDefault(static a => a is not null)
            ?? (machine is null ? teller?.Address : null);
        var server = ServerOf(draft, agent, evidence);
        var failed = draft.Lines[^1].At.Utc;
        return new(node, address, key, agent is null ? null : evidence.Machines.NearestAfter(agent, failed), isAssumed, server is null ? null : evidence.Machines.NearestAfter(server, failed));
    }

    /// <summary>The nearest line of the job before the incident that names its node, any when none is known, else the first that does.</summary>
    private static LogLine? NamedByJob(IncidentDraft draft, CaseEvidence evidence)
    {
        var naming = draft.Run?.Lines.Where(line => NamesAgent(line, evidence) && (draft.Node is null || evidence.Nodes.KeyOf(line) == draft.Node)).ToList();

        // An agent's own log names its server as the other end.
        if (naming?.Exists(static line => !line.Item.Equals(ItemCatalog.LogsAgent)) == true)
            naming.RemoveAll(static line => line.Item.Equals(ItemCatalog.LogsAgent));
        return naming?.FindLast(line => line.At.Utc <= draft.Lines[0].At.Utc) ?? naming?.FirstOrDefault();
    }

    private static bool NamesAgent(LogLine line, CaseEvidence evidence) =>
        !line.IsVirtualMachineFailure && (line.Node is not null || line.Address is not null) && !evidence.Nodes.NamesServer(line);

    private static Host? HostOf(LogLine line, CaseEvidence evidence) =>
        evidence.Nodes.HostOf(line.Node, line.Address) ?? (NodeNames.IsLoopback(line.Address) || NodeNames.IsLoopback(line.Node) || NodeNames.IsLocal(line.Node) ? evidence[line.Host] : null);

    private static Host? AgentBehind(NodeKey? key, CaseEvidence evidence) =>
        key is { Text: ['#', .. var id] } ? evidence[id] : null;

    /// <summary>
    /// When no evidence names the node's host: the one host of the case that looks like an agent and has no name of its own. Two folders
    /// called "server" and "agent" are often all there is.
    /// </summary>
    private static Host? Assumed(IncidentDraft draft, CaseEvidence evidence)
    {
        if (!evidence.HasOneUnknownNode)
            return null;
        var nameless = evidence.Hosts.Where(static host => !host.IsNamedByEvidence).ToList();
        var logHosts = draft.Lines.Select(static line => line.Host).ToHashSet(StringComparer.Ordinal);
        return OnlyOne(nameless.Where(static host => host.Role == HostRole.Agent))
            ?? OnlyOne(nameless.Where(host => (host.Role is HostRole.Both or HostRole.Unknown) && !logHosts.Contains(host.Id)))
            ?? (evidence.Hosts.Count == 1 ? OnlyOne(nameless.Where(static host => host.Role == HostRole.Both)) : null);
    }

    private static Host? ServerOf(IncidentDraft draft, Host? agent, CaseEvidence evidence)
    {
        var tellers = draft.Lines.Concat(draft.Run?.Lines ?? []).Select(static line => line.Host).Distinct(StringComparer.Ordinal).Select(id => evidence[id]).ToList();
        return tellers.Find(host => !evidence.Machines.AreOne(host, agent) && host.Role is HostRole.Server or HostRole.Both)
            ?? tellers.Find(static host => host.Role is HostRole.Server or HostRole.Both)
            ?? OnlyOne(evidence.Hosts.Where(static host => host.Role is HostRole.Server or HostRole.Both).DistinctBy(host => evidence.Machines.IdOf(host.Id), StringComparer.Ordinal))
            ?? tellers.Find(host => !evidence.Machines.AreOne(host, agent) && host.Role == HostRole.Unknown)
            ?? OnlyOne(evidence.Hosts.Where(host => !evidence.Machines.AreOne(host, agent) && host.Role == HostRole.Unknown).DistinctBy(host => evidence.Machines.IdOf(host.Id), StringComparer.Ordinal));
    }

    private static Host? OnlyOne(IEnumerable<Host> hosts)
    {
        var two = hosts.Take(2).ToList();
        return two.Count == 1 ? two[0] : null;
    }
}
