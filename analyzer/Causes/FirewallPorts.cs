using System.Globalization;
using ArcBundle.Analyzer.Investigation;
using ArcBundle.Analyzer.Investigation.Events;
using ArcBundle.Analyzer.Investigation.Firewalls;
using ArcBundle.Analyzer.Investigation.Limits;
using ArcBundle.Format.Facts;
using ArcBundle.Format.Items;
using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Causes;

/// <summary>A firewall closes the ports between server and agent (article: "ネットワークの問題により発生", ports 6050 and 6051).</summary>
internal sealed class FirewallPorts : Cause
{
    private static readonly FindingRule Dropped = FindingRule.For(Weight.Decisive, "drop-logged");
    private static readonly FindingRule BlockedByAudit = FindingRule.For(Weight.Decisive, "block-audited", source: FindingSource.Windows);
    private static readonly FindingRule SynSent = FindingRule.For(Weight.Medium, "syn-sent");
    private static readonly FindingRule NoRule = FindingRule.For(Weight.Medium, "no-allow-rule");
    private static readonly FindingRule BlockedByRule = FindingRule.For(Weight.Medium, "blocked-by-rule", NoRule.Kind);
    private static readonly FindingRule TimedOutEarly = FindingRule.For(Weight.Medium, "timed-out-although-listening", source: FindingSource.Transport);
    private static readonly FindingRule Connected = FindingRule.Against(Weight.Decisive, "connected-while-job-ran", source: FindingSource.Transport);
    private static readonly FindingRule DataUntilSilence = FindingRule.Against(Weight.Decisive, "data-until-silence", source: FindingSource.Absence);
    private static readonly FindingRule AllowedOnBoth = FindingRule.Against(Weight.Strong, "allowed-on-both-sides");

    /// <inheritdoc/>
    public override string Id => CauseIds.FirewallPorts;

    /// <inheritdoc/>
    public override IReadOnlyList<Need> Needs { get; } =
    [
        Need.Agent(ItemCatalog.LogsFirewall, "log"), Need.Agent(ItemCatalog.EventsSecurity, "audit"),
        Need.Agent(ItemCatalog.RegistryFirewall, "rules"), Need.Agent(ItemCatalog.TcpStart, "rules"),
    ];

    /// <inheritdoc/>
    public override IReadOnlyList<Need> Helpful { get; } =
        [Need.Server(ItemCatalog.TcpStart), Need.Agent(ItemCatalog.EventsFirewall), Need.Server(ItemCatalog.RegistryFirewall), Need.Agent(ItemCatalog.LogsFirewall)];

    /// <inheritdoc/>
    public override IReadOnlyList<FindingRule> Findings { get; } =
        [Dropped, BlockedByAudit, SynSent, NoRule, BlockedByRule, TimedOutEarly, Connected, DataUntilSilence, AllowedOnBoth];

    /// <inheritdoc/>
    public override IReadOnlyList<string> Explains => [CauseIds.Network];

    /// <inheritdoc/>
    public override IEnumerable<string> Canonical =>
    [
        $"ports {string.Join(',', ProductNames.AgentPorts)}", "blocked " + string.Join(',', FirewallEvents.Blocked),
        $"changes {string.Join(',', FirewallEvents.Changes)},{FirewallEvents.ProgramBlocked}", $"data {DataLines.BeforeSilence}",
    ];

    /// <inheritdoc/>
    protected override void Weigh(Incident incident, CaseEvidence evidence, Scale scale, Sight sight)
    {
        See(incident, sight);
        var ends = new IncidentEnds(incident, evidence);
        var hosts = incident.Hosts;
        WeighSynSent(hosts, incident, ends, scale);
        WeighRules(incident, evidence, scale);
        if (!incident.IsRecorded)
            return;
        var areDropsSeen = false;
        foreach (var host in hosts)
            areDropsSeen |= WeighDrops(host, incident, ends, scale);
        WeighEarlyTimeout(incident, scale);
        WeighConnections(hosts, incident, ends, scale);
        if (!areDropsSeen && DataLines.LastBefore(incident, evidence) is { } line && BlockWatch.Of(incident) is { } watched)
            scale.Add(DataUntilSilence, incident.IsGuess, Pointers.To([line]).Concat(watched), ("at", UtcText.Of(line.At.Utc)));
    }

