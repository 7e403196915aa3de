using System.Globalization;
using ArcBundle.Analyzer.Investigation;
using ArcBundle.Analyzer.Investigation.Events;
using ArcBundle.Analyzer.Investigation.Protection;
using ArcBundle.Format.Items;
using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Causes;

/// <summary>Antivirus software blocks or slows the agent (article: "ウィルス対策ソフトの影響により発生").</summary>
internal sealed class AntivirusInterference : Cause
{
    private static readonly FindingRule Detected = FindingRule.For(Weight.Decisive, "product-detected-or-blocked");
    private static readonly FindingRule Scanned = FindingRule.For(Weight.Medium, "scan-in-window");
    private static readonly FindingRule Installed = FindingRule.For(Weight.Medium, "installed-in-window", source: FindingSource.Windows);
    private static readonly FindingRule Updated = FindingRule.For(Weight.Weak, "definitions-updated-in-window", source: FindingSource.Windows);
    private static readonly FindingRule NotExcluded = FindingRule.For(Weight.Weak, "present-without-exclusion", "present");
    private static readonly FindingRule PartlyExcluded = FindingRule.For(Weight.Weak, "present-partly-excluded", "present");
    private static readonly FindingRule ExclusionsUnseen = FindingRule.For(Weight.Weak, "present-exclusions-not-seen", "present");
    private static readonly FindingRule UnknownFilter = FindingRule.For(Weight.Weak, "unknown-filter-of-antivirus-group", "present", source: FindingSource.Windows);
    private static readonly FindingRule NoneKnown = FindingRule.Against(Weight.Decisive, "no-product-no-event", source: FindingSource.Absence);
    private static readonly FindingRule Excluded = FindingRule.Against(Weight.Strong, "exclusions-cover-nothing-happened", source: FindingSource.Absence);

    /// <inheritdoc/>
    public override string Id => CauseIds.Antivirus;

    /// <inheritdoc/>
    public override IReadOnlyList<Need> Needs { get; } =
        [Need.Agent(ItemCatalog.ProcessesStart), Need.Agent(ItemCatalog.Services), Need.Agent(ItemCatalog.Minifilters)];

    /// <inheritdoc/>
    public override IReadOnlyList<Need> Helpful { get; } =
        [Need.Agent(ItemCatalog.EventsDefender), Need.Agent(ItemCatalog.Antivirus), Need.Agent(ItemCatalog.EventsSystem)];

    /// <inheritdoc/>
    public override IReadOnlyList<FindingRule> Findings { get; } =
        [Detected, Scanned, Installed, Updated, NotExcluded, PartlyExcluded, ExclusionsUnseen, UnknownFilter, NoneKnown, Excluded];

    /// <inheritdoc/>
    public override IReadOnlyList<string> Explains => [CauseIds.AgentSlow];

    /// <inheritdoc/>
    public override IEnumerable<string> Canonical =>
    [
        .. ProtectionProducts.Canonical, .. ProtectionEventTable.All.Select(static row => row.ToString()), string.Join(' ', ProductFiles.Canonical),
        $"group {AntivirusAltitudes.Lowest}-{AntivirusAltitudes.Highest} unfinished scan {ProtectionScan.LongestWithoutEnd}",
    ];

    /// <summary>It explains the slow agent when a scan ran, or something was detected, blocked or installed, while nothing was heard.</summary>
    public override bool ExplainsHere(string other, CauseJudgement own, Incident incident)
    {
        if (incident.Silence is not { } silence)
            return false;
        if (Has(own, Scanned) && incident.Agent is { } agent && ProtectionScan.Of(agent).Any(scan => scan.RanIn(silence)))
            return true;
        return own.For.Where(static finding => Is(finding, Detected) || Is(finding, Installed))
            .Any(finding => finding.Pointers.Any(pointer => pointer.AtUtc is { } at && silence.Contains(at)));
    }

