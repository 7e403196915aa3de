namespace ArcBundle.Analyzer.Investigation;

/// <summary>Addresses that hosts files and log lines of a case give for names.</summary>
internal sealed class NamedAddresses
{
    private readonly ILookup<string, string> _byName;

    /// <summary>The addresses that these hosts' evidence names.</summary>
    public NamedAddresses(IReadOnlyList<Host> hosts) =>
        _byName = hosts.SelectMany(static host => host.HostsFile?.Facts ?? []).SelectMany(static entry => entry.Value.Names.Select(name => (Name: name, entry.Value.Address)))
            .Concat(hosts.SelectMany(static host => host.Log).Where(static line => line is { Node: not null, Address: not null, IsVirtualMachineFailure: false })
                .Select(static line => (Name: line.Node!, Address: line.Address!)))
            .Where(static pair => !string.IsNullOrWhiteSpace(pair.Name) && NodeNames.IsSpecific(pair.Address)).Distinct()
            .Select(static pair => (Name: NodeNames.Short(pair.Name), Address: NodeNames.Short(pair.Address))).Distinct()
            .ToLookup(static pair => pair.Name, static pair => pair.Address, StringComparer.Ordinal);

    /// <summary>All addresses of a host: its own sockets', and those that its names stand for.</summary>
    public IEnumerable<string> Of(Host host) => host.Addresses.Where(NodeNames.IsSpecific).Select(NodeNames.Short)
        .Concat(host.Aliases.Append(host.Name).Where(static name => !string.IsNullOrWhiteSpace(name)).SelectMany(name => _byName[NodeNames.Short(name!)]))
        .Distinct(StringComparer.Ordinal);
}