    /// <summary>Asks for everything of the three ways: the firewall's own log, the audit, or the rules with a TCP table.</summary>
    private static void See(Incident incident, Sight sight)
    {
        var agent = incident.Agent;
        if (sight.Has(agent, ItemCatalog.LogsFirewall, static host => host.FirewallLog is not null))
        {
            if (DropLog.WhyNotCovering(agent!, incident.Window) is { } failure)
                sight.Miss(ItemCatalog.LogsFirewall, agent, Sight.WhyNot(failure, incident.Window));
            else if (DropLog.HidesDrops(agent!))
                sight.Miss(ItemCatalog.LogsFirewall, agent, new("missing.drops-not-logged"));
        }

        sight.Covers(agent, ItemCatalog.EventsSecurity, static host => host.Security, incident.Window);
        sight.Has(agent, ItemCatalog.RegistryFirewall, static host => FirewallState.Of(host).IsKnown);
        sight.Has(agent, ItemCatalog.TcpStart, static host => host.Tcp.Count > 0);
    }

    private static bool WeighDrops(Host host, Incident incident, IncidentEnds ends, Scale scale)
    {
        var name = ("host", host.Name ?? host.Id);
        var drops = DropLog.TcpDrops(host).Select(line => (Line: line, IsIn: DropLog.IsIn(line.Value, incident.Window))).Where(static drop => drop.IsIn is not null)
            .Select(drop => (drop.Line, drop.IsIn, Source: IncidentEnds.EndOf(drop.Line.Value.SourceAddress, drop.Line.Value.SourcePort),
                Destination: IncidentEnds.EndOf(drop.Line.Value.DestinationAddress, drop.Line.Value.DestinationPort)))
            .Where(static drop => drop is { Source: not null, Destination: not null })
            .Select(drop => (drop.Line, drop.Source, drop.Destination, IsSure: ends.IsPair(host, drop.Source!.Value, drop.Destination!.Value) is { } isPair ? isPair && drop.IsIn == true : (bool?)null))
            .Where(static drop => drop.IsSure is not null).ToList();
        var sure = drops.FindAll(static drop => drop.IsSure == true);
        if ((sure.Count > 0 ? sure : drops) is { Count: > 0 } counted)
        {
            scale.Add(Dropped, incident.WindowGuess | (sure.Count == 0 || host.Zone.Zone is null), counted.Select(drop => Pointers.To(host, drop.Line.Origin, drop.Line.Value.TimeUtc)), name,
                ("count", Number(counted.Count)), ("at", UtcText.Of(counted[0].Line.Value.TimeUtc)), ("from", counted[0].Source!.Value.ToString()), ("to", counted[0].Destination!.Value.ToString()));
        }

        var blocks = BlockedConnection.Of(host).Where(block => incident.Window.Contains(block.AtUtc))
            .Select(block => (Block: block, IsSure: ends.IsPair(host, block.Source, block.Destination))).Where(static block => block.IsSure is not null).ToList();
        var sureBlocks = blocks.FindAll(static block => block.IsSure == true);
        if ((sureBlocks.Count > 0 ? sureBlocks : blocks) is { Count: > 0 } audited)
        {
            scale.Add(BlockedByAudit, incident.WindowGuess | (sureBlocks.Count == 0), Pointers.To(host, audited.Select(static block => block.Block.Record)), name,
                ("count", Number(audited.Count)), ("at", UtcText.Of(audited[0].Block.AtUtc)), ("from", audited[0].Block.Source.ToString()), ("to", audited[0].Block.Destination.ToString()));
        }

        return drops.Count + blocks.Count > 0;
    }

    private static void WeighSynSent(IReadOnlyList<Host> hosts, Incident incident, IncidentEnds ends, Scale scale)
    {
        foreach (var host in hosts)
        {
            var waiting = host.Tcp.SelectMany(static table => table.Rows).Where(static row => row.Value.State == TcpState.SynSent && ProductNames.AgentPorts.Contains(row.Value.RemotePort))
                .Select(row => (Row: row, IsSure: incident.IsRecorded ? ends.IsPair(host, row.Value) : true)).Where(static row => row.IsSure is not null).ToList();
            if (waiting.Count > 0)
            {
                scale.Add(SynSent, waiting.TrueForAll(static row => row.IsSure == false), waiting.Select(row => Pointers.To(host, row.Row.Origin)),
                    ("host", host.Name ?? host.Id), ("remote", $"{waiting[0].Row.Value.RemoteAddress}:{Number(waiting[0].Row.Value.RemotePort)}"));
            }
        }
    }

