using System.Globalization;
using ArcBundle.Analyzer.Investigation;
using ArcBundle.Analyzer.Investigation.Events;
using ArcBundle.Analyzer.Investigation.Limits;
using ArcBundle.Analyzer.Reading.Etl;
using ArcBundle.Format.Items;
using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Causes;

/// <summary>
/// Processing on the agent takes longer than the limits of the connection allow (article: "クライアントエージェント側の処理時間が延びることにより発生").
/// Nothing decides it: it is what remains when no other cause explains the silence.
/// </summary>
internal sealed class SlowAgent : Cause
{
    /// <summary>All signs of load are one kind of evidence.</summary>
    private const string Load = "load";

    private static readonly FindingRule MatchesDefault = FindingRule.For(Weight.Strong, "silence-matches-default-limit");
    private static readonly FindingRule MatchesSetting = FindingRule.For(Weight.Strong, "silence-matches-set-limit");
    private static readonly FindingRule LoadEvent = FindingRule.For(Weight.Medium, "load-events-in-silence", Load, source: FindingSource.Windows);
    private static readonly FindingRule ZeroWindow = FindingRule.For(Weight.Medium, "trace-zero-window-timed-out", Load, source: FindingSource.Transport);
    private static readonly FindingRule Busy = FindingRule.For(Weight.Medium, "busy-in-both-samples", Load);
    private static readonly FindingRule StillWorks = FindingRule.For(Weight.Medium, "agent-process-makes-progress");
    private static readonly FindingRule NotSet = FindingRule.For(Weight.Weak, "limits-not-set");
    private static readonly FindingRule Differ = FindingRule.For(Weight.Weak, "limits-differ");
    private static readonly FindingRule FarBelow = FindingRule.Against(Weight.Strong, "silence-far-below-limit");
    private static readonly FindingRule RaisedAndNotMatched = FindingRule.Against(Weight.Strong, "limits-raised-and-not-matched");

    /// <summary>Samples taken later than this after the incident tell nothing of it: the time that lists of processes are given.</summary>
    private static readonly TimeSpan SoonAfter = TimeSpan.FromHours(24);

    /// <summary>Settings that get a step of their own.</summary>
    private const int MostSteps = 8;

    /// <inheritdoc/>
    public override string Id => CauseIds.AgentSlow;

    /// <inheritdoc/>
    public override IReadOnlyList<Need> Needs { get; } = [Need.Server(ItemCatalog.LogsActivity), Need.Server(ItemCatalog.LogsServer), Need.Agent(ItemCatalog.LogsAgent)];

    /// <inheritdoc/>
    public override IReadOnlyList<Need> Helpful { get; } =
    [
        Need.Agent(ItemCatalog.EventsSystem), Need.Agent(ItemCatalog.ProcessesEnd), Need.Agent(ItemCatalog.RegistryProduct), Need.Server(ItemCatalog.RegistryProduct),
    ];

    /// <inheritdoc/>
    public override IReadOnlyList<FindingRule> Findings { get; } =
        [MatchesDefault, MatchesSetting, LoadEvent, ZeroWindow, Busy, StillWorks, NotSet, Differ, FarBelow, RaisedAndNotMatched];

    /// <inheritdoc/>
    public override IEnumerable<string> Canonical => [ResponseLimit.Canonical, ConnectionValueNames.Canonical, LoadEvents.Canonical, HostLoad.Canonical];

    /// <inheritdoc/>
    protected override void Weigh(Incident incident, CaseEvidence evidence, Scale scale, Sight sight)
    {
        var limits = new ConnectionLimits(incident);
        if (incident.IsRecorded)
            WeighSilence(incident, evidence, limits, scale, sight);
        WeighLoad(incident, scale);
        if (incident.IsRecorded)
            WeighProgress(incident, evidence, scale);
        WeighSettings(incident, limits, scale);
    }

    private static void WeighSilence(Incident incident, CaseEvidence evidence, ConnectionLimits limits, Scale scale, Sight sight)
    {
        if (incident.Summary.SilenceSeconds is not { } seconds)
        {
            var teller = incident.Lines[0];
            sight.Miss(teller.Item, evidence[teller.Host], new("missing.no-line-before"));
            return;
        }

        var silence = TimeSpan.FromSeconds(seconds);
        var isGuess = incident.IsGuess || incident.Before?.At.IsGuess == true;
        (string, string) length = ("silence", LimitFindings.Minutes(silence));
        if (limits.MatchOf(silence) is { } match)
        {
            var pointers = LimitFindings.ToSilence(incident);
            (string, string) limit = ("limit", LimitFindings.Minutes(match));
            if (match.Setting is { } setting)
                scale.Add(MatchesSetting, isGuess, pointers.Append(Pointers.To(setting.Host, setting.Value.Origin)), [length, limit, .. LimitFindings.Arguments(setting.Host, setting.Value.Value)]);
            else
                scale.Add(MatchesDefault, isGuess, pointers, length, limit);
        }

        if (limits.IsFarBelow(silence))
            scale.Add(FarBelow, isGuess, LimitFindings.ToSilence(incident), length, ("limit", LimitFindings.Minutes(limits.Shortest)));
        if (limits.RaisedAlike is { } raised && !limits.MatchesSetting(silence))
        {
            scale.Add(RaisedAndNotMatched, isGuess, LimitFindings.ToSilence(incident).Concat(limits.Settings.Select(static setting => Pointers.To(setting.Host, setting.Value.Origin))),
                length, ("limit", LimitFindings.Minutes(raised)));
        }
    }

