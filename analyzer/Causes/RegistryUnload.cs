using ArcBundle.Analyzer.Investigation;
using ArcBundle.Analyzer.Investigation.Events;
using ArcBundle.Format.Items;
using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Causes;

/// <summary>
/// A user logoff unloaded the registry under a running agent, and <c>caagstart.exe</c> stayed behind (article: "クライアントエージェント側で
/// caagstart.exe プロセスが残存することにより発生"). Looked for in the job in which the left-over process started, usually an earlier one.
/// </summary>
internal sealed class RegistryUnload : Cause
{
    private static readonly TimeSpan LogoffIsNear = TimeSpan.FromMinutes(10);

    private static readonly FindingRule NamesProduct = FindingRule.For(Weight.Decisive, "hive-leak-names-product");
    private static readonly FindingRule NamesUser = FindingRule.For(Weight.Decisive, "hive-leak-names-backup-user", source: FindingSource.Windows);
    private static readonly FindingRule WithoutList = FindingRule.For(Weight.Strong, "hive-leak-without-process-list");
    private static readonly FindingRule KeyDeleted = FindingRule.For(Weight.Strong, "vss-8193-hive-unloaded");
    private static readonly FindingRule NamesOthers = FindingRule.For(Weight.Medium, "hive-leak-names-others");
    private static readonly FindingRule LogoffNear = FindingRule.For(Weight.Medium, "logoff-near-hive-leak", source: FindingSource.Windows);
    private static readonly FindingRule LogoffInWindow = FindingRule.For(Weight.Weak, "logoff-in-window", source: FindingSource.Windows);
    private static readonly FindingRule NoneAndNothingLeft = FindingRule.Against(Weight.Decisive, "no-hive-leak-nothing-left-over", source: FindingSource.Absence);
    private static readonly FindingRule None = FindingRule.Against(Weight.Strong, "no-hive-leak", source: FindingSource.Absence);
    private static readonly FindingRule PolicySet = FindingRule.Against(Weight.Weak, "forced-unload-is-off");

    private static readonly CapRule PolicyCap = new(Verdict.Possible, "note.policy-cap");

    /// <inheritdoc/>
    public override string Id => CauseIds.RegistryUnload;

    /// <inheritdoc/>
    public override IReadOnlyList<Need> Needs { get; } = [Need.Agent(ItemCatalog.EventsApplication), Need.Agent(ItemCatalog.ProcessesStart)];

    /// <inheritdoc/>
    public override IReadOnlyList<Need> Helpful { get; } = [Need.Agent(ItemCatalog.RegistryPolicy), Need.Agent(ItemCatalog.EventsSystem), Need.Agent(ItemCatalog.EventsSecurity)];

    /// <inheritdoc/>
    public override IReadOnlyList<FindingRule> Findings { get; } =
        [NamesProduct, NamesUser, WithoutList, KeyDeleted, NamesOthers, LogoffNear, LogoffInWindow, NoneAndNothingLeft, None, PolicySet];

    /// <inheritdoc/>
    public override IReadOnlyList<CapRule> Caps { get; } = [PolicyCap];

    /// <inheritdoc/>
    public override IReadOnlyList<string> Explains => [CauseIds.StaleProcess, CauseIds.AgentSlow];

    /// <inheritdoc/>
    public override IEnumerable<string> Canonical => [$"logoff near {LogoffIsNear}", VssEventTable.Canonical, HostRegistry.ForcedUnloadPolicy];

