using ArcBundle.Analyzer.Reading.ProductLogs;
using ArcBundle.Format.Items;

namespace ArcBundle.Analyzer.Investigation.Building;

/// <summary>What the evidence of one host says of its place in the backup.</summary>
internal sealed class RoleSigns
{
    private readonly Host _names;

    /// <summary>Reads the signs of a host.</summary>
    public RoleSigns(HostDraft draft)
    {
        var identity = HostIdentity.Of(draft);
        _names = new() { Id = draft.Id, Name = identity.Name, Aliases = identity.Aliases, Addresses = HostIdentity.AddressesOf(draft) };
        Told = draft.Evidence.Context?.Role switch
        {
            "server" => HostRole.Server,
            "agent" => HostRole.Agent,
            "both" => HostRole.Both,
            _ => null,
        };
        var processes = ProcessSnapshots.Of(draft).SelectMany(static list => list.Processes).Select(static process => process.Value.Name).ToList();
        var services = draft.Services.SelectMany(static list => list.Facts).Select(static service => service.Value).ToList();
        HasAgentProgram = processes.Exists(ProductNames.IsAgentName) || services.Exists(ProductNames.IsAgentService);
        IsSurelyServer = Told is null
            ? processes.Exists(ProductNames.IsServerName)
                || services.Exists(static service => ProductNames.IsServerName(service.Name) || (service.ImagePath is { } path && ProductNames.IsServerImage(path)))
                || draft.Logs.Exists(static log => log.IsActivity || log.Entry.Item == ItemCatalog.LogsServer || log.Log.Lines.Facts.Any(static line => IsOfServer(line.Value.Code)))
                || ProductEventLines.AnyFailure(draft)
            : Told is HostRole.Server or HostRole.Both;
        foreach (var log in draft.Logs.Where(static log => log.Entry.Item != ItemCatalog.LogsAgent))
        {
            JobLines += log.Log.JobLines;
            foreach (var line in log.Log.Lines.Facts)
                Read(line.Value);
        }
    }

    /// <summary>The host's name; empty when nothing tells it. Decides what nothing else does, so that the order of the inputs never does.</summary>
    public string Name => _names.Name ?? string.Empty;

    /// <summary>The collector's word; null without one.</summary>
    public HostRole? Told { get; }

    /// <summary>Whether it has what only a server has: its processes or services, an activity log, or codes that only a server writes.</summary>
    public bool IsSurelyServer { get; }

    /// <summary>Whether it has a process or service of a client agent; a server has the Universal Agent too.</summary>
    public bool HasAgentProgram { get; }

    /// <summary>Other nodes that its job lines name.</summary>
    public HashSet<NodeName> Others { get; } = [];

    /// <summary>Whether its job lines name it as a node.</summary>
    public bool NamesItself { get; private set; }

    /// <summary>Whether its job lines carry session numbers, which a server gives.</summary>
    public bool HasSessions { get; private set; }

    /// <summary>How many lines carry a job number.</summary>
    public long JobLines { get; private set; }

    /// <summary>Whether nothing but the nodes that its log names tells that it may be a server.</summary>
    public bool OnlyNamesOthers => Told is null && !IsSurelyServer && Others.Count > 0;

    /// <summary>Whether a node's name or address means this host.</summary>
    public bool IsMeantBy(NodeName node) => _names.IsCalled(node.Name) || _names.HasAddress(node.Address);

    /// <summary>Whether its job lines name a host.</summary>
    public bool Names(RoleSigns host) => Others.Any(host.IsMeantBy);

    /// <summary>Failures of virtual machines are written on the agent's side as well (article: logs in the client agent's folder).</summary>
    private static bool IsOfServer(string? code) => IncidentCodes.Contains(code) && !IncidentCodes.IsVirtualMachineFailure(code);

    private void Read(ProductLogLine line)
    {
        HasSessions |= line.Job is not null && line.Session is not null;
        var tells = line.Job is not null || line.ErrorNumber is { } number && IncidentCodes.IsBrokenConnection(number);
        if (!tells || IncidentCodes.IsVirtualMachineFailure(line.Code) || (line.Node is null && line.Address is null))
            return;
        var node = new NodeName(line.Node is null ? null : NodeNames.Short(line.Node), line.Address is null ? null : NodeNames.Short(line.Address));
        if (IsMeantBy(node) || NodeNames.IsLoopback(node.Address))
            NamesItself = true;
        else
            Others.Add(node);
    }
}
