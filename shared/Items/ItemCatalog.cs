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
        new(ProcessesStart, LiveOnly: true, [RegistryUnload, StaleProcess, AgentStopped, Antivirus, AgentSlow]),
        new(TcpStart, LiveOnly: true, [StaleProcess, AgentStopped, Loopback, FirewallPorts]),
        new(Services, LiveOnly: true, [AgentStopped, VssWriter, Antivirus]),
        new(Udp, LiveOnly: true, [AgentStopped]),
        new(NetstatText, LiveOnly: true, [StaleProcess, AgentStopped, Loopback]),
        new(TraceTcp, LiveOnly: true, [FirewallPorts, Network, AgentSlow]) { OnRequest = true },
        new(RegistryProduct, LiveOnly: false, [PacketSize, AgentSlow]),
        new(RegistryPolicy, LiveOnly: false, [RegistryUnload]),
        new(ConfigPorts, LiveOnly: false, [FirewallPorts]),
        new(LogsServer, LiveOnly: false, [StaleProcess, PrecedingError, AgentSlow]),
        new(LogsAgent, LiveOnly: false, [StaleProcess, PrecedingError, AgentSlow]),
        new(LogsActivity, LiveOnly: false, [StaleProcess, PrecedingError, AgentSlow]),
        new(EventsApplication, LiveOnly: false, [RegistryUnload, VssWriter]),
        new(EventsSystem, LiveOnly: false, [RegistryUnload, AgentStopped, VssWriter, Network]),
        new(VssWriters, LiveOnly: true, [VssWriter]),
        new(Extra, LiveOnly: false, CauseIds.All),
        new(ProcessesEnd, LiveOnly: true, [StaleProcess, AgentSlow]),
        new(TcpEnd, LiveOnly: true, [StaleProcess]),
    ];

    /// <summary>Items that every run plans, in the order in which they are collected.</summary>
    public static IReadOnlyList<ItemDefinition> All { get; } = [.. InOrder.Where(static definition => !definition.OnRequest)];

    private static readonly Dictionary<ItemId, ItemDefinition> ById = InOrder.ToDictionary(static d => d.Id);

    /// <summary>The definition of <paramref name="id"/>, or null for an id that this version does not know (a newer bundle).</summary>
    public static ItemDefinition? Find(ItemId id) => ById.GetValueOrDefault(id);
}
