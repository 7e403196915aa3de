using System.Globalization;
using ArcBundle.Analyzer.Investigation;
using ArcBundle.Analyzer.Investigation.Events;
using ArcBundle.Analyzer.Reading;
using ArcBundle.Format.Items;
using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Causes;

/// <summary>A VSS writer failed or hangs (article: "VSS Writer の影響により発生").</summary>
internal sealed class VssWriterFailure : Cause
{
    private static readonly FindingRule NoWriters = FindingRule.For(Weight.Decisive, "no-writers", source: FindingSource.Windows);
    private static readonly FindingRule NoWritersBefore = FindingRule.For(Weight.Strong, "no-writers-before", source: FindingSource.Windows);
    private static readonly FindingRule StrongEvent = FindingRule.For(Weight.Strong, "vss-event");
    private static readonly FindingRule Failed = FindingRule.For(Weight.Strong, "writer-failed");
    private static readonly FindingRule UnstableWithEvent = FindingRule.For(Weight.Strong, "writer-unstable-with-event");
    private static readonly FindingRule Residue = FindingRule.For(Weight.Weak, "writer-residue", source: FindingSource.Windows);
    private static readonly FindingRule LastError = FindingRule.For(Weight.Weak, "writer-last-error", source: FindingSource.Windows);
    private static readonly FindingRule AllStable = FindingRule.Against(Weight.Decisive, "writers-stable-no-event", source: FindingSource.Absence);

    /// <inheritdoc/>
    public override string Id => CauseIds.VssWriter;

    /// <inheritdoc/>
    public override IReadOnlyList<Need> Needs { get; } =
        [Need.Agent(ItemCatalog.VssWriters), Need.Agent(ItemCatalog.EventsApplication), Need.Agent(ItemCatalog.EventsSystem)];

    /// <inheritdoc/>
    public override IReadOnlyList<FindingRule> Findings { get; } =
        [NoWriters, NoWritersBefore, StrongEvent, Failed, UnstableWithEvent, Residue, LastError, AllStable];

    /// <inheritdoc/>
    public override IReadOnlyList<string> Explains => [CauseIds.AgentSlow];

    /// <inheritdoc/>
    public override IEnumerable<string> Canonical => [VssEventTable.Canonical];

    /// <inheritdoc/>
    protected override void Weigh(Incident incident, CaseEvidence evidence, Scale scale, Sight sight)
    {
        var agent = incident.Agent;
        var listCovers = sight.ListCovers(agent, ItemCatalog.VssWriters, static host => host.Writers is not null, agent?.Writers?.TakenAtUtc ?? agent?.TakenAtUtc);
        var logsCover = sight.Covers(agent, ItemCatalog.EventsApplication, static host => host.Application, incident.Window)
            & sight.Covers(agent, ItemCatalog.EventsSystem, static host => host.System, incident.Window);
        if (agent is null)
            return;

        var events = VssEvents.Strong(agent, incident.Window);
        if (events.Count > 0)
            scale.Add(StrongEvent, incident.WindowGuess, Pointers.To(agent, events), ("events", NamesOf(events)), ("count", Number(events.Count)));
        if (agent.Writers is not { } list)
            return;
        WeighWriters(agent, list, incident, evidence, events, scale);
        var isStable = list.Writers.Count > 0 && list.Writers.All(static writer => writer.Value is { Number: WriterState.Stable, HasLastError: false });
        if (isStable && events.Count == 0 && listCovers && logsCover && !VssEvents.AnyUnclear(agent, incident.Window))
            scale.Add(AllStable, incident.WindowGuess, Pointers.To(agent, agent.Application, agent.System).Prepend(Pointers.To(agent, list.Listing, list.TakenAtUtc)),
                ("count", Number(list.Writers.Count)));
    }

