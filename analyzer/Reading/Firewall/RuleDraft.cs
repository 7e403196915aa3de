namespace ArcBundle.Analyzer.Reading.Firewall;

/// <summary>A firewall rule whose fields are still coming.</summary>
internal sealed class RuleDraft
{
    /// <summary>256 stands for every protocol.</summary>
    private const int AnyProtocol = 256;

    /// <summary>Action.</summary>
    public string? Action { get; set; }

    /// <summary>Direction.</summary>
    public string? Direction { get; set; }

    /// <summary>Whether it is in force.</summary>
    public bool IsActive { get; set; }

    /// <summary>Protocol number; null when none is named.</summary>
    public int? Protocol { get; set; }

    /// <summary>Program.</summary>
    public string? Program { get; set; }

    /// <summary>Service.</summary>
    public string? Service { get; set; }

    /// <summary>Display name.</summary>
    public string? Name { get; set; }

    /// <summary>Ports of this host.</summary>
    public PortsDraft LocalPorts { get; } = new();

    /// <summary>Ports of the other host.</summary>
    public PortsDraft RemotePorts { get; } = new();

    /// <summary>Profiles.</summary>
    public List<string> Profiles { get; } = [];

    /// <summary>Addresses of this host.</summary>
    public List<string> LocalAddresses { get; } = [];

    /// <summary>Addresses of the other host.</summary>
    public List<string> RemoteAddresses { get; } = [];

    /// <summary>Conditions that are not read.</summary>
    public List<string> OtherConditions { get; } = [];

    /// <summary>The rule.</summary>
    public FirewallRule ToRule(string id, FirewallStore store) => new()
    {
        Id = id,
        Store = store,
        Action = Action,
        Direction = Direction,
        IsActive = IsActive,
        Protocol = Protocol == AnyProtocol ? null : Protocol,
        LocalPorts = LocalPorts.ToPorts(),
        RemotePorts = RemotePorts.ToPorts(),
        Program = Program,
        Service = Service,
        Profiles = Profiles,
        LocalAddresses = LocalAddresses,
        RemoteAddresses = RemoteAddresses,
        Name = Name,
        OtherConditions = OtherConditions,
    };
}
