using ArcBundle.Analyzer.Investigation.Events;
using ArcBundle.Format.Facts;
using ArcBundle.Format.Items;

namespace ArcBundle.Analyzer.Investigation.Canaries;

/// <summary>
/// The canaries. The collector takes whole lists, so that a bundle must hold what every Windows has; of lists sent by hand, which people cut and filter,
/// less is asked: that they hold anything, and something besides the product.
/// </summary>
internal static class CanaryTable
{
    /// <summary>A live host's System log over so long a time holds a daily uptime record (EventLog 6013), a start or a change of a service.</summary>
    private static readonly TimeSpan LongEnough = TimeSpan.FromHours(48);

    /// <summary>All canaries, in the order reports list them.</summary>
    public static IReadOnlyList<Canary> All { get; } =
    [
        new("own-process", ItemCatalog.ProcessesStart, static host => host.IsLive ? AnyProcess(host, process => IsCollector(process.Value, host.CollectorPid)) : null),
        new("system-process", ItemCatalog.ProcessesStart, static host => host.IsLive ? AnyProcess(host, static process => SystemPrograms.Processes.Contains(ProductNames.Stem(process.Value.Name), StringComparer.OrdinalIgnoreCase)) : null),
        new("other-process", ItemCatalog.ProcessesStart, static host => AnyProcess(host, static process => !ProductNames.IsAgentName(process.Value.Name) && !ProductNames.IsServerName(process.Value.Name))),
        new("system-service", ItemCatalog.Services, static host => host.IsLive ? host.Services?.Services.Any(static service => SystemPrograms.Services.Contains(service.Value.Name, StringComparer.OrdinalIgnoreCase)) ?? false : null),
        new("any-service", ItemCatalog.Services, static host => host.Services is { Services.Count: > 0 }),
        new("listener", ItemCatalog.TcpStart, static host => host.Tcp.Any(static table => table.HoldsListeners)),
        new("writers-listed", ItemCatalog.VssWriters, static host => host.Writers is not null),
        new("application-record", ItemCatalog.EventsApplication, static host => host.Application.Coverages.Any(static log => log.Coverage.Records > 0)),
        new("system-record", ItemCatalog.EventsSystem, static host => host.System.Coverages.Any(static log => log.Coverage.Records > 0)),
        new("system-service-record", ItemCatalog.EventsSystem, ServiceRecord),
        new("product-value", ItemCatalog.RegistryProduct, static host => host.Registry.Values.Concat(host.UserRegistry).Any(static value => HostRegistry.IsProductKey(value.Value.KeyPath))),
        new("activity-job-line", ItemCatalog.LogsActivity, static host => host.Role == HostRole.Agent ? null : AnyLine(host, ItemCatalog.LogsActivity, static line => line.Job is not null || line.Code is not null)),
        new("server-log-line", ItemCatalog.LogsServer, static host => AnyLine(host, ItemCatalog.LogsServer, static _ => true)),
        new("agent-log-line", ItemCatalog.LogsAgent, static host => AnyLine(host, ItemCatalog.LogsAgent, static _ => true)),
    ];

    /// <summary>By its process id; a bundle that does not tell it knows the collector by its name.</summary>
    private static bool IsCollector(ProcessFact process, int? pid) =>
        pid is { } known ? process.Pid == known : process.Name.StartsWith(SystemPrograms.Collector, StringComparison.OrdinalIgnoreCase);

    private static bool AnyProcess(Host host, Func<Reading.Sourced<ProcessFact>, bool> isLookedFor) =>
        host.Processes.Any(list => list.Processes.Any(isLookedFor));

    private static bool AnyLine(Host host, ItemId item, Func<LogLine, bool> isLookedFor) => host.Log.Any(line => line.Item == item && isLookedFor(line));

    private static bool? ServiceRecord(Host host)
    {
        if (!host.IsLive || !host.System.Coverages.Any(static log => log.Coverage.NewestUtc - log.Coverage.OldestUtc >= LongEnough))
            return null;
        return host.System.Records.Any(static record => IsOf(record, Providers.EventLog) || IsOf(record, Providers.ServiceControlManager) || IsOf(record, Providers.KernelGeneral));
    }

    private static bool IsOf(Reading.Sourced<Reading.Evtx.EventRecord> record, string provider) => record.Value.Provider.Equals(provider, StringComparison.OrdinalIgnoreCase);
}
