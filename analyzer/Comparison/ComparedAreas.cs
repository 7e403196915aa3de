namespace ArcBundle.Analyzer.Comparison;

/// <summary>Ids of what is compared, in the order told.</summary>
internal static class ComparedAreas
{
    /// <summary>The host itself.</summary>
    public const string Host = "host";

    /// <summary>Registry of the product, among it the limits and the packet size.</summary>
    public const string Product = "registry.product";

    /// <summary>Policies for unloading registries.</summary>
    public const string Policy = "registry.policy";

    /// <summary>Registry of TCP/IP.</summary>
    public const string Tcpip = "registry.tcpip";

    /// <summary>Firewall profiles and rules.</summary>
    public const string Firewall = "registry.firewall";

    /// <summary>Dynamic port ranges.</summary>
    public const string DynamicPorts = "network.dynamicports";

    /// <summary>Port configuration of the product.</summary>
    public const string Ports = "config.ports";

    /// <summary>Network adapters.</summary>
    public const string Adapters = "network.adapters";

    /// <summary>The hosts file.</summary>
    public const string HostsFile = "network.hosts";

    /// <summary>Services.</summary>
    public const string Services = "services";

    /// <summary>Processes by image name.</summary>
    public const string Processes = "processes";

    /// <summary>VSS writers.</summary>
    public const string Writers = "vss.writers";

    /// <summary>Minifilters.</summary>
    public const string Minifilters = "minifilters";

    /// <summary>Exclusions of Microsoft Defender.</summary>
    public const string Exclusions = "antivirus";

    /// <summary>Verdicts on causes.</summary>
    public const string Verdicts = "verdicts";

    /// <summary>Incidents.</summary>
    public const string Incidents = "incidents";

    /// <summary>What is compared of hosts, in the order told: settings first, then states.</summary>
    public static IReadOnlyList<string> OfHosts { get; } =
        [Host, Product, Policy, Tcpip, Firewall, DynamicPorts, Ports, Adapters, HostsFile, Services, Processes, Writers, Minifilters, Exclusions];

    /// <summary>All: what the analysis makes of them first.</summary>
    public static IReadOnlyList<string> All { get; } = [Verdicts, Incidents, .. OfHosts];
}
