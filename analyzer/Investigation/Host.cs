using ArcBundle.Analyzer.Investigation.Events;
using ArcBundle.Analyzer.Reading;
using ArcBundle.Analyzer.Reading.Defender;
using ArcBundle.Analyzer.Reading.DynamicPorts;
using ArcBundle.Analyzer.Reading.Firewall;
using ArcBundle.Analyzer.Reading.FirewallLogs;
using ArcBundle.Analyzer.Reading.HostsFiles;
using ArcBundle.Analyzer.Reading.Minifilters;
using ArcBundle.Analyzer.Reading.Netstat;
using ArcBundle.Analyzer.Reading.Ports;
using ArcBundle.Analyzer.Reading.Vssadmin;
using ArcBundle.Format.Facts;
using ArcBundle.Format.Items;

namespace ArcBundle.Analyzer.Investigation;

/// <summary>Everything the analysis knows of one host, as typed facts that point at their evidence. Absent never means healthy.</summary>
internal sealed record Host
{
    /// <summary>Id of its input: <c>H1</c>, <c>H2</c>…</summary>
    public required string Id { get; init; }

    /// <summary>Host name; null when nothing tells it.</summary>
    public string? Name { get; init; }

    /// <summary>True when the evidence itself tells the name (context, systeminfo, event records); false for a folder's name.</summary>
    public bool IsNamedByEvidence { get; init; }

    /// <summary>Other names it goes by.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>Addresses of its interfaces, as text.</summary>
    public IReadOnlyList<string> Addresses { get; init; } = [];

    /// <summary>What it is in the backup.</summary>
    public HostRole Role { get; init; }

    /// <summary>What was added to all its times to put them on the time line of its server; zero where nothing was.</summary>
    public TimeSpan Shift { get; init; }

    /// <summary>When its evidence was taken, UTC; null when nothing tells.</summary>
    public DateTimeOffset? TakenAtUtc { get; init; }

    /// <summary>Whether the collector took the evidence on the running host, whole lists of it; false for a disk tree and for what was sent by hand.</summary>
    public bool IsLive { get; init; }

    /// <summary>Process id of the collector that made a live bundle; null when the bundle does not tell.</summary>
    public int? CollectorPid { get; init; }

    /// <summary>When it was last started before that, UTC; null when not told.</summary>
    public DateTimeOffset? BootUtc { get; init; }

    /// <summary>Its time zone.</summary>
    public HostZone Zone { get; init; } = HostZone.Unknown;

    /// <summary>Process lists, earlier first: none, one, or the start and the end snapshot.</summary>
    public IReadOnlyList<ProcessSnapshot> Processes { get; init; } = [];

    /// <summary>Services; null when not collected.</summary>
    public HostServices? Services { get; init; }

    /// <summary>TCP tables, earlier first.</summary>
    public IReadOnlyList<TcpTable> Tcp { get; init; } = [];

    /// <summary>VSS writers; null when not collected.</summary>
    public HostWriters? Writers { get; init; }

    /// <summary>Registry values of the machine, and of exports whatever they hold.</summary>
    public HostRegistry Registry { get; init; } = HostRegistry.None;

    /// <summary>What the collector read of the registries of users: told, and no evidence for any cause (<see cref="HostRegistry.IsOfUser"/>).</summary>
    public IReadOnlyList<Sourced<RegistryFact>> UserRegistry { get; init; } = [];

    /// <summary>UDP listeners; null when not collected.</summary>
    public HostListing<UdpEndpoint>? Udp { get; init; }

    /// <summary>Sessions of users; null when not collected.</summary>
    public HostListing<SessionFact>? Sessions { get; init; }

    /// <summary>Network adapters, each in up to two samples; null when not collected.</summary>
    public HostListing<AdapterFact>? Adapters { get; init; }

    /// <summary>Load in up to two samples; null when not collected.</summary>
    public HostListing<LoadFact>? Load { get; init; }

    /// <summary>Programs that own sockets, as <c>netstat -b</c> names them; null when not collected.</summary>
    public HostListing<SocketOwner>? SocketOwners { get; init; }

    /// <summary>VSS providers; null when not collected.</summary>
    public HostListing<VssProvider>? Providers { get; init; }

    /// <summary>Shadow copies; null when not collected.</summary>
    public HostListing<ShadowCopy>? Shadows { get; init; }

    /// <summary>Where shadow copies are kept; null when not collected.</summary>
    public HostListing<ShadowStorage>? ShadowStorage { get; init; }

    /// <summary>Minifilters; null when not collected.</summary>
    public HostListing<Minifilter>? Minifilters { get; init; }

    /// <summary>Minifilters by volume; null when not collected.</summary>
    public HostListing<MinifilterInstance>? MinifilterInstances { get; init; }

    /// <summary>Lines of Windows Firewall's log, each file in its own order; null when not collected.</summary>
    public HostListing<FirewallLogLine>? FirewallLog { get; init; }

    /// <summary>Rules of Windows Firewall; null when not collected.</summary>
    public HostListing<FirewallRule>? FirewallRules { get; init; }

