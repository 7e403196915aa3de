using ArcBundle.Format.Items;

namespace ArcBundle.Analyzer.Reading.Recognition;

/// <summary>Items that hand-collected evidence has and that the collector does not write yet.</summary>
internal static class EvidenceItems
{
    /// <summary>Output of <c>vssadmin list providers</c>.</summary>
    public static readonly ItemId VssProviders = new("vss.providers");

    /// <summary>Output of <c>vssadmin list shadows</c>.</summary>
    public static readonly ItemId VssShadows = new("vss.shadows");

    /// <summary>Output of <c>vssadmin list shadowstorage</c>.</summary>
    public static readonly ItemId VssStorage = new("vss.storage");

    /// <summary>Windows Firewall's own log.</summary>
    public static readonly ItemId FirewallLog = new("logs.firewall");

    /// <summary>Minifilters.</summary>
    public static readonly ItemId Minifilters = new("minifilters");

    /// <summary>The hosts file.</summary>
    public static readonly ItemId HostsFile = new("network.hosts");

    /// <summary>Ranges of dynamic ports.</summary>
    public static readonly ItemId DynamicPorts = new("network.dynamicports");

    /// <summary>Registry values of Windows Firewall: profiles and rules.</summary>
    public static readonly ItemId RegistryFirewall = new("registry.firewall");

    /// <summary>Registry values of the network stack.</summary>
    public static readonly ItemId RegistryTcpip = new("registry.tcpip");

    /// <summary>Antivirus settings.</summary>
    public static readonly ItemId Antivirus = new("antivirus");

    /// <summary>Events as rendered XML.</summary>
    public static readonly ItemId EventsRendered = new("events.rendered");
}
