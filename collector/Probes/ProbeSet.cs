using ArcBundle.Collector.Offline;
using ArcBundle.Collector.Planning;
using ArcBundle.Collector.Tracing;
using ArcBundle.Format.Facts;
using ArcBundle.Format.Items;
using static ArcBundle.Format.Items.ItemCatalog;

namespace ArcBundle.Collector.Probes;

/// <summary>The probes of all items but <c>host.context</c>, which the run writes itself.</summary>
internal static class ProbeSet
{
    /// <summary>How long <c>vssadmin</c> may take to list the writers: it waits for them, and they may themselves hang.</summary>
    private static readonly TimeSpan WritersLimit = TimeSpan.FromSeconds(60);

    /// <summary>How long <c>vssadmin</c> may take for a list that waits for no writer.</summary>
    private static readonly TimeSpan VssLimit = TimeSpan.FromSeconds(20);

    private static readonly TimeSpan NetstatLimit = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan NetshLimit = TimeSpan.FromSeconds(20);

    /// <summary>The probes for a host, in the order of the catalog.</summary>
    /// <param name="products">What of the product is on the host.</param>
    /// <param name="include">Paths that the user adds.</param>
    /// <param name="limits">Bounds.</param>
    /// <param name="window">The time that events are taken from.</param>
    /// <param name="trace">How long to record a trace; null for no trace.</param>
    /// <param name="activity">Where the activity log comes from; null when it is not to be taken.</param>
    public static IReadOnlyList<Probe> For(ProductMap products, IReadOnlyList<string> include, CollectionLimits limits, EventWindow window, TimeSpan? trace = null, ActivityLogSource? activity = null) =>
    [
        Processes(ProcessesStart),
        Tcp(TcpStart),
        new ConfiguredProbe<ServiceFact>(
            new SnapshotProbe<ServiceFact>(Services, "EnumServicesStatusEx", 64 * 1024, ServiceFactCodec.Instance, static live => live.Services()),
            RegistryRoots.ServiceKeys, ServiceFactCodec.Instance, ConfiguredServices.Of),
        new SnapshotProbe<UdpEndpoint>(Udp, "GetExtendedUdpTable", 8 * 1024, UdpEndpointCodec.Instance, static live => live.UdpTable()),
        new SnapshotProbe<SessionFact>(Sessions, "WTSEnumerateSessions", 1024, SessionFactCodec.Instance, static live => live.Sessions()),
        new CommandProbe(NetstatText, "netstat.exe", [("-ano", "netstat-ano.txt")], NetstatLimit, 32 * 1024),
        .. trace is { } duration ? [new TraceProbe(duration, limits)] : Array.Empty<Probe>(),
        new ConfiguredProbe<MinifilterFact>(
            new SnapshotProbe<MinifilterFact>(Minifilters, "FilterFindFirst", 2048, MinifilterFactCodec.Instance, static live => live.Minifilters()),
            RegistryRoots.MinifilterInstances, MinifilterFactCodec.Instance, ConfiguredMinifilters.Of),
        new RegistryProbe(RegistryProduct, RegistryRoots.Product, ItemOutcome.Missing),
        new RegistryProbe(RegistryPolicy, RegistryRoots.Policy, ItemOutcome.Empty, 1024),
        new RegistryProbe(RegistryTcpip, RegistryRoots.Tcpip, ItemOutcome.Missing, 16 * 1024),
        new RegistryProbe(RegistryFirewall, RegistryRoots.FirewallSettings, ItemOutcome.Missing, 256 * 1024),
        new RegistryProbe(RegistryHives, RegistryRoots.Hives, ItemOutcome.Missing, 8 * 1024),
        new RegistryProbe(Antivirus, RegistryRoots.Antivirus, ItemOutcome.Missing, 16 * 1024),
        new HostsFileProbe(limits),
        new CommandProbe(NetworkDynamicPorts, "netsh.exe", DynamicPorts(), NetshLimit, 1024),
        new PortConfigurationProbe(products, limits),
        new ProductLogsProbe(LogsServer, ProductSide.Server, products, limits),
        new ProductLogsProbe(LogsAgent, ProductSide.Agent, products, limits),
        new ActivityLogProbe(activity, products, limits),
        new FirewallLogsProbe(limits),
        .. EventChannel.All.Select(channel => new EventLogProbe(channel, window, limits)),
        new RenderedEventsProbe(window),
        Vssadmin(VssProviders, "providers", VssLimit),
        Vssadmin(VssShadows, "shadows", VssLimit),
        Vssadmin(VssStorage, "shadowstorage", VssLimit),
        Vssadmin(VssWriters, "writers", WritersLimit),
        new ExtraProbe(include, limits),
        new SamplesProbe<LoadFact>(Load, "GetSystemTimes, GetPerformanceInfo, PhysicalDisk", 1024, LoadFactCodec.Instance, static (live, now, pause) => live.Load(now, pause)),
        new SamplesProbe<AdapterFact>(NetworkAdapters, "GetIfTable2", 4096, AdapterFactCodec.Instance, static (live, now, _) => live.Adapters(now)),
        Processes(ProcessesEnd),
        Tcp(TcpEnd),
    ];

    private static SnapshotProbe<ProcessFact> Processes(ItemId item) =>
        new(item, "NtQuerySystemInformation", 64 * 1024, ProcessFactCodec.Instance, static live => live.Processes());

    private static SnapshotProbe<TcpEndpoint> Tcp(ItemId item) =>
        new(item, "GetExtendedTcpTable", 32 * 1024, TcpEndpointCodec.Instance, static live => live.TcpTable());

    private static CommandProbe Vssadmin(ItemId item, string list, TimeSpan limit) =>
        new(item, "vssadmin.exe", [($"list {list}", $"vssadmin-list-{list}.txt")], limit, 8 * 1024);

    private static List<(string Arguments, string OutputName)> DynamicPorts() =>
    [
        .. from family in (string[])["ipv4", "ipv6"]
           from protocol in (string[])["tcp", "udp"]
           select ($"int {family} show dynamicport {protocol}", $"netsh-{family}-dynamicport-{protocol}.txt"),
    ];
}
