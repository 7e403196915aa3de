using System.Globalization;
using ArcBundle.Analyzer.Analysis;
using ArcBundle.Analyzer.Intake;
using ArcBundle.Analyzer.Investigation.Events;
using ArcBundle.Analyzer.Reading;
using ArcBundle.Analyzer.Reading.Defender;
using ArcBundle.Analyzer.Reading.DynamicPorts;
using ArcBundle.Analyzer.Reading.Evtx;
using ArcBundle.Analyzer.Reading.FirewallLogs;
using ArcBundle.Analyzer.Reading.HostsFiles;
using ArcBundle.Analyzer.Reading.Minifilters;
using ArcBundle.Analyzer.Reading.Netstat;
using ArcBundle.Analyzer.Reading.Ports;
using ArcBundle.Analyzer.Reading.Vssadmin;
using ArcBundle.Format.Facts;
using ArcBundle.Format.Items;

namespace ArcBundle.Analyzer.Investigation.Building;

/// <summary>Makes a host of its evidence, by the rules that settle doubts (docs/intake.md).</summary>
internal static class HostBuilder
{
    /// <summary>A log copied by hand reaches to the time the evidence was taken only when it was written to this shortly before: Windows logs something each day.</summary>
    private static readonly TimeSpan QuietForAtMost = TimeSpan.FromHours(24);

    /// <summary>Reads the hosts of one input. Files of several machines in one folder are told apart, and go to the machine's own folder if there is one.</summary>
    /// <param name="number">Number of the first host, for its id.</param>
    /// <param name="hosts">The evidence, which stays open until this returns.</param>
    /// <param name="options">Options of the analysis.</param>
    /// <param name="cancellation">Ends long readings.</param>
    public static IReadOnlyList<HostDraft> ReadAll(int number, IReadOnlyList<HostEvidence> hosts, AnalysisOptions options, CancellationToken cancellation)
    {
        List<HostDraft> drafts = [.. hosts.Select((evidence, index) => Read(IdOf(number + index), evidence, options, cancellation))];
        if (MachineEvidence.Of(drafts) is not { } machines)
            return drafts;
        var apart = new List<HostDraft>();
        foreach (var machine in machines)
        {
            var draft = Read(IdOf(number + apart.Count), machine.Evidence, options, cancellation, machine.Machine is null ? HostZones.SharedBy(apart) : null);
            if (machine.Told(draft.Id) is { } told)
                draft.Warnings.Add(told);
            apart.Add(draft);
        }

        return apart;
    }

    /// <summary>Reads the evidence of one host.</summary>
    /// <param name="id">Id of the input.</param>
    /// <param name="evidence">Its evidence, which stays open until this returns.</param>
    /// <param name="options">Options of the analysis.</param>
    /// <param name="cancellation">Ends long readings.</param>
    /// <param name="otherwise">Its zone when nothing tells it; null without one.</param>
    public static HostDraft Read(string id, HostEvidence evidence, AnalysisOptions options, CancellationToken cancellation, HostZone? otherwise = null)
    {
        var told = ReadingContexts.Of(evidence.Context);
        var context = told with { DateOrder = options.DateOrder ?? told.DateOrder, Zone = options.Zone };
        var draft = new HostDraft(id, evidence) { Context = context, GivenDateOrder = context.DateOrder, TracePorts = options.TracePorts };
        var reader = new HostReader(draft, KnownEvents.With(options.Signatures.Events), options.LogLines, cancellation);
        var entries = EntrySorting.Sort(evidence, draft.Context);
        reader.ReadReports(entries);
        var zone = HostZones.Of(draft, options);
        draft.Zone = zone.Zone is null ? otherwise ?? zone : zone;
        draft.Context = draft.Context with { Zone = draft.Zone.Zone, DateOrder = draft.DateOrderOf(null) };
        reader.ReadRest(entries);
        return draft;
    }

