using ArcBundle.Collector.Probes;
using ArcBundle.Collector.Windows;
using ArcBundle.Format.Bundles;
using ArcBundle.Format.Facts;

namespace ArcBundle.Collector.Offline;

/// <summary>A disk tree without registry hives that can be read.</summary>
/// <param name="why">Why not.</param>
internal sealed class NoRegistry(OutcomeNote why) : IRegistrySource
{
    /// <inheritdoc/>
    public OutcomeNote? Unavailable { get; } = why;

    /// <inheritdoc/>
    public RegistryTree Walk(string path, RegistryView view, RegistryWalkLimits limits) =>
        new([], new WindowsError(nameof(NoRegistry), ErrorCodes.NotSupported), Truncated: false, MaskedValues: 0);
}
