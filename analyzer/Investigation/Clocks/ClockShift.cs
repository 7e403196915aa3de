using ArcBundle.Analyzer.Reading;

namespace ArcBundle.Analyzer.Investigation.Clocks;

/// <summary>Puts everything that is known of a host onto another time line. What the evidence itself writes, its quotes, stays as it is.</summary>
internal static class ClockShift
{
    /// <summary>The host with every moment moved.</summary>
    /// <param name="host">The host.</param>
    /// <param name="by">What is added to every time.</param>
    public static Host Of(Host host, TimeSpan by)
    {
        return host with
        {
            Shift = host.Shift + by,
            TakenAtUtc = Moved(host.TakenAtUtc, by),
            BootUtc = Moved(host.BootUtc, by),
            Processes = [.. host.Processes.Select(list => list with { TakenAtUtc = Moved(list.TakenAtUtc, by), Processes = Facts(list.Processes, process => process with { StartUtc = Moved(process.StartUtc, by) }) })],
            Services = host.Services is { } services ? services with { TakenAtUtc = Moved(services.TakenAtUtc, by) } : null,
            Tcp = [.. host.Tcp.Select(table => table with { TakenAtUtc = Moved(table.TakenAtUtc, by) })],
            Writers = host.Writers is { } writers ? writers with { TakenAtUtc = Moved(writers.TakenAtUtc, by) } : null,
            Registry = new(Facts(host.Registry.Values, value => value with { KeyLastWriteUtc = Moved(value.KeyLastWriteUtc, by) })),
            UserRegistry = Facts(host.UserRegistry, value => value with { KeyLastWriteUtc = Moved(value.KeyLastWriteUtc, by) }),
            Udp = Listing(host.Udp),
            SocketOwners = Listing(host.SocketOwners),
            Providers = Listing(host.Providers),
            Shadows = Listing(host.Shadows),
            ShadowStorage = Listing(host.ShadowStorage),
            Minifilters = Listing(host.Minifilters),
            MinifilterInstances = Listing(host.MinifilterInstances),
            FirewallLog = Listing(host.FirewallLog) is { } firewall ? firewall with { Facts = Facts(firewall.Facts, line => line with { TimeUtc = Moved(line.TimeUtc, by), EarlierUtc = Moved(line.EarlierUtc, by) }) } : null,
            FirewallRules = Listing(host.FirewallRules),
            DynamicPorts = Listing(host.DynamicPorts),
            HostsFile = Listing(host.HostsFile),
            PortConfig = Listing(host.PortConfig),
            DefenderExclusions = host.DefenderExclusions is { } exclusions ? Facts(exclusions, exclusion => exclusion with { ChangedUtc = Moved(exclusion.ChangedUtc, by) }) : null,
            DefenderExclusionChanges = Facts(host.DefenderExclusionChanges, exclusion => exclusion with { ChangedUtc = Moved(exclusion.ChangedUtc, by) }),
            Sessions = Listing(host.Sessions) is { } sessions
                ? sessions with { Facts = Facts(sessions.Facts, session => session with { LogonUtc = Moved(session.LogonUtc, by), LastInputUtc = Moved(session.LastInputUtc, by) }) } : null,
            Adapters = Listing(host.Adapters) is { } adapters ? adapters with { Facts = Facts(adapters.Facts, adapter => adapter with { AtUtc = Moved(adapter.AtUtc, by) }) } : null,
            Load = Listing(host.Load) is { } load ? load with { Facts = Facts(load.Facts, sample => sample with { AtUtc = Moved(sample.AtUtc, by) }) } : null,
            Firewall = Channel(host.Firewall),
            Defender = Channel(host.Defender),
            Symantec = Channel(host.Symantec),
            Application = Channel(host.Application),
            System = Channel(host.System),
            Security = Channel(host.Security),
            Log = Lines(host.Log),
            ProductEvents = Lines(host.ProductEvents),
            Traces =
            [
                .. host.Traces.Select(trace => trace with
                {
                    OldestUtc = Moved(trace.OldestUtc, by),
                    NewestUtc = Moved(trace.NewestUtc, by),
                    Events = Facts(trace.Events, happened => happened with { TimeUtc = Moved(happened.TimeUtc, by) }),
                }),
            ],
        };

        HostListing<T>? Listing<T>(HostListing<T>? list) => list is null ? null : list with { TakenAtUtc = Moved(list.TakenAtUtc, by) };

        IReadOnlyList<LogLine> Lines(IReadOnlyList<LogLine> lines) => [.. lines.Select(line => line with { At = line.At with { Utc = Moved(line.At.Utc, by) } })];

        EventChannel Channel(EventChannel channel) => new(
            channel.Item,
            Facts(channel.Records, record => record with { TimeUtc = Moved(record.TimeUtc, by) }),
            [.. channel.Coverages.Select(coverage => coverage with { TakenAtUtc = Moved(coverage.TakenAtUtc, by), Coverage = Coverage(coverage.Coverage) })]);

        Reading.Evtx.EventLogCoverage Coverage(Reading.Evtx.EventLogCoverage coverage) => coverage with
        {
            OldestUtc = Moved(coverage.OldestUtc, by),
            NewestUtc = Moved(coverage.NewestUtc, by),
            Gaps = [.. coverage.Gaps.Select(gap => gap with { FromUtc = Moved(gap.FromUtc, by), ToUtc = Moved(gap.ToUtc, by) })],
        };
    }

    private static IReadOnlyList<Sourced<T>> Facts<T>(IReadOnlyList<Sourced<T>> facts, Func<T, T> move) =>
        [.. facts.Select(fact => fact with { Value = move(fact.Value) })];

    private static DateTimeOffset? Moved(DateTimeOffset? moment, TimeSpan by) => moment is { } known ? Moved(known, by) : null;

    /// <summary>A moment that evidence makes up may lie at the end of all times: it stays there.</summary>
    private static DateTimeOffset Moved(DateTimeOffset moment, TimeSpan by) =>
        new(Math.Clamp(moment.UtcTicks + by.Ticks, DateTimeOffset.MinValue.UtcTicks, DateTimeOffset.MaxValue.UtcTicks), TimeSpan.Zero);
}