    /// <inheritdoc/>
    protected override void Weigh(Incident incident, CaseEvidence evidence, Scale scale, Sight sight)
    {
        var agent = incident.Agent;
        var listsCover = ListsCover(agent, sight);
        var detections = incident.Hosts
            .Select(host => ProtectionActivity.Of(host, incident.Window)).ToList();
        foreach (var activity in detections)
            WeighDetections(activity, incident, scale);
        if (agent is null)
            return;

        var seen = detections[0];
        var present = ProtectionPresence.Of(agent, incident.Window.ToUtc);
        var active = present.Where(static product => product.IsActive).ToList();
        var unknown = SeenFilter.Of(agent, incident.Window.ToUtc).Where(static filter => filter.IsUnknownOfAntivirusGroup)
            .DistinctBy(static filter => filter.Name, StringComparer.OrdinalIgnoreCase).ToList();
        if (incident.IsRecorded)
            WeighActivity(seen, incident, scale);
        var cover = ExclusionCover.Of(agent, seen.Files, incident.Window);
        WeighPresence(agent, active, unknown, cover, scale);
        TellWhatIsUnseen(agent, active, incident, sight, scale);

        var logsCover = sight.Covers(agent, ItemCatalog.EventsSystem, static host => host.System, incident.Window)
            & sight.Covers(agent, ItemCatalog.EventsApplication, static host => host.Application, incident.Window);
        if (listsCover && logsCover && present.Count == 0 && unknown.Count == 0 && detections.TrueForAll(static activity => activity.Detected.Count == 0) && seen.IsSilent)
            scale.Add(NoneKnown, incident.WindowGuessOf(agent), ListsOf(agent).Concat(Pointers.To(agent, agent.System, agent.Application)));
        if (active is [{ Product.Name: ProtectionProducts.Defender }] && unknown.Count == 0 && cover.IsWhole && !seen.AnythingHappened && logsCover
            && sight.Covers(agent, ItemCatalog.EventsDefender, static host => host.Defender, incident.Window))
            scale.Add(Excluded, incident.WindowGuessOf(agent), cover.Covering.Select(exclusion => Pointers.To(agent, exclusion.Origin)).Concat(Pointers.To(agent, agent.Defender)),
                ("exclusions", ShortList.Of(cover.Covering.Select(static exclusion => exclusion.Value.Value))));
    }

    /// <summary>Whether the lists of the agent's host can exclude every product: services and drivers are installed software, so a restart leaves them.</summary>
    private static bool ListsCover(Host? agent, Sight sight)
    {
        var processes = sight.ListCovers(agent, ItemCatalog.ProcessesStart, static host => host.Processes.Count > 0, agent?.TakenAtUtc);
        var services = agent?.Services is not { IsWholeList: false };
        if (!services)
            sight.Miss(ItemCatalog.Services, agent, new("missing.part-of-list"));
        else
            services = sight.ListCovers(agent, ItemCatalog.Services, static host => host.Services is not null, agent?.TakenAtUtc, isOfInstalled: true);
        var filters = sight.ListCovers(agent, ItemCatalog.Minifilters, HasFilters, agent?.TakenAtUtc, isOfInstalled: true);
        return processes && services && filters;
    }

    private static bool HasFilters(Host host) => host.Minifilters is { IsWhole: true, Facts.Count: > 0 } || host.MinifilterInstances is { IsWhole: true, Facts.Count: > 0 };

    private static IEnumerable<EvidencePointer> ListsOf(Host agent)
    {
        foreach (var list in agent.Processes)
            yield return Pointers.To(agent, list.Listing, list.TakenAtUtc);
        if (agent.Services is { } services)
            yield return Pointers.To(agent, services.Listing, services.TakenAtUtc);
        if (agent.Minifilters is { } filters)
            yield return Pointers.To(agent, filters.Listing, filters.TakenAtUtc);
        else if (agent.MinifilterInstances is { } instances)
            yield return Pointers.To(agent, instances.Listing, instances.TakenAtUtc);
    }

    private static void WeighDetections(ProtectionActivity activity, Incident incident, Scale scale)
    {
        if (activity.OfProduct.Count > 0)
            scale.Add(Detected, incident.WindowGuessOf(activity.Host), PointersTo(activity.Host, activity.OfProduct.Select(static detection => detection.Event)),
                ("product", NamesOf(activity.OfProduct.Select(static detection => detection.Event))),
                ("file", ShortList.Of(activity.OfProduct.Select(static detection => detection.Named))),
                ("events", EventsOf(activity.OfProduct.Select(static detection => detection.Event))), ("host", activity.Host.Name ?? activity.Host.Id));
        var elsewhere = activity.Detected.Except(activity.OfProduct.Select(static detection => detection.Event)).ToList();
        if (elsewhere.Count > 0 && incident.IsRecorded)
            scale.Note(new("note.detections-of-others", ("count", Number(elsewhere.Count)), ("product", NamesOf(elsewhere)), ("host", activity.Host.Name ?? activity.Host.Id)));
    }

