using ArcBundle.Format.Items;

namespace ArcBundle.Analyzer.Reading.Recognition;

/// <summary>The item that a form of evidence belongs to.</summary>
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

    /// <summary>Events as rendered XML.</summary>
    public static readonly ItemId EventsRendered = new("events.rendered");

    /// <summary>Traces and captures of TCP connections.</summary>
    public static readonly ItemId TraceTcp = new("trace.tcp");

    /// <summary>
    /// The item; null where content alone does not tell it: an event log (the channel decides), a product log (server or agent),
    /// a list of processes or sockets stands for the first snapshot until the host has two of them.
    /// </summary>
    public static ItemId? ItemOf(EvidenceForm form) => form switch
    {
        EvidenceForm.EventXml => EventsRendered,
        EvidenceForm.VssWriters => ItemCatalog.VssWriters,
        EvidenceForm.VssProviders => VssProviders,
        EvidenceForm.VssShadows => VssShadows,
        EvidenceForm.VssStorage => VssStorage,
        EvidenceForm.Netstat => ItemCatalog.TcpStart,
        EvidenceForm.ProcessTable => ItemCatalog.ProcessesStart,
        EvidenceForm.SystemInformation => ItemCatalog.ProcessesStart,
        EvidenceForm.ServiceList => ItemCatalog.Services,
        EvidenceForm.RegistryExport => ItemCatalog.RegistryProduct,
        EvidenceForm.ActivityLog => ItemCatalog.LogsActivity,
        EvidenceForm.FirewallLog => FirewallLog,
        EvidenceForm.PortConfig => ItemCatalog.ConfigPorts,
        EvidenceForm.MinifilterList or EvidenceForm.MinifilterInstances or EvidenceForm.MinifiltersDenied => Minifilters,
        EvidenceForm.EventTrace or EvidenceForm.PacketCapture => TraceTcp,
        EvidenceForm.SystemInfo => ItemCatalog.HostContext,
        _ => null,
    };
}