    /// <summary>
    /// Load of the agent in the silence. Without a known silence the whole window counts, as a guess. Samples of processor and disks are taken with the
    /// evidence: they tell of the failure only when they were taken soon after it and the host was not started again in between.
    /// </summary>
    private static void WeighLoad(Incident incident, Scale scale)
    {
        var isGuess = incident.IsRecorded && incident.Silence is null;
        var span = incident.Silence is { } silence ? silence with { ToUtc = incident.LastUtc } : incident.Window;

        // The end that did not read is the other one. When that is the server, the agent is not the slow one.
        var unread = new IncidentTraffic(incident).Events().Where(happened => happened.Happened.Value.Kind == TcpEventKind.ZeroWindowTimedOut
            && span.Contains(happened.Happened.Value.TimeUtc) && (happened.AgentEnd is null || happened.AgentEnd == happened.Happened.Value.Remote)).ToList();
        TrafficFindings.Put(incident, scale, ZeroWindow, unread, isGuess);

        // A slow disk some day is no condition of a host that works.
        if (!incident.IsRecorded || incident.Agent is not { } agent)
            return;
        if (agent.Load is { } load && HostLoad.Busy(load) is { Count: > 0 } busy && busy.All(sample => IsSoonAfter(sample.Value.AtUtc, agent, incident)))
        {
            scale.Add(Busy, incident.GuessOf(agent), busy.Select(sample => Pointers.To(agent, sample.Origin, sample.Value.AtUtc)), ("what", HostLoad.Describe(busy)),
                ("from", UtcText.Of(busy.Min(static sample => sample.Value.AtUtc))), ("to", UtcText.Of(busy.Max(static sample => sample.Value.AtUtc))));
        }

        var events = LoadEvents.In(agent, incident.Silence ?? incident.Window);
        if (events.Count > 0)
        {
            scale.Add(LoadEvent, incident.GuessOf(agent) | isGuess, Pointers.To(agent, events), ("count", Number(events.Count)), ("events", string.Join(", ",
                events.Select(static record => string.Create(CultureInfo.InvariantCulture, $"{record.Value.Provider} {record.Value.EventId}")).Distinct(StringComparer.OrdinalIgnoreCase))));
        }
    }

    private static bool IsSoonAfter(DateTimeOffset at, Host agent, Incident incident) =>
        incident.Silence?.Contains(at) == true || (at >= incident.AtUtc && at - incident.LastUtc <= SoonAfter && agent.RestartBetween(incident.LastUtc, at) is null);

    /// <summary>A process of the agent that this job started and that goes on working: it is slow, it does not hang.</summary>
    private static void WeighProgress(Incident incident, CaseEvidence evidence, Scale scale)
    {
        if (incident.Agent is not { } agent)
            return;
        foreach (var process in agent.ProcessesNamed(ProductNames.AgentJobProcesses))
        {
            if (process.Value.StartUtc is not { } start || CpuProgress.Of(agent, process.Value) != true || !IsOfJob(start, incident, evidence))
                continue;
            var isGuess = incident.GuessOf(agent).IsAny || incident.Run is null || agent.Processes.Any(list => list.HasGuessedTimes && list.Processes.Contains(process));
            scale.Add(StillWorks, isGuess, Pointers.To(agent, agent.SightingsOf(process.Value)), ("process", process.Value.Name), ("pid", Number(process.Value.Pid)), ("start", UtcText.Of(start)));
            return;
        }
    }

    private static bool IsOfJob(DateTimeOffset start, Incident incident, CaseEvidence evidence) =>
        incident.Run is { } run ? ReferenceEquals(evidence.RunAround(start, incident.Node), run) : incident.Window.Contains(start);

    private static void WeighSettings(Incident incident, ConnectionLimits limits, Scale scale)
    {
        // That a host uses the defaults is no condition of it: nothing timed out.
        if (incident.IsRecorded)
        {
            var unset = limits.Hosts.Select(host => (Host: host, ProductWalk.Of(host).Root, Names: LimitSetting.Names.Where(name => !limits.Settings.Any(setting => setting.Host == host && setting.Is(name))).ToList()))
                .Where(static side => side is { Root: not null, Names.Count: > 0 }).ToList();
            if (unset.Count > 0)
                scale.Add(NotSet, restsOnGuess: false, unset.Select(static side => Pointers.To(side.Host, side.Root!)), ("names", string.Join(", ", unset.Select(static side => $"{side.Host.Name ?? side.Host.Id}: {string.Join(" / ", side.Names)}"))));
        }

        var known = limits.Settings.Where(static setting => setting.Number is not null).ToList();
        if (known.Select(static setting => setting.Number).Distinct().Skip(1).Any())
            scale.Add(Differ, restsOnGuess: false, known.Select(static setting => Pointers.To(setting.Host, setting.Value.Origin)), ("values", LimitFindings.List(known.Select(static setting => (setting.Host, setting.Value.Value)))));
    }

    /// <inheritdoc/>
    protected override IReadOnlyList<Message> RemedyFor(Incident incident, CauseJudgement judgement)
    {
        var limits = new ConnectionLimits(incident);
        var unset = limits.Hosts.Where(host => LimitSetting.Names.Any(name => !limits.Settings.Any(setting => setting.Host == host && setting.Is(name))))
            .ToLookup(static host => ProductWalk.Of(host).Root is not null);
        return
        [
            Step("find-load"), Step("raise"),
            .. limits.Settings.Take(MostSteps).Select(setting => Step("raise-at", LimitFindings.Arguments(setting.Host, setting.Value.Value))),
            .. StepOn("where-not-set", unset[true]), .. StepOn("where-not-seen", unset[false]),
            Step("restart-server"), Step("restart-agent"), Step("later-too"), Step("check"),
        ];
    }

    private IEnumerable<Message> StepOn(string step, IEnumerable<Host> hosts) => hosts.Any() ? [Step(step, ("hosts", LimitFindings.Names(hosts)))] : [];

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
