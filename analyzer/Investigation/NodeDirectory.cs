using ArcBundle.Format.Items;

namespace ArcBundle.Analyzer.Investigation;

/// <summary>
/// Knows which names and addresses of a case mean the same node: hosts whose evidence was given, and pairs of name and address that log
/// lines tell.
/// </summary>
internal sealed class NodeDirectory
{
    private readonly IReadOnlyList<Host> _hosts;
    private readonly Machines _machines;
    private readonly Dictionary<string, string?> _nameByAddress = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, HashSet<string>> _addressesByName = new(StringComparer.Ordinal);
    private readonly Dictionary<(string? Node, string? Address), Host?> _hostCache = [];
    private readonly Dictionary<string, NodeKey?> _peerOf = new(StringComparer.Ordinal);
    private HashSet<NodeKey>? _nodesOfServers;

    /// <summary>Addresses that are kept of one name; a host has few.</summary>
    private const int MostAddresses = 32;

    /// <summary>The directory of these hosts and their logs.</summary>
    /// <param name="hosts">The hosts.</param>
    /// <param name="machines">Which of them are one machine and so one node.</param>
    public NodeDirectory(IReadOnlyList<Host> hosts, Machines machines)
    {
        (_hosts, _machines) = (hosts, machines);
        foreach (var line in hosts.SelectMany(static host => host.ProductLines))
        {
            if (line.Node is null || NodeNames.IsAddress(line.Node) || !NodeNames.IsSpecific(line.Address))
                continue;
            var address = NodeNames.Short(line.Address!);
            var name = NodeNames.Short(line.Node);

            // An address that goes by two names tells nothing.
            if (!_addressesByName.TryGetValue(name, out var addresses))
                _addressesByName[name] = addresses = new(StringComparer.Ordinal);
            if (addresses.Count < MostAddresses)
                addresses.Add(address);
            _nameByAddress[address] = !_nameByAddress.TryGetValue(address, out var known) || string.Equals(known, name, StringComparison.Ordinal) ? name : null;
        }
    }

    /// <summary>
    /// The node a line concerns; null when it names none and could be of any node of its job. A line of an agent's log without a node
    /// concerns that agent; one without node and job the host it came from.
    /// </summary>
    public NodeKey? KeyOf(LogLine line)
    {
        if (NamedBy(line) is { } key)
            return key;
        var from = FromOf(line);
        return from.Role == HostRole.Agent || (line.Job is null && !line.IsVirtualMachineFailure) || (line.Job is null && from.Role != HostRole.Server)
            ? KeyOfHost(from.Id)
            : null;
    }

    /// <summary>
    /// The agent's node that a line itself names; null when it names none. An agent's own log names its server as the other end: that is a
    /// failure of this agent.
    /// </summary>
    public NodeKey? NamedBy(LogLine line)
    {
        if (line.IsVirtualMachineFailure)
            return null;
        return NamesServer(line) ? KeyOfHost(line.Host) : KeyOf(line.Node, line.Address, line.Host);
    }

    /// <summary>
    /// Whether a line of an agent's own log names its server in the node's place: a host known as a server, or the only other end that this log
    /// names, which no server's log calls a node.
    /// </summary>
    public bool NamesServer(LogLine line)
    {
        if (!NamesNode(line) || FromOf(line) is not { } from || (from.Role != HostRole.Agent && !line.Item.Equals(ItemCatalog.LogsAgent)))
            return false;
        var named = HostOf(line.Node, line.Address);
        var isOwn = _machines.AreOne(named, from);
        if (named is not null && !isOwn && named.Role is HostRole.Server or HostRole.Both)
            return true;
        if (from.Role != HostRole.Agent || isOwn || named is { Role: HostRole.Agent })
            return false;
        if (!_peerOf.TryGetValue(from.Id, out var peer))
            _peerOf[from.Id] = peer = OnlyPeerOf(from);
        return peer is not null && KeyOf(line.Node, line.Address, line.Host) == peer;
    }

    /// <summary>The key of a name and address as a log of <paramref name="host"/> writes them; null when both are null.</summary>
    public NodeKey? KeyOf(string? node, string? address, string host)
    {
        if (HostOf(node, address) is { } known)
            return KeyOfHost(known.Id);
        if (NodeNames.IsAddress(node))
            (node, address) = (null, node);
        if (NodeNames.IsLocal(node) || (string.IsNullOrWhiteSpace(node) && NodeNames.IsLoopback(address)))
            return KeyOfHost(host);
        if (!string.IsNullOrWhiteSpace(node))
            return new(NodeNames.Short(node));
        return NodeNames.IsSpecific(address) ? new(_nameByAddress.GetValueOrDefault(NodeNames.Short(address!)) ?? NodeNames.Short(address!)) : null;
    }

    /// <summary>The key of a host; one of all evidence of a machine.</summary>
    public NodeKey KeyOfHost(string host) => new("#" + _machines.IdOf(host));

    /// <summary>The host that a name or address means: by name first, then by address; null when its evidence was not given.</summary>
    public Host? HostOf(string? node, string? address)
    {
        if (_hostCache.TryGetValue((node, address), out var cached))
            return cached;
        var found = HostMatching.Best(_hosts, node, address) ?? HostByPair(node, address);
        _hostCache[(node, address)] = found;
        return found;
    }

    /// <summary>
    /// The host of the name that the logs give for an address which stands alone, or of the addresses that they give for a name; null when those are of
    /// several hosts.
    /// </summary>
    private Host? HostByPair(string? node, string? address)
    {
        if (node is not null && !NodeNames.IsAddress(node) && _addressesByName.TryGetValue(NodeNames.Short(node), out var addresses))
        {
            var hosts = addresses.Select(known => HostMatching.Best(_hosts, null, known)).OfType<Host>().DistinctBy(static host => host.Id, StringComparer.Ordinal).Take(2).ToList();
            if (hosts.Count == 1)
                return hosts[0];
        }

        var alone = NodeNames.IsAddress(node) ? node : string.IsNullOrWhiteSpace(node) ? address : null;
        return NodeNames.IsSpecific(alone) && _nameByAddress.GetValueOrDefault(NodeNames.Short(alone!)) is { } name
            ? HostMatching.Best(_hosts, name, null)
            : null;
    }

    /// <summary>The one node besides itself and known servers that an agent's log names and no server's log does; null when there is none or more.</summary>
    private NodeKey? OnlyPeerOf(Host agent)
    {
        var peers = agent.Log.Where(NamesNode).Where(line => HostOf(line.Node, line.Address) is not { } host || (!_machines.AreOne(host, agent) && host.Role == HostRole.Unknown))
            .Select(line => KeyOf(line.Node, line.Address, line.Host)).Where(key => key is not null && key != KeyOfHost(agent.Id)).Distinct().Take(2).ToList();
        return peers.Count == 1 && !NodesOfServers.Contains(peers[0]!.Value) ? peers[0] : null;
    }

    private HashSet<NodeKey> NodesOfServers => _nodesOfServers ??=
    [
        .. _hosts.Where(static host => host.Role is HostRole.Server or HostRole.Both).SelectMany(static host => host.Log)
            .Where(static line => NamesNode(line) && !line.Item.Equals(ItemCatalog.LogsAgent))
            .Select(line => KeyOf(line.Node, line.Address, line.Host)).OfType<NodeKey>(),
    ];

    private static bool NamesNode(LogLine line) => !line.IsVirtualMachineFailure && (line.Node is not null || line.Address is not null);

    private Host FromOf(LogLine line) => _hosts.First(host => string.Equals(host.Id, line.Host, StringComparison.Ordinal));
}