    /// <summary>Profiles of Windows Firewall, from the registry and from <c>netsh</c>; empty when not collected.</summary>
    public IReadOnlyList<Sourced<FirewallProfile>> FirewallProfiles { get; init; } = [];

    /// <summary>Dynamic port ranges; null when not collected.</summary>
    public HostListing<DynamicPortRange>? DynamicPorts { get; init; }

    /// <summary>The hosts file; null when not collected.</summary>
    public HostListing<HostsEntry>? HostsFile { get; init; }

    /// <summary>The product's port configuration; null when not collected.</summary>
    public HostListing<PortEntry>? PortConfig { get; init; }

    /// <summary>Exclusions of Microsoft Defender that are in force; null when their keys were not collected.</summary>
    public IReadOnlyList<Sourced<DefenderExclusion>>? DefenderExclusions { get; init; }

    /// <summary>Changes of those exclusions, in the order of time.</summary>
    public IReadOnlyList<Sourced<DefenderExclusion>> DefenderExclusionChanges { get; init; } = [];

    /// <summary>The Application log.</summary>
    public EventChannel Application { get; init; } = new(ItemCatalog.EventsApplication, [], []);

    /// <summary>The System log.</summary>
    public EventChannel System { get; init; } = new(ItemCatalog.EventsSystem, [], []);

    /// <summary>The Security log; not collected by default.</summary>
    public EventChannel Security { get; init; } = new(ItemCatalog.EventsSecurity, [], []);

    /// <summary>The log of Windows Firewall, which tells changed rules; not collected by default.</summary>
    public EventChannel Firewall { get; init; } = new(ItemCatalog.EventsFirewall, [], []);

    /// <summary>The log of Microsoft Defender; not collected by default.</summary>
    public EventChannel Defender { get; init; } = new(ItemCatalog.EventsDefender, [], []);

    /// <summary>The log of Symantec Endpoint Protection; not collected by default.</summary>
    public EventChannel Symantec { get; init; } = new(HostItems.EventsSymantec, [], []);

    /// <summary>Lines of product logs in the order of time.</summary>
    public IReadOnlyList<LogLine> Log { get; init; } = [];

    /// <summary>Lines that the product wrote to Windows' event logs, in the order of time. They record failures, but are no log of its jobs.</summary>
    public IReadOnlyList<LogLine> ProductEvents { get; init; } = [];

    /// <summary>Everything that the product wrote on this host: the lines of its logs, then its events.</summary>
    public IEnumerable<LogLine> ProductLines => Log.Concat(ProductEvents);

    /// <summary>Traces and captures of its TCP connections, the most dependable first.</summary>
    public IReadOnlyList<Reading.Etl.TcpTrace> Traces { get; init; } = [];

    /// <summary>How the collection of each item ended.</summary>
    public HostItems Items { get; init; } = HostItems.None;

    /// <summary>Whether a log's name for a node means this host.</summary>
    public bool IsCalled(string? node) => NodeNames.Same(Name, node) || Aliases.Any(alias => NodeNames.Same(alias, node)) || HasAddress(node);

    /// <summary>Whether one of its interfaces has this address.</summary>
    public bool HasAddress(string? address) => NodeNames.IsSpecific(address) && Addresses.Any(own => NodeNames.SameAddress(own, address));

    /// <summary>
    /// When the host was started again between two moments, UTC; null when nothing tells of a restart. What a snapshot shows after it says
    /// nothing about the time before.
    /// </summary>
    public DateTimeOffset? RestartBetween(DateTimeOffset after, DateTimeOffset? before)
    {
        if (BootUtc is { } boot && boot > after && !(boot > before))
            return boot;
        foreach (var mark in PowerMark.Of(this))
        {
            // A restart that was asked for and called off leaves the boot time as it was.
            if (mark.AtUtc > after && !(mark.AtUtc > before) && !(mark.Record.Value.EventId == PowerMark.Request && BootUtc <= after))
                return mark.AtUtc;
        }

        return null;
    }

    /// <summary>The same process in every snapshot that holds it: one PID, start and name.</summary>
    public IEnumerable<Sourced<ProcessFact>> SightingsOf(ProcessFact process) =>
        Processes.SelectMany(list => list.Processes.Where(other => other.Value.Pid == process.Pid && other.Value.StartUtc == process.StartUtc
            && other.Value.Name.Equals(process.Name, StringComparison.OrdinalIgnoreCase)));

    /// <summary>The processes of all snapshots with one of these names, each once: as the latest snapshot that has it shows it.</summary>
    public IReadOnlyList<Sourced<ProcessFact>> ProcessesNamed(IReadOnlyList<string> names)
    {
        var found = new List<Sourced<ProcessFact>>();
        foreach (var snapshot in Processes.Reverse())
        {
            foreach (var process in snapshot.Named(names))
            {
                if (!found.Exists(other => other.Value.Pid == process.Value.Pid && other.Value.StartUtc == process.Value.StartUtc))
                    found.Add(process);
            }
        }

        return [.. found.OrderBy(static process => process.Value.StartUtc ?? DateTimeOffset.MaxValue).ThenBy(static process => process.Value.Pid)];
    }
}
