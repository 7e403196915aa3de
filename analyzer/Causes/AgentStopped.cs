using System.Globalization;
using ArcBundle.Analyzer.Investigation;
using ArcBundle.Analyzer.Investigation.Events;
using ArcBundle.Format.Facts;
using ArcBundle.Format.Items;
using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Causes;

/// <summary>The Universal Agent service was not running (article: "クライアントエージェント側で処理が止まることにより発生").</summary>
internal sealed class AgentStopped : Cause
{
    private static readonly FindingRule StoppedThenAndNow = FindingRule.For(Weight.Decisive, "service-stopped-before-and-still");
    private static readonly FindingRule StoppedThen = FindingRule.For(Weight.Decisive, "service-stopped-at-incident", source: FindingSource.Windows);
    private static readonly FindingRule StoppedThenUnsure = FindingRule.For(Weight.Strong, "service-stopped-at-incident-unsure", source: FindingSource.Windows);
    private static readonly FindingRule StoppedNow = FindingRule.For(Weight.Strong, "service-not-running");
    private static readonly FindingRule NotListeningCode = FindingRule.For(Weight.Medium, "code-e8572");
    private static readonly FindingRule Refused = FindingRule.For(Weight.Medium, "connection-refused", source: FindingSource.Windows);
    private static readonly FindingRule NobodyListens = FindingRule.For(Weight.Medium, "nothing-listens-on-6050", source: FindingSource.Transport);
    private static readonly FindingRule RanSinceBefore = FindingRule.Against(Weight.Decisive, "service-running-since-before", source: FindingSource.Absence);
    private static readonly FindingRule RunsNow = FindingRule.Against(Weight.Strong, "service-running-now", source: FindingSource.Absence);
    private static readonly FindingRule RanThrough = FindingRule.Against(Weight.Strong, "service-events-show-running", source: FindingSource.Windows);

    /// <inheritdoc/>
    public override string Id => CauseIds.AgentStopped;

    /// <inheritdoc/>
    public override IReadOnlyList<Need> Needs { get; } = [Need.Agent(ItemCatalog.Services), Need.Agent(ItemCatalog.EventsSystem)];

    /// <inheritdoc/>
    public override IReadOnlyList<Need> Helpful { get; } = [Need.Agent(ItemCatalog.TcpStart), Need.Agent(ItemCatalog.ProcessesStart)];

    /// <inheritdoc/>
    public override IReadOnlyList<FindingRule> Findings { get; } =
    [
        StoppedThenAndNow, StoppedThen, StoppedThenUnsure, StoppedNow, NotListeningCode, Refused, NobodyListens, RanSinceBefore, RunsNow, RanThrough,
    ];

    /// <inheritdoc/>
    public override IReadOnlyList<string> Explains => [CauseIds.AgentSlow];

    /// <inheritdoc/>
    public override IEnumerable<string> Canonical => [.. ProductNames.Canonical, $"shutdown {AgentServiceHistory.BeforeShutdown}", string.Join(',', ServiceChange.EventIds)];

    /// <inheritdoc/>
    protected override void Weigh(Incident incident, CaseEvidence evidence, Scale scale, Sight sight)
    {
        WeighLines(incident, scale);
        var agent = incident.Agent;
        // A list from a disk's registry tells how the agent would be started, not whether it ran.
        sight.Has(agent, ItemCatalog.Services, static host => host.Services is { } list && (list.Services.Count == 0 || list.Services.Any(static service => service.Value.State != ServiceState.Unknown)));
        var covers = sight.Covers(agent, ItemCatalog.EventsSystem, static host => host.System, incident.Window);
        if (agent is null)
            return;

        if (agent.Services is not null && agent.Services.UniversalAgent is null)
            sight.Miss(ItemCatalog.Services, agent, new("missing.no-agent-service"));
        var history = AgentServiceHistory.Of(agent);
        var state = AgentState.Of(agent, incident, history, evidence);
        if (state.IsSnapshotTooEarly && agent.Services is not null)
            sight.Miss(ItemCatalog.Services, agent, new("missing.taken-before", ("at", UtcText.Of(agent.TakenAtUtc!.Value))));
        if (incident.IsRecorded)
            WeighHistory(agent, incident, state, covers, scale);
        if (state is { IsStoppedNow: true, IsStopLater: false } && agent.Services?.UniversalAgent is { } service)
            scale.Add(StoppedNow, restsOnGuess: false, [Pointers.To(agent, service.Origin, agent.Services.TakenAtUtc)], ("service", NameOf(service.Value)));
        var isAgent = incident.IsRecorded || agent.Services?.UniversalAgent is not null || agent.Role is HostRole.Agent or HostRole.Both
            || agent is { Role: HostRole.Unknown, Services: null, Processes.Count: 0 };
        if (isAgent && agent.Tcp.Count > 0 && agent.Tcp[^1].HoldsListeners && state is { IsListening: false, IsStopLater: false })
            scale.Add(NobodyListens, restsOnGuess: false, agent.Tcp.Select(table => Pointers.To(agent, table.Listing, table.TakenAtUtc)));
        WeighRunning(agent, incident, state, history, covers, scale);
    }

