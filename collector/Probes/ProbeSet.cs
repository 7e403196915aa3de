using ArcBundle.Collector.Tracing;
using ArcBundle.Format.Facts;
using ArcBundle.Format.Items;
using static ArcBundle.Format.Items.ItemCatalog;

namespace ArcBundle.Collector.Probes;

/// <summary>The probes of all items but <c>host.context</c>, which the run writes itself.</summary>
internal static class ProbeSet
{
    private const string PolicyKey = @"SOFTWARE\Policies\Microsoft\Windows\System";
    private const int ProductDepth = 16;

    /// <summary>How long <c>vssadmin</c> may take: it waits for writers that may themselves hang.</summary>
    private static readonly TimeSpan WritersLimit = TimeSpan.FromSeconds(60);

    private static readonly TimeSpan NetstatLimit = TimeSpan.FromSeconds(30);

    /// <summary>The probes for a host, in the order of the catalog.</summary>
    /// <param name="products">What of the product is on the host.</param>
    /// <param name="include">Paths that the user adds.</param>
    /// <param name="limits">Bounds.</param>
    /// <param name="trace">How long to record a trace; null for no trace.</param>
    public static IReadOnlyList<Probe> For(ProductMap products, IReadOnlyList<string> include, CollectionLimits limits, TimeSpan? trace = null) =>
    [
        Processes(ProcessesStart),
        Tcp(TcpStart),
        new SnapshotProbe<ServiceFact>(Services, "EnumServicesStatusEx", 64 * 1024, ServiceFactCodec.Instance, static live => live.Services()),
        new SnapshotProbe<UdpEndpoint>(Udp, "GetExtendedUdpTable", 8 * 1024, UdpEndpointCodec.Instance, static live => live.UdpTable()),
        new CommandProbe(NetstatText, "netstat.exe", ["-ano"], "netstat-ano.txt", NetstatLimit, 32 * 1024),
        .. trace is { } duration ? [new TraceProbe(duration, limits)] : Array.Empty<Probe>(),
        new RegistryProbe(RegistryProduct, ProductRoots(), ProductDepth, ItemOutcome.Missing),
        // The policies are the same in both views, so one is enough.
        new RegistryProbe(RegistryPolicy, [(PolicyKey, RegistryView.View64)], depth: 0, ItemOutcome.Empty),
        new PortConfigurationProbe(products, limits),
        new ProductLogsProbe(LogsServer, ProductSide.Server, products, limits),
        new ProductLogsProbe(LogsAgent, ProductSide.Agent, products, limits),
        new ActivityLogProbe(),
        new EventLogProbe(EventsApplication, "Application", limits),
        new EventLogProbe(EventsSystem, "System", limits),
        new CommandProbe(VssWriters, "vssadmin.exe", ["list", "writers"], "vssadmin-list-writers.txt", WritersLimit, 8 * 1024),
        new ExtraProbe(include, limits),
        Processes(ProcessesEnd),
        Tcp(TcpEnd),
    ];

    private static SnapshotProbe<ProcessFact> Processes(ItemId item) =>
        new(item, "NtQuerySystemInformation", 64 * 1024, ProcessFactCodec.Instance, static live => live.Processes());

    private static SnapshotProbe<TcpEndpoint> Tcp(ItemId item) =>
        new(item, "GetExtendedTcpTable", 32 * 1024, TcpEndpointCodec.Instance, static live => live.TcpTable());

    private static List<(string Path, RegistryView View)> ProductRoots() =>
    [
        .. ProductNames.RegistryRoots.SelectMany(static root => ((string, RegistryView)[])[(root, RegistryView.View64), (root, RegistryView.View32)]),
    ];
}