    private static void WeighRules(Incident incident, CaseEvidence evidence, Scale scale)
    {
        if (incident.Agent is not { } agent || (!incident.IsRecorded && agent.Role is not (HostRole.Agent or HostRole.Both) && agent.Services?.UniversalAgent is null))
            return;
        var state = FirewallState.Of(agent);
        var (own, peers) = (evidence.Addresses.Of(agent).ToList(), incident.Server is { } server && server != agent ? evidence.Addresses.Of(server).ToList() : []);
        var permission = state.PermissionOf(ProductNames.AgentPort, own, peers, out var deciding);
        if (permission == Permission.Blocked)
        {
            var pointers = state.Profiles.Select(profile => Pointers.To(agent, profile.Origin)).Concat(deciding.Select(rule => Pointers.To(agent, rule.Origin)));
            (string, string) host = ("host", agent.Name ?? agent.Id);
            (string, string) profiles = ("profiles", string.Join(", ", state.Profiles.Select(static profile => profile.Value.Name)));
            if (deciding.Count > 0)
                scale.Add(BlockedByRule, restsOnGuess: false, pointers, host, profiles, ("rule", deciding[0].Value.Name ?? deciding[0].Value.Id));
            else
                scale.Add(NoRule, restsOnGuess: false, pointers, host, profiles);
        }

        if (permission != Permission.Allowed || incident.Server is not { } other || other == agent || HasChangedSince(incident, agent, other))
            return;
        var rules = new List<EvidencePointer>();
        foreach (var (host, from, to) in new[] { (agent, own, peers), (other, peers, own) })
        {
            var known = FirewallState.Of(host);
            foreach (var port in ProductNames.AgentPorts)
            {
                if (known.PermissionOf(port, from, to, out var allowing) != Permission.Allowed)
                    return;
                rules.AddRange(allowing.Select(rule => Pointers.To(host, rule.Origin)));
            }
        }

        scale.Add(AllowedOnBoth, restsOnGuess: false, rules.Distinct());
    }

    /// <summary>Rules that were changed since the window began were others then.</summary>
    private static bool HasChangedSince(Incident incident, params IReadOnlyList<Host> hosts) =>
        hosts.Any(host => FirewallEvents.ChangesOf(host).Any(record => record.Value.TimeUtc >= incident.Window.FromUtc));

    private static void WeighEarlyTimeout(Incident incident, Scale scale)
    {
        var timedOut = incident.Lines.Where(static line => line.ErrorNumber == IncidentCodes.TimedOut).ToList();
        if (timedOut.Count == 0 || incident.Silence is not { } silence || !new ConnectionLimits(incident).IsFarBelow(silence.ToUtc - silence.FromUtc) || incident.Agent is not { } agent)
            return;
        var listeners = agent.Tcp.SelectMany(static table => table.ListenersOn(ProductNames.AgentPort)).Where(static row => !NodeNames.IsLoopback(row.Value.LocalAddress)).ToList();
        if (listeners.Count > 0)
        {
            scale.Add(TimedOutEarly, incident.IsGuess, Pointers.To(timedOut).Concat(listeners.Select(row => Pointers.To(agent, row.Origin))),
                ("seconds", incident.Summary.SilenceSeconds!.Value.ToString(CultureInfo.InvariantCulture)));
        }
    }

    private static void WeighConnections(IReadOnlyList<Host> hosts, Incident incident, IncidentEnds ends, Scale scale)
    {
        var connected = new List<EvidencePointer>();
        foreach (var host in hosts)
        {
            foreach (var table in host.Tcp)
            {
                if ((table.TakenAtUtc ?? host.TakenAtUtc) is { } takenAt && incident.Run?.IsRunningAt(takenAt) == true)
                {
                    connected.AddRange(table.Rows.Where(row => row.Value.State == TcpState.Established && ends.IsPair(host, row.Value) == true)
                        .Select(row => Pointers.To(host, row.Origin, takenAt)));
                }
            }
        }

        if (connected.Count > 0)
            scale.Add(Connected, incident.IsGuess, connected, ("at", UtcText.Of(connected[0].AtUtc!.Value)));
    }

    /// <inheritdoc/>
    protected override IReadOnlyList<Message> RemedyFor(Incident incident, CauseJudgement judgement)
    {
        var steps = new List<Message>();
        foreach (var (rule, step) in new[] { (NoRule, "add-rule"), (BlockedByRule, "blocking-rule") })
        {
            if (judgement.For.FirstOrDefault(finding => string.Equals(finding.Id, rule.Id, StringComparison.Ordinal)) is { } finding)
                steps.Add(Step(step, finding.Text.Arguments));
        }

        steps.Add(Step("open-on-agent"));
        steps.Add(Reconnection(incident));
        return [.. steps, Step("between"), Step("open-all-for-test"), Step("check")];
    }

    private Message Reconnection(Incident incident)
    {
        foreach (var host in incident.Hosts.Reverse())
        {
            if (ReconnectionRanges.In(host.PortConfig?.Facts ?? []).FirstOrDefault(static entry => entry.Value.Ports.Count > 0) is { } entry)
            {
                return Step("open-reconnection", ("ports", string.Join(", ", entry.Value.Ports.Select(static range => range.First == range.Last ? Number(range.First) : $"{Number(range.First)}-{Number(range.Last)}"))),
                    ("line", entry.Origin.Quote.Trim()), ("file", entry.Origin.Entry));
            }
        }

        return Step("find-reconnection");
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
