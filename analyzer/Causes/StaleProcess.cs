using System.Globalization;
using ArcBundle.Analyzer.Investigation;
using ArcBundle.Format.Facts;
using ArcBundle.Format.Items;
using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Causes;

/// <summary>
/// A process of an earlier job stayed behind and holds what the next job needs: <c>caagstart.exe</c> on the agent, <c>carunjob.exe</c> or
/// <c>asrunjob.exe</c> on the server (article: "クライアントエージェント側で処理が止まることにより発生").
/// </summary>
internal sealed class StaleProcess : Cause
{
    /// <summary>Lists taken later than this after the incident exclude less.</summary>
    private static readonly TimeSpan SoonAfter = TimeSpan.FromHours(24);

    /// <summary>Left-over processes that get findings of their own.</summary>
    private const int MostProcesses = 16;

    private static readonly FindingRule Idle = FindingRule.For(Weight.Decisive, "left-over-without-progress");
    private static readonly FindingRule JobEnded = FindingRule.For(Weight.Strong, "left-over-of-ended-job");
    private static readonly FindingRule OwnsSocket = FindingRule.For(Weight.Strong, "left-over-owns-agent-port");
    private static readonly FindingRule JobUnknown = FindingRule.For(Weight.Medium, "left-over-of-unknown-job");
    private static readonly FindingRule MachineAndLeftOver = FindingRule.For(Weight.Strong, "vm-failure-with-left-over");
    private static readonly FindingRule MachineAlone = FindingRule.For(Weight.Weak, "vm-failure");
    private static readonly FindingRule NoneSoon = FindingRule.Against(Weight.Decisive, "no-left-over", source: FindingSource.Absence);
    private static readonly FindingRule NoneLater = FindingRule.Against(Weight.Strong, "no-left-over-later", source: FindingSource.Absence);

    /// <inheritdoc/>
    public override string Id => CauseIds.StaleProcess;

    /// <inheritdoc/>
    public override IReadOnlyList<Need> Needs { get; } =
        [Need.Agent(ItemCatalog.ProcessesStart), Need.Server(ItemCatalog.ProcessesStart), Need.Server(ItemCatalog.LogsServer)];

    /// <inheritdoc/>
    public override IReadOnlyList<Need> Helpful { get; } =
        [Need.Agent(ItemCatalog.ProcessesEnd), Need.Server(ItemCatalog.ProcessesEnd), Need.Agent(ItemCatalog.TcpStart)];

    /// <summary>A second list of a host with a left-over process would tell whether that makes progress.</summary>
    public override IEnumerable<(ItemId Item, string? Host)> WouldSettle(CauseJudgement judgement, Incident incident) =>
        judgement.Verdict != Verdict.Likely ? [] : incident.Hosts
            .Where(host => host.Processes is [var only] && judgement.For.Any(finding => finding.Pointers.Any(pointer =>
                string.Equals(pointer.Host, host.Id, StringComparison.Ordinal) && only.Processes.Any(process => process.Origin == pointer.Origin))))
            .Select(static host => (ItemCatalog.ProcessesEnd, (string?)host.Id));

    /// <inheritdoc/>
    public override IReadOnlyList<FindingRule> Findings { get; } = [Idle, JobEnded, OwnsSocket, JobUnknown, MachineAndLeftOver, MachineAlone, NoneSoon, NoneLater];

    /// <inheritdoc/>
    public override IReadOnlyList<string> Explains => [CauseIds.AgentSlow];

    /// <inheritdoc/>
    public override IEnumerable<string> Canonical => [.. ProductNames.Canonical, $"near {LeftOver.NearJobStart} soon {SoonAfter}"];

    /// <inheritdoc/>
    protected override void Weigh(Incident incident, CaseEvidence evidence, Scale scale, Sight sight)
    {
        var canExclude = CanSee(incident.Agent, incident, sight) & CanSee(incident.Server, incident, sight);
        if (evidence.Hosts.All(static host => host.Log.Count == 0))
            sight.Miss(ItemCatalog.LogsServer, incident.Server, new("missing.not-sent"));

        var leftOver = LeftOver.Of(incident.Agent, ProductNames.AgentJobProcesses, incident, evidence)
            .Concat(LeftOver.Of(incident.Server, ProductNames.ServerJobProcesses, incident, evidence)).ToList();
        foreach (var process in leftOver.Where(static process => process.StartUtc is null))
            sight.Miss(ItemCatalog.ProcessesStart, process.Host, new(process.HasAmbiguousStart ? "missing.start-times-ambiguous" : "missing.no-start-times"));
        WeighLeftOver([.. leftOver.Where(static process => process.StartUtc is not null)], incident, evidence, scale);
        WeighMachineFailures(incident, leftOver.FindAll(static process => Is(process.Process.Value, ProductNames.AgentJobProcesses)), scale);
        if (canExclude && TellsStartTimes(incident.Agent!) && TellsStartTimes(incident.Server!) && !AnyCouldBeStale(incident, evidence))
            WeighAbsence(incident, scale);
    }

    /// <summary>Whether the list of a host can exclude something.</summary>
    private static bool CanSee(Host? host, Incident incident, Sight sight) =>
        sight.ListCovers(host, ItemCatalog.ProcessesStart, static h => h.Processes.Count > 0, host?.TakenAtUtc) && host!.TakenAtUtc is not null
        && (!incident.IsRecorded || host.TakenAtUtc >= incident.AtUtc);