    /// <inheritdoc/>
    protected override void Weigh(Incident incident, CaseEvidence evidence, Scale scale, Sight sight)
    {
        var agent = incident.Agent;
        var hasList = sight.ListCovers(agent, ItemCatalog.ProcessesStart, static host => host.Processes.Count > 0, agent?.TakenAtUtc);
        var leftOver = LeftOver.Of(agent, ProductNames.AgentJobProcesses, incident, evidence);
        var windows = UnloadWindow.Of(incident, leftOver);
        var covers = windows.Count(window => sight.Covers(agent, ItemCatalog.EventsApplication, static host => host.Application, window.Span)) == windows.Count;
        if (agent is null)
            return;

        // Which job's window tells is open then.
        foreach (var process in leftOver.Where(static process => process.HasAmbiguousStart))
            sight.Miss(ItemCatalog.ProcessesStart, process.Host, new("missing.start-times-ambiguous"));
        var leaks = HiveLeak.Of(agent).Where(leak => windows.Any(window => window.Span.Contains(leak.AtUtc))).ToList();
        var keyErrors = windows.SelectMany(window => VssEvents.HiveUnloaded(agent, window.Span))
            .DistinctBy(static record => record.Origin).ToList();
        var guess = windows.Aggregate((Guess)incident.IsGuess, static (sum, window) => sum | window.Guess);
        var telling = WeighLeaks(new(agent, leaks, leftOver, BackupUser.SidsOf(agent, evidence), hasList, incident.IsRecorded && agent.TakenAtUtc < incident.AtUtc, guess), scale);
        if (keyErrors.Count > 0)
            scale.Add(KeyDeleted, guess, Pointers.To(agent, keyErrors), ("count", Count(keyErrors)),
                ("events", string.Join(", ", keyErrors.Select(static record => Number(record.Value.EventId)).Distinct(StringComparer.Ordinal))));
        WeighLogoffs(agent, windows, leftOver.Count > 0, [.. telling.Select(static leak => leak.AtUtc), .. keyErrors.Select(static e => e.Value.TimeUtc)],
            BackupUser.SidsOf(agent, evidence), guess, scale);
        WeighPolicy(agent, windows, scale);

        if (covers && leaks.Count == 0 && keyErrors.Count == 0)
        {
            // A process of a job without an end line and without signs of life may be left over too: that forbids "none exists".
            var isExcluded = hasList && agent.TakenAtUtc is { } takenAt
                && agent.ProcessesNamed(ProductNames.AgentJobProcesses).All(process => LeftOver.IsOfLivingJob(agent, process.Value, incident.Node, takenAt, evidence));
            var pointers = Pointers.To(agent, agent.Application);
            scale.Add(isExcluded ? NoneAndNothingLeft : None, guess, isExcluded ? pointers.Concat(agent.Processes.Select(list => Pointers.To(agent, list.Listing))) : pointers,
                ("from", UtcText.Of(windows[0].Span.FromUtc)), ("to", UtcText.Of(windows[^1].Span.ToUtc)));
        }
    }

    /// <summary>Weighs 1530 events and gives those that count.</summary>
    private static IEnumerable<HiveLeak> WeighLeaks(LeakEvidence seen, Scale scale)
    {
        var product = seen.Leaks.Where(static leak => leak.ProductProcesses.Any()).ToList();
        var user = seen.Leaks.Where(leak => !leak.ProductProcesses.Any() && leak.NamesUser(seen.BackupUserSids)).ToList();
        var others = seen.Leaks.Except(product).Except(user).ToList();
        var named = product.Concat(user).ToList();
        var datedLeftOver = seen.LeftOver.Where(static process => process.StartUtc is not null).ToList();
        var processes = Pointers.To(seen.Agent, datedLeftOver.Select(static process => process.Process));

        if (datedLeftOver.Count > 0)
        {
            // A list of before the failure does not show that the process was there still: the events count as without a list.
            if (seen.IsListTooEarly && named.Count > 0)
                AddWithoutList(seen, named, scale);
            if (product.Count > 0 && !seen.IsListTooEarly)
                scale.Add(NamesProduct, seen.Guess, PointersTo(seen.Agent, product).Concat(processes),
                    ("processes", string.Join(", ", product.SelectMany(static leak => leak.ProductProcesses).Distinct(StringComparer.OrdinalIgnoreCase))), ("pid", PidsOf(datedLeftOver)));
            if (user.Count > 0 && !seen.IsListTooEarly)
                scale.Add(NamesUser, seen.Guess, PointersTo(seen.Agent, user).Concat(processes),
                    ("sid", string.Join(", ", user.SelectMany(static leak => leak.Sids).Where(seen.BackupUserSids.Contains).Distinct(StringComparer.OrdinalIgnoreCase))), ("pid", PidsOf(datedLeftOver)));
            if (others.Count > 0)
                scale.Add(NamesOthers, seen.Guess, PointersTo(seen.Agent, others).Concat(processes), ("count", Count(others)), ("pid", PidsOf(datedLeftOver)));
            return seen.Leaks;
        }

        // A list that shows nothing left over takes the meaning from the event.
        if (named.Count == 0 || (seen.HasList && seen.LeftOver.Count == 0))
            return [];
        AddWithoutList(seen, named, scale);
        return named;
    }

