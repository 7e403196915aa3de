using ArcBundle.Analyzer.Investigation.Settings;
using ArcBundle.Analyzer.Reading;
using ArcBundle.Format.Facts;
using ArcBundle.Format.Items;
using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Investigation.Limits;

/// <summary>What it means when a value is not found below the product's registry keys of a host.</summary>
/// <param name="WhenNotFound">The state of a value that is not found; never <see cref="SettingState.Set"/>.</param>
/// <param name="Why">Why nothing can be said, for a value that is neither found nor at its default; else null.</param>
/// <param name="Root">The product's key that was read whole; null for the other states.</param>
internal sealed record ProductWalk(SettingState WhenNotFound, Message? Why, Origin? Root)
{
    /// <summary>
    /// Whether the product's keys of a host were read whole: the item itself says so, and one of the product's own keys, not only a key below,
    /// is among what was read. An export of a part of them shows nothing about the rest.
    /// </summary>
    /// <param name="host">The host; null when no evidence of it was given.</param>
    public static ProductWalk Of(Host? host)
    {
        if (host is null)
            return new(SettingState.Unreadable, new("setting.host-not-given"), null);
        if (host.Items[ItemCatalog.RegistryProduct] is not { } state)
        {
            return host.Registry.ProductValues().Any()
                ? new(SettingState.Absent, new("setting.part-only"), null)
                : new(SettingState.Unreadable, new("setting.not-sent"), null);
        }

        if (!host.Items.IsWhole(ItemCatalog.RegistryProduct))
            return new(SettingState.Unreadable, new("setting.not-whole", ("outcome", state.Outcome.ToName())), null);
        var root = host.Registry.ProductValues()
            .FirstOrDefault(static fact => fact.Value.Kind == RegistryDataKind.Key && HostRegistry.IsProductRoot(fact.Value.KeyPath));
        return root is null ? new(SettingState.Absent, new("setting.part-only"), null) : new(SettingState.Default, null, root.Origin);
    }
}
