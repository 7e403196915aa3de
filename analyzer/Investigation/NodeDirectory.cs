namespace ArcBundle.Analyzer.Investigation;

/// <summary>
/// Knows which names and addresses of a case mean the same node: hosts whose evidence was given, and pairs of name and address that log
/// lines tell.
/// </summary>
internal sealed class NodeDirectory
{
    private readonly IReadOnlyList<Host> _hosts;
    private readonly Dictionary<string, string?> _nameByAddress = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<(string? Node, string? Address), Host?> _hostCache = [];

    /// <summary>The directory of these hosts and their logs.</summary>
    public NodeDirectory(IReadOnlyList<Host> hosts)
    {
        _hosts = hosts;
        foreach (var line in hosts.SelectMany(static host => host.Log))
        {
            if (line.Node is null || !NodeNames.IsSpecific(line.Address))
                continue;
            var address = NodeNames.Short(line.Address!);
            var name = NodeNames.Short(line.Node);

            // An address that goes by two names tells nothing.
            _nameByAddress[address] = !_nameByAddress.TryGetValue(address, out var known) || string.Equals(known, name, StringComparison.Ordinal) ? name : null;
        }
    }

    /// <summary>
    /// The node a line concerns; null when it names none and could be of any node of its job. A line of an agent's log without a node
    /// concerns that agent; one without node and job the host it came from.
    /// </summary>
    public NodeKey? KeyOf(LogLine line)
    {
        if (!line.IsVirtualMachineFailure && KeyOf(line.Node, line.Address, line.Host) is { } key)
            return key;
        var from = _hosts.First(host => string.Equals(host.Id, line.Host, StringComparison.Ordinal));
        return from.Role == HostRole.Agent || (line.Job is null && !line.IsVirtualMachineFailure) || (line.Job is null && from.Role != HostRole.Server)
            ? new NodeKey("#" + from.Id)
            : null;
    }

    /// <summary>The key of a name and address as a log of <paramref name="host"/> writes them; null when both are null.</summary>
    public NodeKey? KeyOf(string? node, string? address, string host)
    {
        if (HostOf(node, address) is { } known)
            return new("#" + known.Id);
        if (!string.IsNullOrWhiteSpace(node))
            return new(NodeNames.IsSpecific(node) && _nameByAddress.GetValueOrDefault(NodeNames.Short(node)) is { } other ? other : NodeNames.Short(node));
        if (NodeNames.IsLoopback(address))
            return new("#" + host);
        return NodeNames.IsSpecific(address) ? new(_nameByAddress.GetValueOrDefault(NodeNames.Short(address!)) ?? NodeNames.Short(address!)) : null;
    }

    /// <summary>The host that a name or address means: by name first, then by address; null when its evidence was not given.</summary>
    public Host? HostOf(string? node, string? address)
    {
        if (_hostCache.TryGetValue((node, address), out var cached))
            return cached;
        var found = _hosts.FirstOrDefault(host => host.IsNamedByEvidence && host.IsCalled(node)) ?? _hosts.FirstOrDefault(host => host.IsCalled(node))
            ?? _hosts.FirstOrDefault(host => host.HasAddress(address));
        _hostCache[(node, address)] = found;
        return found;
    }
}
