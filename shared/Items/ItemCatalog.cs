using static ArcBundle.Format.Items.CauseIds;

namespace ArcBundle.Format.Items;

/// <summary>The one list of items that both programs know, in the order in which they are collected.</summary>
public static class ItemCatalog
{
    /// <summary>The host itself: names, versions, clock, code pages. Its entry is <c>context.json</c>.</summary>
    public static readonly ItemId HostContext = new("host.context");

    /// <summary>Processes at the start of the run.</summary>
    public static readonly ItemId ProcessesStart = new("processes.start");

    /// <summary>Processes at the end of the run.</summary>
    public static readonly ItemId ProcessesEnd = new("processes.end");

    /// <summary>Services with state, process, start type, account and image path.</summary>
    public static readonly ItemId Services = new("services");

    /// <summary>TCP table at the start of the run.</summary>
    public static readonly ItemId TcpStart = new("tcp.start");

    /// <summary>TCP table at the end of the run.</summary>
    public static readonly ItemId TcpEnd = new("tcp.end");

    /// <summary>UDP listeners.</summary>
    public static readonly ItemId Udp = new("udp");

    /// <summary>Output of <c>netstat -ano</c> as found.</summary>
    public static readonly ItemId NetstatText = new("netstat.text");

    /// <summary>The product's registry subtrees, both views.</summary>
    public static readonly ItemId RegistryProduct = new("registry.product");

    /// <summary>Policies that change how user registries are unloaded.</summary>
    public static readonly ItemId RegistryPolicy = new("registry.policy");

    /// <summary>Output of <c>vssadmin list writers</c> as found.</summary>
    public static readonly ItemId VssWriters = new("vss.writers");

    /// <summary>The Application event log.</summary>
    public static readonly ItemId EventsApplication = new("events.application");

    /// <summary>The System event log.</summary>
    public static readonly ItemId EventsSystem = new("events.system");

    /// <summary>The backup server's own logs.</summary>
    public static readonly ItemId LogsServer = new("logs.server");

    /// <summary>The client agent's own logs.</summary>
    public static readonly ItemId LogsAgent = new("logs.agent");

    /// <summary>An activity log exported from the product.</summary>
    public static readonly ItemId LogsActivity = new("logs.activity");

    /// <summary>Sessions of users at the time of the run.</summary>
    public static readonly ItemId Sessions = new("sessions");

    /// <summary>Minifilters that are loaded, with their altitudes.</summary>
    public static readonly ItemId Minifilters = new("minifilters");

    /// <summary>Registry values of the network stack.</summary>
    public static readonly ItemId RegistryTcpip = new("registry.tcpip");

    /// <summary>Registry values of Windows Firewall: profiles and rules, the host's own and those of policies.</summary>
    public static readonly ItemId RegistryFirewall = new("registry.firewall");

    /// <summary>Which user registries are loaded, and the profiles that the host knows.</summary>
    public static readonly ItemId RegistryHives = new("registry.hives");

    /// <summary>Settings of antivirus software: exclusions of Microsoft Defender, altitudes of the installed minifilters.</summary>
    public static readonly ItemId Antivirus = new("antivirus");

    /// <summary>The hosts file.</summary>
    public static readonly ItemId NetworkHosts = new("network.hosts");

    /// <summary>Ranges of dynamic ports, as <c>netsh</c> shows them.</summary>
    public static readonly ItemId NetworkDynamicPorts = new("network.dynamicports");

    /// <summary>Windows Firewall's own log.</summary>
    public static readonly ItemId LogsFirewall = new("logs.firewall");

    /// <summary>Logoffs and filtered packets of the Security event log.</summary>
    public static readonly ItemId EventsSecurity = new("events.security");

    /// <summary>The event log of the user profile service.</summary>
    public static readonly ItemId EventsUserProfile = new("events.userprofile");

    /// <summary>The event log of Microsoft Defender.</summary>
    public static readonly ItemId EventsDefender = new("events.defender");

    /// <summary>The event log of Windows Firewall.</summary>
    public static readonly ItemId EventsFirewall = new("events.firewall");

    /// <summary>Message texts of relevant events, which only their host can make.</summary>
    public static readonly ItemId EventsRendered = new("events.rendered");

    /// <summary>Output of <c>vssadmin list providers</c> as found.</summary>
    public static readonly ItemId VssProviders = new("vss.providers");

    /// <summary>Output of <c>vssadmin list shadows</c> as found.</summary>
    public static readonly ItemId VssShadows = new("vss.shadows");

    /// <summary>Output of <c>vssadmin list shadowstorage</c> as found.</summary>
    public static readonly ItemId VssStorage = new("vss.storage");

    /// <summary>Network adapters with their error counters, in two samples.</summary>
    public static readonly ItemId NetworkAdapters = new("network.adapters");

    /// <summary>Load of processors, disks and memory, in two samples.</summary>
    public static readonly ItemId Load = new("load");

