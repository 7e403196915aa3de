using ArcBundle.Format.Items;

namespace ArcBundle.Analyzer.Reading.Recognition;

/// <summary>Items of lists that have a form of their own, whoever collected them.</summary>
internal static class EvidenceItems
{
    /// <summary>Output of <c>vssadmin list providers</c>.</summary>
    public static readonly ItemId VssProviders = ItemCatalog.VssProviders;

    /// <summary>Output of <c>vssadmin list shadows</c>.</summary>
    public static readonly ItemId VssShadows = ItemCatalog.VssShadows;

    /// <summary>Output of <c>vssadmin list shadowstorage</c>.</summary>
    public static readonly ItemId VssStorage = ItemCatalog.VssStorage;

    /// <summary>Windows Firewall's own log.</summary>
    public static readonly ItemId FirewallLog = ItemCatalog.LogsFirewall;

    /// <summary>Minifilters.</summary>
    public static readonly ItemId Minifilters = ItemCatalog.Minifilters;

    /// <summary>The hosts file.</summary>
    public static readonly ItemId HostsFile = ItemCatalog.NetworkHosts;

    /// <summary>Ranges of dynamic ports.</summary>
    public static readonly ItemId DynamicPorts = ItemCatalog.NetworkDynamicPorts;

    /// <summary>Registry values of Windows Firewall: profiles and rules.</summary>
    public static readonly ItemId RegistryFirewall = ItemCatalog.RegistryFirewall;

    /// <summary>Registry values of the network stack.</summary>
    public static readonly ItemId RegistryTcpip = ItemCatalog.RegistryTcpip;

    /// <summary>Antivirus settings.</summary>
    public static readonly ItemId Antivirus = ItemCatalog.Antivirus;

    /// <summary>Events as rendered XML.</summary>
    public static readonly ItemId EventsRendered = ItemCatalog.EventsRendered;
}