    private static bool TellsStartTimes(Host host) => host.Processes.Any(static list => list.TellsStartTimes);

    private static void WeighLeftOver(IReadOnlyList<LeftOver> leftOver, Incident incident, CaseEvidence evidence, Scale scale)
    {
        foreach (var process in leftOver.Take(MostProcesses))
        {
            var fact = process.Process.Value;
            var pointers = Pointers.To(process.Host, process.Host.SightingsOf(process.Process.Value));
            var names = ArgumentsOf(process);
            var sockets = process.Host.Tcp.SelectMany(table => table.AgentSocketsOf(fact.Pid)).ToList();
            // What stood still before the failure may have ended until then.
            if (CpuProgress.Of(process.Host, fact) == false && !(incident.IsRecorded && process.Host.TakenAtUtc < incident.AtUtc))
                scale.Add(Idle, process.IsGuess, pointers, names);
            if (process.StartedIn is { } run && evidence.LogsCover(process.StartUtc!.Value) && HasEnded(run, process.Host))
                scale.Add(JobEnded, process.IsGuess, pointers.Concat(Pointers.To([run.Lines[0], run.Lines[^1]])), [.. names, ("job", run.Job)]);
            else
                scale.Add(JobUnknown, process.IsGuess, pointers, names);
            if (sockets.Count > 0)
                scale.Add(OwnsSocket, process.IsGuess, pointers.Concat(sockets.Select(socket => Pointers.To(process.Host, socket.Origin))), names);
        }
    }

    /// <summary>Whether a run of a job was over when the list was taken.</summary>
    private static bool HasEnded(JobRun run, Host host) => host.TakenAtUtc is not { } taken || !run.IsRunningAt(taken);

    private static void WeighMachineFailures(Incident incident, List<LeftOver> agentProcesses, Scale scale)
    {
        var lines = incident.Lines.Where(static line => line.IsVirtualMachineFailure).ToList();
        if (lines.Count == 0)
            return;
        var codes = string.Join(", ", lines.Select(static line => line.Code).Distinct(StringComparer.Ordinal));
        if (agentProcesses.Count > 0)
            scale.Add(MachineAndLeftOver, agentProcesses.TrueForAll(static process => process.IsGuess),
                Pointers.To(lines).Concat(agentProcesses.SelectMany(static process => Pointers.To(process.Host, [process.Process]))), ("codes", codes));
        else
            scale.Add(MachineAlone, restsOnGuess: false, Pointers.To(lines), ("codes", codes));
    }

    /// <summary>Whether any process of a job was seen that does not belong to a job with signs of life.</summary>
    private static bool AnyCouldBeStale(Incident incident, CaseEvidence evidence) =>
        AnyCouldBeStale(incident.Agent!, ProductNames.AgentJobProcesses, incident.Node, evidence)
        || AnyCouldBeStale(incident.Server!, ProductNames.ServerJobProcesses, node: null, evidence);

    private static bool AnyCouldBeStale(Host host, IReadOnlyList<string> names, NodeKey? node, CaseEvidence evidence) =>
        host.ProcessesNamed(names).Any(process => !LeftOver.IsOfLivingJob(host, process.Value, node, host.TakenAtUtc!.Value, evidence));

    private static void WeighAbsence(Incident incident, Scale scale)
    {
        var hosts = new[] { incident.Agent!, incident.Server! }.Distinct().ToList();
        var isSoon = hosts.TrueForAll(host => host.TakenAtUtc - incident.LastUtc <= SoonAfter);
        scale.Add(isSoon ? NoneSoon : NoneLater, incident.IsGuess, hosts.SelectMany(static host => host.Processes.Select(list => Pointers.To(host, list.Listing, list.TakenAtUtc))));
    }

    private static (string Name, string Value)[] ArgumentsOf(LeftOver process) =>
    [
        ("process", process.Process.Value.Name), ("pid", process.Process.Value.Pid.ToString(CultureInfo.InvariantCulture)),
        ("host", process.Host.Name ?? process.Host.Id), ("start", UtcText.Of(process.StartUtc!.Value)),
    ];

    private static bool Is(ProcessFact process, IReadOnlyList<string> names) => names.Contains(ProductNames.Stem(process.Name), StringComparer.OrdinalIgnoreCase);

    /// <inheritdoc/>
    protected override IReadOnlyList<Message> RemedyFor(Incident incident, CauseJudgement judgement) =>
        [Step("no-job-runs"), .. EndSteps(incident, judgement), Step("reboot"), Step("check")];

    /// <summary>One step for each process that a finding points at, with its host, PID and start; without one, where to look.</summary>
    private List<Message> EndSteps(Incident incident, CauseJudgement judgement)
    {
        var seen = judgement.For.SelectMany(static finding => finding.Pointers).Select(static pointer => (pointer.Host, pointer.Origin)).ToHashSet();
        var named = incident.Hosts
            .SelectMany(host => host.ProcessesNamed([.. ProductNames.AgentJobProcesses, .. ProductNames.ServerJobProcesses])
                .Where(process => process.Value.StartUtc is not null && seen.Contains((host.Id, process.Origin)))
                .Select(process => Step("end-process", ("process", process.Value.Name), ("pid", process.Value.Pid.ToString(CultureInfo.InvariantCulture)), ("host", host.Name ?? host.Id),
                    ("start", LocalText.Of(host, process.Value.StartUtc!.Value))))).Distinct().ToList();
        return named.Count > 0 ? named : [Step("end-on-agent"), Step("end-on-server")];
    }
}
