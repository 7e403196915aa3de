namespace ArcBundle.Scenarios.Plantings;

/// <summary>All plantings.</summary>
internal static class PlantingCatalog
{
    /// <summary>By cause, in the fixed order of the causes.</summary>
    public static IReadOnlyList<(string Cause, IReadOnlyList<Planting> Plantings)> Causes { get; } =
    [
        ("registry-unload", OfRegistryUnload.All), ("stale-process", OfStaleProcess.All), ("agent-stopped", OfAgentStopped.All), ("vss-writer", OfVssWriter.All),
        ("preceding-error", OfPrecedingError.All), ("loopback", OfLoopback.All), ("firewall-ports", OfFirewallPorts.All), ("network", OfNetwork.All),
        ("antivirus", OfAntivirus.All), ("packet-size", OfSettings.PacketSize), ("agent-slow", OfSettings.AgentSlow),
    ];

    /// <summary>What only looks like a cause.</summary>
    public static IReadOnlyList<Planting> Alike { get; } =
    [
        .. OfRegistryUnload.Alike, .. OfStaleProcess.Alike, .. OfAgentStopped.Alike, .. OfVssWriter.Alike, .. OfPrecedingError.Alike, .. OfLoopback.Alike,
        .. OfFirewallPorts.Alike, .. OfNetwork.Alike, .. OfAntivirus.Alike, .. OfSettings.PacketSizeAlike, .. OfSettings.AgentSlowAlike,
        .. OfNothing.Alike,
    ];

    /// <summary>A planting by its name.</summary>
    public static Planting Find(string name) => Causes.SelectMany(static cause => cause.Plantings).Concat(Alike).First(planting => string.Equals(planting.Name, name, StringComparison.Ordinal));
}
