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

    /// <summary>Events as rendered XML.</summary>
    public static readonly ItemId EventsRendered = new("events.rendered");

    /// <summary>Traces and captures of TCP connections.</summary>
    public static readonly ItemId TraceTcp = new("trace.tcp");
}
