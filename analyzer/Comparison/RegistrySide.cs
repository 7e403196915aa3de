using ArcBundle.Analyzer.Investigation;
using ArcBundle.Analyzer.Investigation.Building;
using ArcBundle.Format.Bundles;
using ArcBundle.Format.Facts;
using ArcBundle.Format.Items;

namespace ArcBundle.Analyzer.Comparison;

/// <summary>Makes the side of an area of the registry.</summary>
internal static class RegistrySide
{
    /// <summary>The values of an item. An export made by hand is never whole: it holds the keys that somebody chose.</summary>
    public static AreaSide Of(Host host, ItemId item)
    {
        var values = host.Registry.Values.Concat(host.UserRegistry).Where(value => RegistryItems.ItemOf(value.Value.KeyPath) == item).ToList();
        var isCollected = host.Items[item]?.Outcome is ItemOutcome.Collected or ItemOutcome.Empty or ItemOutcome.Truncated;
        if (values.Count == 0 && !isCollected)
            return AreaSide.Unseen(HostSides.StateOf(host, item));
        var isByCollector = values.All(static value => value.Origin.Entry.StartsWith(BundleEntryNames.FactsFolder, StringComparison.Ordinal));
        var isWhole = isByCollector && host.Items.IsWhole(item) && !values.Exists(static value => value.Value.Kind == RegistryDataKind.UnreadableKey);
        return AreaSide.Of(isWhole, values.Where(static value => value.Value.Kind is not (RegistryDataKind.Key or RegistryDataKind.UnreadableKey)).Select(static value => (NameOf(value.Value), FieldsOf(value.Value))));
    }

    private static string NameOf(RegistryFact fact) => fact.View switch
    {
        RegistryView.View32 => $"{HostRegistry.PathOf(fact)} (32)",
        RegistryView.View64 => $"{HostRegistry.PathOf(fact)} (64)",
        _ => HostRegistry.PathOf(fact),
    };

    // The data of a masked value are not known: nothing can be said of a change.
    private static IReadOnlyList<(string Field, string? Value)> FieldsOf(RegistryFact fact) =>
        [("data", fact.Masked ? null : fact.Data ?? string.Empty), ("type", fact.Kind.ToString().ToLowerInvariant())];
}