    /// <summary>Builds one host.</summary>
    /// <param name="draft">What was read of it.</param>
    /// <param name="role">What it is in the backup.</param>
    /// <param name="options">Options of the analysis.</param>
    public static BuiltHost Build(HostDraft draft, HostRole role, AnalysisOptions options)
    {
        var identity = HostIdentity.Of(draft);
        var snapshots = ProcessSnapshots.Of(draft);
        var logs = new HostLogs(draft, options.DateOrder);
        var takenAt = EvidenceTime.Of(draft, snapshots, logs);
        var lines = logs.Lines(takenAt, role);

        // What was read of the logs is all in the lines now, and is much.
        draft.Logs.Clear();
        takenAt = EvidenceTime.Latest(takenAt, draft.IsLiveBundle ? null : HostLogs.Newest(lines));
        var host = new Host
        {
            Id = draft.Id,
            Name = identity.Name,
            IsNamedByEvidence = identity.IsNamedByEvidence,
            Aliases = identity.Aliases,
            Addresses = HostIdentity.AddressesOf(draft),
            Role = role,
            TakenAtUtc = takenAt,
            IsLive = draft.IsLiveBundle,
            CollectorPid = draft.IsLiveBundle ? draft.Evidence.Context?.ProcessId : null,
            BootUtc = BootOf(draft, snapshots),
            Zone = draft.Zone,
            Processes = snapshots,
            Services = HostServiceLists.Of(draft, takenAt),
            Tcp = draft.Tcp.Count <= 2 ? draft.Tcp : [draft.Tcp[0], draft.Tcp[^1]],
            Writers = draft.Writers,
            Registry = new(draft.Registry),
            UserRegistry = draft.UserRegistry,
            Udp = draft.Listings.Of<UdpEndpoint>(),
            Sessions = draft.Listings.Of<SessionFact>(),
            Adapters = draft.Listings.Of<AdapterFact>(),
            Load = draft.Listings.Of<LoadFact>(),
            SocketOwners = draft.Listings.Of<SocketOwner>(),
            Providers = draft.Listings.Of<VssProvider>(),
            Shadows = draft.Listings.Of<ShadowCopy>(),
            ShadowStorage = draft.Listings.Of<ShadowStorage>(),
            Minifilters = draft.Listings.Of<Minifilter>(),
            MinifilterInstances = draft.Listings.Of<MinifilterInstance>(),
            FirewallLog = draft.Listings.Of<FirewallLogLine>(),
            FirewallRules = HostFirewall.RulesOf(draft),
            FirewallProfiles = HostFirewall.ProfilesOf(draft),
            DynamicPorts = draft.Listings.Of<DynamicPortRange>(),
            HostsFile = draft.Listings.Of<HostsEntry>(),
            PortConfig = draft.Listings.Of<PortEntry>(),
            DefenderExclusions = DefenderExclusions.Of(draft.Registry),
            DefenderExclusionChanges = HostExclusionChanges.Of(draft),
            Application = ChannelOf(draft, "Application", ItemCatalog.EventsApplication, takenAt),
            System = ChannelOf(draft, "System", ItemCatalog.EventsSystem, takenAt),
            Security = ChannelOf(draft, "Security", ItemCatalog.EventsSecurity, takenAt),
            Firewall = ChannelOf(draft, HostItems.FirewallChannel, ItemCatalog.EventsFirewall, takenAt),
            Defender = ChannelOf(draft, HostItems.DefenderChannel, ItemCatalog.EventsDefender, takenAt),
            Symantec = ChannelOf(draft, HostItems.SymantecChannel, HostItems.EventsSymantec, takenAt),
            Log = lines,
            ProductEvents = ProductEventLines.Of(draft),
            Traces = draft.Traces,
            Items = draft.Items.ToHostItems(),
        };
        return new(host, draft.Items.ToInputItems(), draft.Items.Damage, draft.Warnings);
    }

    private static string IdOf(int number) => string.Create(CultureInfo.InvariantCulture, $"H{number}");

    /// <summary>The boot time that is told, else the start of the earliest of the processes that Windows itself starts first.</summary>
    private static DateTimeOffset? BootOf(HostDraft draft, IReadOnlyList<ProcessSnapshot> snapshots)
    {
        if (draft.Evidence.Context?.BootUtc is { } told)
            return told;
        if (draft.Zone.Zone is { } zone && draft.Reports.Select(static report => report.Value.BootLocal).FirstOrDefault(static boot => boot is not null) is { } local)
            return Reading.Times.LocalTimes.ToUtc(local, zone);
        return snapshots.Where(static list => !list.HasGuessedTimes).SelectMany(static list => list.Named(["smss", "wininit", "services", "lsass"]))
            .Select(static process => process.Value.StartUtc).Min();
    }

    private static EventChannel ChannelOf(HostDraft draft, string channel, ItemId item, DateTimeOffset? takenAt)
    {
        var logs = draft.EventLogs.Where(log => string.Equals(log.Channel, channel, StringComparison.OrdinalIgnoreCase)).ToList();
        var outcome = draft.Evidence.Items.FirstOrDefault(status => status.Item == item)?.Outcome;
        var isCut = outcome is ItemOutcome.Truncated or ItemOutcome.TimedOut or ItemOutcome.Cancelled or ItemOutcome.Failed;
        var clearings = LogClearing.Of(draft.EventLogs, channel);
        var records = logs.SelectMany(static log => log.Records)
            .Where(record => string.Equals(record.Value.Channel, channel, StringComparison.OrdinalIgnoreCase))
            .DistinctBy(static record => (record.Value.RecordId, record.Value.TimeUtc, record.Value.Provider, record.Value.EventId))
            .OrderBy(static record => record.Value.TimeUtc).ThenBy(static record => record.Value.RecordId).ThenBy(static record => record.Origin.Entry, StringComparer.Ordinal);
        return new(item, [.. records], [.. logs.Where(static log => log.Coverage.Records > 0).Select(log => CoverageOf(log, clearings, draft, takenAt, isCut))]);
    }

    private static LogCoverage CoverageOf(EventLog log, IReadOnlyList<DateTimeOffset> clearings, HostDraft draft, DateTimeOffset? takenAt, bool isCut)
    {
        var newest = log.Coverage.NewestUtc;
        var reachesTaking = draft.IsLiveBundle || newest >= takenAt - QuietForAtMost;
        var isShort = log.Quality.Truncated && log.Coverage.Gaps.All(static gap => gap.Reason != CoverageGapReason.Truncated);
        var coverage = log.Coverage with { Gaps = [.. log.Coverage.Gaps.Concat(LogClearing.GapsOf(clearings, log.Coverage)).OrderBy(static gap => gap.FromUtc)] };
        var span = string.Create(CultureInfo.InvariantCulture,
            $"{log.Channel}: {coverage.Records} records, {Text(coverage.OldestUtc)} - {Text(newest)}, {coverage.Gaps.Count} gaps");
        // An export that was bounded ends there, whatever came after it in the log.
        var end = reachesTaking ? EarlierOf(takenAt, draft.Evidence.Context?.EventsToUtc) : newest;
        return new(coverage, end, Origin.Of(log.Entry, Place.OfPath(log.Channel ?? string.Empty), span), isCut || isShort);
    }

    private static DateTimeOffset? EarlierOf(DateTimeOffset? takenAt, DateTimeOffset? bound) => bound < takenAt ? bound : takenAt;

    private static string Text(DateTimeOffset? moment) => moment is { } known ? UtcText.Of(known) : "?";
}