    private static void AddWithoutList(LeakEvidence seen, IReadOnlyList<HiveLeak> named, Scale scale) =>
        scale.Add(WithoutList, seen.Guess, PointersTo(seen.Agent, named),
            ("processes", string.Join(", ", named.SelectMany(static leak => leak.Processes).Distinct(StringComparer.OrdinalIgnoreCase))));

    private static void WeighLogoffs(
        Host agent, IReadOnlyList<UnloadWindow> windows, bool hasLeftOver, IReadOnlyList<DateTimeOffset> telling, IReadOnlySet<string> backupUser, Guess guess, Scale scale)
    {
        var logoffs = Logoff.Of(agent).Where(logoff => !logoff.IsNetwork || (logoff.Sid is { } sid && backupUser.Contains(sid))).ToList();
        var near = logoffs.FindAll(logoff => telling.Any(moment => (moment - logoff.AtUtc).Duration() <= LogoffIsNear));
        if (near.Count > 0)
            scale.Add(LogoffNear, guess, Pointers.To(agent, near.Select(static logoff => logoff.Record)), ("count", Count(near)));
        var inWindow = logoffs.Except(near).Where(logoff => windows.Any(window => window.Span.Contains(logoff.AtUtc))).ToList();
        if (inWindow.Count > 0 && hasLeftOver)
            scale.Add(LogoffInWindow, guess, Pointers.To(agent, inWindow.Select(static logoff => logoff.Record)), ("count", Count(inWindow)));
    }

    /// <summary>1530 may be logged although the policy forbids the forced unload (Microsoft KB 2287297), unless the policy came later.</summary>
    private static void WeighPolicy(Host agent, IReadOnlyList<UnloadWindow> windows, Scale scale)
    {
        if (agent.Registry.ForcedUnloadDisabled is not { } policy)
            return;
        if (policy.Value.KeyLastWriteUtc is { } written && windows.All(window => written > window.Span.ToUtc))
        {
            scale.Note(new("note.policy-set-later", ("at", UtcText.Of(written))));
            return;
        }

        scale.Add(PolicySet, restsOnGuess: false, [Pointers.To(agent, policy.Origin)]);
        scale.Cap(PolicyCap);
    }

    /// <inheritdoc/>
    protected override IReadOnlyList<Message> RemedyFor(Incident incident, CauseJudgement judgement) =>
    [
        .. EndSteps(incident, judgement), Step("no-logoff"), Step("policy"), Step("policy-side-effect-profile"), Step("policy-side-effect-logoff"), Step("check"),
    ];

    /// <summary>One step for each left-over process that a finding names, with its PID and start; without one, where to look.</summary>
    private List<Message> EndSteps(Incident incident, CauseJudgement judgement)
    {
        var pids = judgement.For.SelectMany(static finding => finding.Text.Arguments).Where(static argument => argument.Name is "pid")
            .SelectMany(static argument => argument.Value.Split(", ")).ToHashSet(StringComparer.Ordinal);
        var named = incident.Agent?.ProcessesNamed(ProductNames.AgentJobProcesses).Where(process => process.Value.StartUtc is not null && pids.Contains(Number(process.Value.Pid)))
            .Select(process => Step("end-process", ("process", process.Value.Name), ("pid", Number(process.Value.Pid)), ("start", LocalText.Of(incident.Agent, process.Value.StartUtc!.Value)))).ToList() ?? [];
        return named.Count > 0 ? named : [Step("end-left-over")];
    }

    private static IEnumerable<EvidencePointer> PointersTo(Host agent, IEnumerable<HiveLeak> leaks) => Pointers.To(agent, leaks.Select(static leak => leak.Record));

    private static string PidsOf(IEnumerable<LeftOver> leftOver) => string.Join(", ", leftOver.Select(static process => Number(process.Process.Value.Pid)));

    private static string Count<T>(IReadOnlyCollection<T> things) => Number(things.Count);

    private static string Number(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private sealed record LeakEvidence(
        Host Agent, IReadOnlyList<HiveLeak> Leaks, IReadOnlyList<LeftOver> LeftOver, IReadOnlySet<string> BackupUserSids, bool HasList, bool IsListTooEarly, Guess Guess);
}