    private static void WeighActivity(ProtectionActivity seen, Incident incident, Scale scale)
    {
        var scans = seen.Scans.Where(scan => scan.IsSureIn(incident.Window)).ToList();
        var isSure = scans.Count > 0;
        if (!isSure)
            scans = [.. seen.Scans];
        if (scans.Count > 0)
            scale.Add(Scanned, incident.WindowGuessOf(seen.Host) | !isSure, PointersTo(seen.Host, scans.SelectMany(static scan => scan.Records)),
                ("product", ShortList.Of(scans.Select(static scan => scan.Product))), ("from", UtcText.Of(scans[0].FromUtc)),
                ("to", scans[0].IsEnded ? UtcText.Of(scans.Where(static scan => scan.IsEnded).Max(static scan => scan.ToUtc)) : "?"), ("count", Number(scans.Count)));
        Put(Installed, seen.Of(ProtectionEventKind.Installed, ProtectionEventKind.EngineUpdated));
        Put(Updated, seen.Of(ProtectionEventKind.DefinitionsUpdated));

        void Put(FindingRule rule, IReadOnlyList<ProtectionEvent> events)
        {
            if (events.Count > 0)
                scale.Add(rule, incident.WindowGuessOf(seen.Host), PointersTo(seen.Host, events), ("product", NamesOf(events)), ("at", UtcText.Of(events[0].AtUtc)), ("events", EventsOf(events)));
        }
    }

    private static void WeighPresence(Host agent, List<ProtectionPresence> active, List<SeenFilter> unknown, ExclusionCover cover, Scale scale)
    {
        foreach (var product in active)
        {
            var signs = product.Signs.Where(static sign => sign.IsActive).Select(sign => Pointers.To(agent, sign.Origin, sign.AtUtc));
            var isDefender = string.Equals(product.Product.Name, ProtectionProducts.Defender, StringComparison.Ordinal);
            if (!isDefender || !cover.IsSeen)
                scale.Add(ExclusionsUnseen, Guess.None, signs, ("product", product.ToString()));
            else if (cover.Covering.Count == 0)
                scale.Add(NotExcluded, Guess.None, signs, ("product", product.ToString()));
            else if (!cover.IsWhole)
                scale.Add(PartlyExcluded, Guess.None, signs.Concat(cover.Covering.Select(exclusion => Pointers.To(agent, exclusion.Origin))),
                    ("product", product.ToString()), ("missing", ShortList.Of(cover.Uncovered)));
        }

        if (unknown.Count > 0)
            scale.Add(UnknownFilter, Guess.None, unknown.Select(filter => Pointers.To(agent, filter.Origin, filter.AtUtc)), ("filters", ShortList.Of(unknown.Select(static filter => filter.ToString()))));
    }

    /// <summary>Whoever reads the verdict must know which product keeps what it does in a log that was not seen.</summary>
    private static void TellWhatIsUnseen(Host agent, List<ProtectionPresence> active, Incident incident, Sight sight, Scale scale)
    {
        foreach (var product in incident.IsRecorded ? active : [])
        {
            var isSeen = product.Product.Name switch
            {
                ProtectionProducts.Defender => sight.Covers(agent, ItemCatalog.EventsDefender, static host => host.Defender, incident.Window),
                ProtectionProducts.Symantec => sight.Covers(agent, HostItems.EventsSymantec, static host => host.Symantec, incident.Window),
                _ => false,
            };
            if (!isSeen)
                scale.Note(new("note.protection-log-not-seen", ("product", product.Product.Name)));
        }
    }

    /// <inheritdoc/>
    protected override IReadOnlyList<Message> RemedyFor(Incident incident, CauseJudgement judgement)
    {
        var remedy = AntivirusRemedy.Of(incident);
        var steps = new List<Message>();
        if (Has(judgement, Detected))
            steps.Add(Step("restore", remedy.Product));
        if (Has(judgement, Scanned))
            steps.Add(Step("move-scan", remedy.Product));
        if (Has(judgement, UnknownFilter))
            steps.Add(Step("identify-filter"));
        steps.Add(remedy.Folders is { } folders ? Step("exclude-folders", remedy.Product, folders) : Step("exclude-install-folder", remedy.Product));
        steps.Add(Step("exclude-processes", remedy.Product, AntivirusRemedy.AgentProcesses));
        steps.Add(Step("exclude-on-server", AntivirusRemedy.ServerProcesses));
        if (remedy.IsDefender)
            steps.Add(Step("defender-command"));
        return [.. steps, Step("test-paused", remedy.Product), Step("pause-caution"), Step("check")];
    }

    private static bool Has(CauseJudgement judgement, FindingRule rule) => judgement.For.Any(finding => Is(finding, rule));

    private static bool Is(Finding finding, FindingRule rule) => string.Equals(finding.Id, rule.Id, StringComparison.Ordinal);

    private static IEnumerable<EvidencePointer> PointersTo(Host host, IEnumerable<ProtectionEvent> events) => Pointers.To(host, events.Select(static happened => happened.Record));

    private static string NamesOf(IEnumerable<ProtectionEvent> events) => ShortList.Of(events.Select(static happened => happened.Product));

    private static string EventsOf(IEnumerable<ProtectionEvent> events) => ShortList.Of(events.Select(static happened =>
        string.Create(CultureInfo.InvariantCulture, $"{happened.Record.Value.Provider} {happened.Record.Value.EventId}")));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
