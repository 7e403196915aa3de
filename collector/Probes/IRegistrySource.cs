using ArcBundle.Collector.Windows;
using ArcBundle.Format.Bundles;
using ArcBundle.Format.Facts;

namespace ArcBundle.Collector.Probes;

/// <summary>The registry of a host below <c>HKEY_LOCAL_MACHINE</c>, for reading only.</summary>
internal interface IRegistrySource
{
    /// <summary>Why there is no registry to read; null when there is one.</summary>
    OutcomeNote? Unavailable { get; }

    /// <summary>What makes even a whole walk doubtful; null when nothing does.</summary>
    OutcomeNote? Caveat { get; }

    /// <summary>Reads a key and what is below it, within bounds. Data that may be a secret is withheld (<see cref="RegistrySecrets"/>).</summary>
    /// <param name="path">Path below <c>HKEY_LOCAL_MACHINE</c>, for example <c>SOFTWARE\Arcserve</c>.</param>
    /// <param name="view">The view to read it through.</param>
    /// <param name="limits">Bounds.</param>
    RegistryTree Walk(string path, RegistryView view, RegistryWalkLimits limits);
}
