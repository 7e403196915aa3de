using ArcBundle.Collector.Commands;
using ArcBundle.Collector.Privacy;
using ArcBundle.Collector.Probes;
using ArcBundle.Format.Bundles;
using ArcBundle.Format.Items;

namespace ArcBundle.Collector.Planning;

/// <summary>Turns options and a host into a plan. Writes nothing.</summary>
internal static class Planner
{
    /// <summary>Makes the plan.</summary>
    /// <param name="options">The user's options, already checked.</param>
    /// <param name="host">The host.</param>
    /// <param name="limits">Bounds; null for the defaults.</param>
    /// <param name="time">The clock; null for the system's.</param>
    public static CollectionPlan Plan(CollectOptions options, IEvidenceHost host, CollectionLimits? limits = null, TimeProvider? time = null)
    {
        limits ??= new CollectionLimits();
        var looks = new BoundedLooks(limits.LookTime);
        var description = looks.Of(host.Describe) ?? new HostDescription();
        var products = looks.Of(() => ProductMap.Of(host)) ?? ProductMap.Unanswered;
        var window = EventWindow.Of(options, description, time ?? TimeProvider.System);
        var probes = ProbeSet.For(products, options.Include, limits, window, options.Trace, options.ActivityLog).ToDictionary(static probe => probe.Item);
        return new CollectionPlan(
            options,
            host,
            description,
            HostRole.Of(options.Role, products, host.Live),
            products.Products,
            [.. ItemCatalog.InOrder.Where(definition => !definition.OnRequest || probes.ContainsKey(definition.Id)).Select(definition => Plan(definition, probes.GetValueOrDefault(definition.Id), options, host, looks))],
            OutputFolder.Candidates(options))
        {
            Events = host.Live is null ? null : window,
        };
    }

    private static PlannedItem Plan(ItemDefinition definition, Probe? probe, CollectOptions options, IEvidenceHost host, BoundedLooks looks)
    {
        var decided = Decided(definition, options, host);
        return new PlannedItem(definition, probe, probe is null ? new Outlook([], 4096) : decided is null ? looks.Of(() => probe.Look(host)) ?? Outlook.Unknown : Outlook.Nothing, decided);
    }

    private static ProbeResult? Decided(ItemDefinition definition, CollectOptions options, IEvidenceHost host)
    {
        if (options.Exclude.Contains(definition.Id))
            return new ProbeResult(ItemOutcome.Skipped, new OutcomeNote(OutcomeReasons.Excluded));
        if (IsOtherSide(definition.Id, options.Role))
            return new ProbeResult(ItemOutcome.Skipped, new OutcomeNote(OutcomeReasons.Excluded, $"--role {(options.Role == RoleChoice.Server ? "server" : "agent")}"));
        if (options.Mask != MaskKinds.None && definition.Id == ItemCatalog.TraceTcp)
            return new ProbeResult(ItemOutcome.Skipped, new OutcomeNote(OutcomeReasons.NotMaskable));
        return definition.LiveOnly && host.Live is null ? ProbeResult.Missing(OutcomeReasons.NeedsLiveHost) : null;
    }

    /// <summary>Whether the user's own word on the role leaves this side's logs out.</summary>
    private static bool IsOtherSide(ItemId item, RoleChoice role) =>
        (role == RoleChoice.Server && item == ItemCatalog.LogsAgent) || (role == RoleChoice.Agent && item == ItemCatalog.LogsServer);
}
