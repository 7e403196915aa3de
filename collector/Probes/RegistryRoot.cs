using ArcBundle.Collector.Windows;
using ArcBundle.Format.Facts;

namespace ArcBundle.Collector.Probes;

/// <summary>A registry subtree to read.</summary>
/// <param name="Path">Path below the hive, for example <c>SOFTWARE\Arcserve</c>; empty for the hive's own root.</param>
/// <param name="View">The view to read it through.</param>
/// <param name="Limits">Bounds.</param>
/// <param name="Hive">The hive.</param>
/// <param name="IsBeside">True when the item is whole without it: what cannot be read of it is noted.</param>
internal sealed record RegistryRoot(string Path, RegistryView View, RegistryWalkLimits Limits, RegistryHive Hive = RegistryHive.LocalMachine, bool IsBeside = false)
{
    /// <summary>For the plan: the full path, with the keys on the way as <c>*</c>, and the view.</summary>
    public override string ToString() =>
        $"{string.Join('\\', [RegistryPath.Of(Hive, Path), .. Limits.Steps.Select(static step => step ?? "*")])} ({(View == RegistryView.View32 ? "32" : "64")}-bit)";
}