    /// <summary>The product's port configuration files.</summary>
    public static readonly ItemId ConfigPorts = new("config.ports");

    /// <summary>An ETW trace of the TCP stack, recorded only when the user asks for it.</summary>
    public static readonly ItemId TraceTcp = new("trace.tcp");

    /// <summary>Files the user adds by hand; the analyzer recognises them by content.</summary>
    public static readonly ItemId Extra = new("extra");

    /// <summary>
    /// Items that this version collects, in the order in which it does, with those on request. A trace comes after the tables of the start and
    /// before the logs: nothing else is read while it runs, and what went wrong meanwhile is in the logs that are read after it.
    /// </summary>
    public static IReadOnlyList<ItemDefinition> InOrder { get; } =
    [
        new(HostContext, LiveOnly: false, CauseIds.All),
        new(ProcessesStart, LiveOnly: true, [RegistryUnload, StaleProcess, AgentStopped, CauseIds.Antivirus, AgentSlow]),
        new(TcpStart, LiveOnly: true, [StaleProcess, AgentStopped, Loopback, FirewallPorts]),
        new(Services, LiveOnly: false, [AgentStopped, VssWriter, CauseIds.Antivirus]),
        new(Udp, LiveOnly: true, [AgentStopped]),
        new(Sessions, LiveOnly: true, [RegistryUnload]),
        new(NetstatText, LiveOnly: true, [StaleProcess, AgentStopped, Loopback]),
        new(TraceTcp, LiveOnly: true, [FirewallPorts, Network, AgentSlow]) { OnRequest = true },
        new(Minifilters, LiveOnly: false, [CauseIds.Antivirus]),
        new(RegistryProduct, LiveOnly: false, [PacketSize, AgentSlow]),
        new(RegistryPolicy, LiveOnly: false, [RegistryUnload]),
        new(RegistryTcpip, LiveOnly: false, [Network]),
        new(RegistryFirewall, LiveOnly: false, [FirewallPorts]),
        new(RegistryHives, LiveOnly: false, [RegistryUnload, VssWriter]),
        new(Antivirus, LiveOnly: false, [CauseIds.Antivirus]),
        new(NetworkHosts, LiveOnly: false, [Loopback, Network]),
        new(NetworkDynamicPorts, LiveOnly: true, [FirewallPorts, Network]),
        new(ConfigPorts, LiveOnly: false, [FirewallPorts]),
        new(LogsServer, LiveOnly: false, [StaleProcess, PrecedingError, AgentSlow]),
        new(LogsAgent, LiveOnly: false, [StaleProcess, PrecedingError, AgentSlow]),
        new(LogsActivity, LiveOnly: false, [StaleProcess, PrecedingError, AgentSlow]),
        new(LogsFirewall, LiveOnly: false, [FirewallPorts]),
        new(EventsApplication, LiveOnly: false, [RegistryUnload, VssWriter, AgentSlow]),
        new(EventsSystem, LiveOnly: false, [RegistryUnload, AgentStopped, VssWriter, Network, CauseIds.Antivirus, AgentSlow]),
        new(EventsUserProfile, LiveOnly: false, [RegistryUnload]),
        new(EventsDefender, LiveOnly: false, [CauseIds.Antivirus]),
        new(EventsFirewall, LiveOnly: false, [FirewallPorts]),
        new(EventsSecurity, LiveOnly: false, [RegistryUnload, FirewallPorts]),
        new(EventsRendered, LiveOnly: true, [RegistryUnload, AgentStopped, VssWriter, Network, CauseIds.Antivirus]),
        new(VssProviders, LiveOnly: true, [VssWriter]),
        new(VssShadows, LiveOnly: true, [VssWriter]),
        new(VssStorage, LiveOnly: true, [VssWriter]),
        new(VssWriters, LiveOnly: true, [VssWriter]),
        new(Extra, LiveOnly: false, CauseIds.All),
        new(Load, LiveOnly: true, [AgentSlow]) { AtEnd = true },
        new(NetworkAdapters, LiveOnly: true, [Network]) { AtEnd = true },
        new(ProcessesEnd, LiveOnly: true, [StaleProcess, AgentSlow]) { AtEnd = true },
        new(TcpEnd, LiveOnly: true, [StaleProcess]) { AtEnd = true },
    ];

    /// <summary>Items that every run plans, in the order in which they are collected.</summary>
    public static IReadOnlyList<ItemDefinition> All { get; } = [.. InOrder.Where(static definition => !definition.OnRequest)];

    private static readonly Dictionary<ItemId, ItemDefinition> ById = InOrder.ToDictionary(static d => d.Id);

    /// <summary>The definition of <paramref name="id"/>, or null for an id that this version does not know (a newer bundle).</summary>
    public static ItemDefinition? Find(ItemId id) => ById.GetValueOrDefault(id);
}
