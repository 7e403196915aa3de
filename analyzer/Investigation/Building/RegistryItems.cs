using ArcBundle.Analyzer.Reading;
using ArcBundle.Analyzer.Reading.Defender;
using ArcBundle.Analyzer.Reading.Firewall;
using ArcBundle.Format.Facts;
using ArcBundle.Format.Items;

namespace ArcBundle.Analyzer.Investigation.Building;

/// <summary>Tells which items a hand-made registry export holds, by its keys.</summary>
internal static class RegistryItems
{
    /// <summary>The items, each once; <see cref="ItemCatalog.Extra"/> alone for an export of other keys, so that it never stands in for the product's.</summary>
    public static IReadOnlyList<ItemId> Of(IReadOnlyList<Sourced<RegistryFact>> values)
    {
        var items = values.Select(static value => ItemOf(value.Value.KeyPath)).OfType<ItemId>().Distinct().ToList();
        return items.Count > 0 ? items : [ItemCatalog.Extra];
    }

    /// <summary>The item that values of a key belong to; null for a key of none.</summary>
    public static ItemId? ItemOf(string path)
    {
        if (FirewallKeys.Split(path) is not null)
            return ItemCatalog.RegistryFirewall;
        if (DefenderExclusions.IsKey(path))
            return ItemCatalog.Antivirus;
        if (path.Contains(@"\Services\Tcpip", StringComparison.OrdinalIgnoreCase))
            return ItemCatalog.RegistryTcpip;
        if (HostRegistry.IsProductKey(path))
            return ItemCatalog.RegistryProduct;
        return path.Contains(@"\Policies\", StringComparison.OrdinalIgnoreCase) ? ItemCatalog.RegistryPolicy : null;
    }
}