    private static void WeighLines(Incident incident, Scale scale)
    {
        var notListening = incident.Lines.Where(static line => string.Equals(line.Code, IncidentCodes.AgentNotListening, StringComparison.Ordinal)).ToList();
        if (notListening.Count > 0)
            scale.Add(NotListeningCode, restsOnGuess: false, Pointers.To(notListening));
        var refused = incident.Lines.Where(static line => line.ErrorNumber == IncidentCodes.ConnectionRefused).ToList();
        if (refused.Count > 0)
            scale.Add(Refused, restsOnGuess: false, Pointers.To(refused));
    }

    private static void WeighHistory(Host agent, Incident incident, AgentState state, bool covers, Scale scale)
    {
        if ((state.StoppedBeforeIncident ?? (covers ? state.StartedAfterIncident : null)) is { } change)
        {
            // What a list of before the incident shows stopped may have been started until then.
            var service = state is { IsStoppedNow: true, IsSnapshotTooEarly: false } ? agent.Services?.UniversalAgent : null;
            var isSure = state is { StoppedBeforeIncident: not null, IsStopSure: true } && (service is not null || covers);
            var rule = !isSure ? StoppedThenUnsure : service is not null ? StoppedThenAndNow : StoppedThen;
            var pointers = Pointers.To(agent, [change.Record]);
            scale.Add(rule, incident.IsGuess, isSure && service is not null ? pointers.Append(Pointers.To(agent, service.Origin, agent.Services!.TakenAtUtc)) : pointers,
                ("at", UtcText.Of(change.AtUtc)), ("event", change.Record.Value.EventId.ToString(CultureInfo.InvariantCulture)));
        }
    }

    private static void WeighRunning(Host agent, Incident incident, AgentState state, AgentServiceHistory history, bool covers, Scale scale)
    {
        var service = agent.Services?.UniversalAgent;
        var listeners = agent.Tcp.SelectMany(static table => table.ListenersOn(ProductNames.AgentPort)).Select(row => Pointers.To(agent, row.Origin)).ToList();
        var snapshot = (service is null ? [] : new[] { Pointers.To(agent, service.Origin, agent.Services!.TakenAtUtc) }).Concat(listeners).ToList();
        if (state.RunningSinceBefore is { } proof && state.IsListening && state.IsStoppedNow != true)
        {
            scale.Add(RanSinceBefore, incident.IsGuess || state.IsStartGuess, [proof, .. snapshot]);
            return;
        }

        if (state.RanThroughByEvents(agent, history, incident) is { } last && covers)
            scale.Add(RanThrough, incident.WindowGuess, Pointers.To(agent, [last.Record]), ("at", UtcText.Of(last.AtUtc)));
        else if (state is { IsRunningNow: true, IsListening: true, IsSnapshotTooEarly: false, StoppedBeforeIncident: null, StartedAfterIncident: null, WasRestarted: false } && snapshot.Count > 0)
            scale.Add(RunsNow, restsOnGuess: false, snapshot);
    }

    private static string NameOf(ServiceFact service) => service.DisplayName ?? service.Name;

    /// <inheritdoc/>
    protected override IReadOnlyList<Message> RemedyFor(Incident incident, CauseJudgement judgement) =>
        [Step("no-job-runs"), Step("open-services"), Step("start"), Step("find-why"), Step("check")];
}
