using System.Globalization;
using ArcBundle.Analyzer.Analysis;
using ArcBundle.Analyzer.Causes;
using ArcBundle.Analyzer.Investigation.Events;
using ArcBundle.Analyzer.Investigation.Firewalls;
using ArcBundle.Analyzer.Reading;
using ArcBundle.Analyzer.Reading.Etl;
using ArcBundle.Format.Items;

namespace ArcBundle.Analyzer.Investigation;

/// <summary>What a host's logs tell of its links, its sleep, its network stack and its firewall, as entries of the time line.</summary>
internal static class NetworkTimeline
{
    /// <summary>Entries of one host, the newest: a busy firewall must not push everything else off the time line.</summary>
    public const int MostEntries = 1000;

    /// <summary>Drops between the same two addresses on the same port that follow each other within this time are told once.</summary>
    private static readonly TimeSpan OneBurst = TimeSpan.FromMinutes(1);

    /// <summary>The entries.</summary>
    public static IEnumerable<TimelineEntry> Of(Host host) =>
        Links(host).Concat(Sleep(host)).Concat(Stack(host)).Concat(Changes(host)).Concat(Drops(host)).Concat(Blocks(host))
            .OrderByDescending(static entry => entry.AtUtc).Take(MostEntries);

    private static IEnumerable<TimelineEntry> Links(Host host) => LinkChange.Of(host).Select(change => TimelineEntry.OfRecord(
        host, change.Record, host.System, "network", new(change.IsDown ? "timeline.link-down" : "timeline.link-up", ("interface", change.Interface))));

    private static IEnumerable<TimelineEntry> Sleep(Host host) => host.System.Of(Providers.KernelPower, Downtime.Sleeps, Downtime.Wakes).Select(record => TimelineEntry.OfRecord(
        host, record, host.System, "power", new(record.Value.EventId == Downtime.Sleeps ? "timeline.host-sleeps" : "timeline.host-wakes")));

    private static IEnumerable<TimelineEntry> Stack(Host host) => NetworkEvents.StackFailures(host).Concat(host.System.Of(Providers.Ndis, NetworkEvents.Interface))
        .Select(record => TimelineEntry.OfRecord(host, record, host.System, "network", new("timeline.network-event", ("provider", record.Value.Provider), ("id", Number(record.Value.EventId)))));

    private static IEnumerable<TimelineEntry> Changes(Host host) => FirewallEvents.ChangesOf(host).Select(record => TimelineEntry.OfRecord(
        host, record, host.Firewall, "network", new("timeline.firewall-changed", ("id", Number(record.Value.EventId)), ("rule", record.Value["RuleName"] ?? record.Value["RuleId"] ?? string.Empty))));

    /// <summary>Drops on the agent's ports alone: others are many and tell nothing.</summary>
    private static IEnumerable<TimelineEntry> Drops(Host host)
    {
        var bursts = new List<(Sourced<Reading.FirewallLogs.FirewallLogLine> First, TraceEndpoint From, TraceEndpoint To, int Count)>();
        var open = new Dictionary<(System.Net.IPAddress, System.Net.IPAddress, int), (int At, DateTimeOffset LastUtc)>();
        foreach (var line in DropLog.TcpDrops(host))
        {
            if (IncidentEnds.EndOf(line.Value.SourceAddress, line.Value.SourcePort) is not { } from || IncidentEnds.EndOf(line.Value.DestinationAddress, line.Value.DestinationPort) is not { } to
                || !TracePorts.AgentsOnly.Cover(from.Port, to.Port))
                continue;
            var key = (from.Address, to.Address, TracePorts.IsAgentPort(to.Port) ? to.Port : from.Port);
            if (open.TryGetValue(key, out var burst) && line.Value.TimeUtc - burst.LastUtc <= OneBurst)
            {
                bursts[burst.At] = bursts[burst.At] with { Count = bursts[burst.At].Count + 1 };
                open[key] = burst with { LastUtc = line.Value.TimeUtc };
                continue;
            }

            open[key] = (bursts.Count, line.Value.TimeUtc);
            bursts.Add((line, from, to, 1));
        }

        return bursts.Select(burst => new TimelineEntry(burst.First.Value.TimeUtc, host.Id, ItemCatalog.LogsFirewall.Value, "network",
            new("timeline.firewall-drop", ("from", burst.From.ToString()), ("to", burst.To.ToString()), ("count", Number(burst.Count))),
            new EvidencePointer(host.Id, burst.First.Origin, burst.First.Value.TimeUtc)));
    }

    private static IEnumerable<TimelineEntry> Blocks(Host host) => BlockedConnection.Of(host).Where(static block => TracePorts.AgentsOnly.Cover(block.Source.Port, block.Destination.Port))
        .Select(block => TimelineEntry.OfRecord(host, block.Record, host.Security, "network",
            new("timeline.firewall-blocked", ("from", block.Source.ToString()), ("to", block.Destination.ToString()), ("id", Number(block.Record.Value.EventId)))));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