    private static void WeighWriters(
        Host agent, HostWriters list, Incident incident, CaseEvidence evidence, IReadOnlyList<Sourced<Reading.Evtx.EventRecord>> events, Scale scale)
    {
        if (list.Writers.Count == 0)
        {
            // What was so before the failure may have been put right until then.
            var isTooEarly = incident.IsRecorded && (list.TakenAtUtc ?? agent.TakenAtUtc) < incident.AtUtc;
            scale.Add(isTooEarly ? NoWritersBefore : NoWriters, restsOnGuess: false, [Pointers.To(agent, list.Listing, list.TakenAtUtc)]);
            return;
        }

        var jobRuns = (list.TakenAtUtc ?? agent.TakenAtUtc) is { } takenAt && evidence.AnyJobRuns(incident.Node, takenAt);
        var failed = list.Writers.Where(static writer => writer.Value.IsFailed).ToList();
        var residue = list.Writers.Where(static writer => writer.Value.IsHypervisorResidue).ToList();
        var unstable = list.Writers.Where(static writer => writer.Value is { Number: not (null or WriterState.Stable), IsFailed: false }).ToList();

        // While a job runs, a failed state may be a step of that job.
        if (!jobRuns)
            Put(failed, Failed, incident.IsGuess);
        if (events.Count > 0 && !jobRuns)
            Put(unstable, UnstableWithEvent, incident.WindowGuess);
        else if (events.Count == 0)
            Put(residue, Residue, Guess.None);
        Put([.. list.Writers.Where(static writer => writer.Value is { Number: WriterState.Stable, HasLastError: true })], LastError, Guess.None);

        void Put(IReadOnlyCollection<Sourced<WriterState>> writers, FindingRule rule, Guess guess)
        {
            if (writers.Count > 0)
                scale.Add(rule, guess, writers.Select(writer => Pointers.To(agent, writer.Origin, list.TakenAtUtc)), ("writers", NamesOf(writers)));
        }
    }

    /// <inheritdoc/>
    protected override IReadOnlyList<Message> RemedyFor(Incident incident, CauseJudgement judgement)
    {
        var steps = new List<Message>();
        if (Has(StrongEvent))
            steps.Add(Step("solve-event"));
        if (Has(NoWriters) || Has(NoWritersBefore))
            steps.Add(Step("restart-event-system"));
        steps.Add(Step("no-job-runs"));
        var writers = incident.Agent?.Writers?.Writers.Select(static writer => writer.Value)
            .Where(static writer => writer.Number is not WriterState.Stable || writer.HasLastError == true).DistinctBy(static writer => writer.Name, StringComparer.OrdinalIgnoreCase) ?? [];
        steps.AddRange(writers.Take(MostSteps).Select(RestartStep));
        steps.AddRange([Step("reboot"), Step("check")]);
        return steps;

        bool Has(FindingRule rule) => judgement.For.Any(finding => string.Equals(finding.Id, rule.Id, StringComparison.Ordinal));
    }

    private Message RestartStep(WriterState writer)
    {
        var service = WriterServices.Find(writer.Name, writer.ClassId);
        var step = service?.Restart switch
        {
            WriterRestart.Restart => "restart-service",
            WriterRestart.Unsure => "restart-service-unsure",
            WriterRestart.RebootOnly => "reboot-for-writer",
            WriterRestart.Never => "never-restart",
            _ => "unknown-writer",
        };
        return Step(step, ("writer", writer.Name), ("service", service?.Service ?? string.Empty));
    }

    /// <summary>Writers that get a step of their own.</summary>
    private const int MostSteps = 20;

    private static string NamesOf(IEnumerable<Sourced<Reading.Evtx.EventRecord>> events) => string.Join(", ",
        events.Select(static record => string.Create(CultureInfo.InvariantCulture, $"{record.Value.Provider} {record.Value.EventId}")).Distinct(StringComparer.OrdinalIgnoreCase));

    private static string NamesOf(IEnumerable<Sourced<WriterState>> writers) => string.Join(", ",
        writers.Take(MostSteps).Select(static writer => string.Create(CultureInfo.InvariantCulture, $"{writer.Value.Name} [{writer.Value.Number}]")));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
