namespace ArcBundle.Format.Items;

/// <summary>
/// The stable ids of the eleven causes, in their fixed order. The collector uses them only to tell what an item is read for;
/// the analyzer judges them.
/// </summary>
public static class CauseIds
{
    /// <summary>A logoff unloaded the registry under the running agent and <c>caagstart.exe</c> stayed behind.</summary>
    public const string RegistryUnload = "registry-unload";

    /// <summary>A process of an earlier job stayed behind.</summary>
    public const string StaleProcess = "stale-process";

    /// <summary>The Universal Agent service was not running.</summary>
    public const string AgentStopped = "agent-stopped";

    /// <summary>A VSS writer failed or hangs.</summary>
    public const string VssWriter = "vss-writer";

    /// <summary>Another error came first and the time-out is its echo.</summary>
    public const string PrecedingError = "preceding-error";

    /// <summary>The server talks to itself over a loopback address nobody listens on.</summary>
    public const string Loopback = "loopback";

    /// <summary>A firewall closes the ports.</summary>
    public const string FirewallPorts = "firewall-ports";

    /// <summary>Network trouble.</summary>
    public const string Network = "network";

    /// <summary>Antivirus software blocks or slows the agent.</summary>
    public const string Antivirus = "antivirus";

    /// <summary>The packet size setting.</summary>
    public const string PacketSize = "packet-size";

    /// <summary>Processing on the agent takes longer than the limit.</summary>
    public const string AgentSlow = "agent-slow";

    /// <summary>All eleven, in the fixed order that breaks ties.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        RegistryUnload, StaleProcess, AgentStopped, VssWriter, PrecedingError, Loopback, FirewallPorts, Network, Antivirus, PacketSize, AgentSlow,
    ];
}
