using ArcBundle.Format.Items;

namespace ArcBundle.Analyzer.Investigation.Pictures;

/// <summary>When a host's evidence shows what a lane is about.</summary>
internal static class LaneCoverage
{
    /// <summary>The spans that logs cover; a state that was looked at once covers a moment.</summary>
    public static IReadOnlyList<UtcSpan> Of(LaneKind kind, Host host) => kind switch
    {
        LaneKind.Job => Logs(host),
        LaneKind.Process => UtcSpans.Union(Moments(host.Processes.Select(static list => list.TakenAtUtc))),
        LaneKind.Sockets => UtcSpans.Union([.. Traces(host), .. FirewallLog(host), .. Moments(host.Tcp.Select(static table => table.TakenAtUtc))]),
        LaneKind.Services or LaneKind.Power => Events(host.System),
        LaneKind.Vss => Events(host.Application),
        LaneKind.EventLog => UtcSpans.Common(Events(host.Application), Events(host.System)),
        _ => UtcSpans.Union([.. Events(host.Defender), .. Events(host.Symantec)]),
    };

    /// <summary>The items that tell what a lane is about.</summary>
    public static IReadOnlyList<ItemId> ItemsOf(LaneKind kind) => kind switch
    {
        LaneKind.Job => [ItemCatalog.LogsActivity, ItemCatalog.LogsServer],
        LaneKind.Process => [ItemCatalog.ProcessesStart, ItemCatalog.ProcessesEnd],
        LaneKind.Sockets => [ItemCatalog.TraceTcp, ItemCatalog.LogsFirewall, ItemCatalog.TcpStart],
        LaneKind.Services or LaneKind.Power => [ItemCatalog.EventsSystem],
        LaneKind.Vss => [ItemCatalog.EventsApplication],
        LaneKind.EventLog => [ItemCatalog.EventsApplication, ItemCatalog.EventsSystem],
        _ => [ItemCatalog.EventsDefender],
    };

    private static IReadOnlyList<UtcSpan> Logs(Host host) => UtcSpans.Union(host.Log
        .Where(static line => line.Item == ItemCatalog.LogsActivity || line.Item == ItemCatalog.LogsServer)
        .GroupBy(static line => line.Origin.Entry, StringComparer.Ordinal)
        .Select(static log => new UtcSpan(log.Min(static line => line.At.Utc), log.Max(static line => line.At.Utc))));

    private static IEnumerable<UtcSpan> Traces(Host host) => host.Traces.Where(static trace => trace is { OldestUtc: not null, NewestUtc: not null })
        .Select(static trace => new UtcSpan(trace.OldestUtc!.Value, trace.NewestUtc!.Value));

    private static IEnumerable<UtcSpan> FirewallLog(Host host) => host.FirewallLog is { Facts: { Count: > 0 } lines }
        ? [new(lines.Min(static line => line.Value.TimeUtc), lines.Max(static line => line.Value.TimeUtc))]
        : [];

    private static IEnumerable<UtcSpan> Moments(IEnumerable<DateTimeOffset?> moments) => moments.OfType<DateTimeOffset>().Select(static at => new UtcSpan(at, at));

    private static IReadOnlyList<UtcSpan> Events(EventChannel channel) => UtcSpans.Union(channel.Coverages.Where(static log => !log.IsPartial).SelectMany(Events));

    private static IEnumerable<UtcSpan> Events(LogCoverage log)
    {
        if (log.Coverage is not { OldestUtc: { } oldest, NewestUtc: { } newest })
            return [];
        var whole = new UtcSpan(oldest, log.TakenAtUtc > newest ? log.TakenAtUtc.Value : newest);
        return UtcSpans.Without(whole, log.Coverage.Gaps.Select(gap => new UtcSpan(gap.FromUtc ?? oldest, gap.ToUtc ?? whole.ToUtc)));
    }
}
