using System.Runtime.Versioning;
using ArcBundle.Collector.Windows;
using ArcBundle.Format.Bundles;
using ArcBundle.Format.Facts;

namespace ArcBundle.Collector.Probes;

/// <summary>The registry of the running Windows.</summary>
[SupportedOSPlatform("windows")]
internal sealed class LiveRegistry : IRegistrySource
{
    /// <inheritdoc/>
    public OutcomeNote? Unavailable => null;

    /// <inheritdoc/>
    public OutcomeNote? Caveat => null;

    /// <inheritdoc/>
    public RegistryTree Walk(string path, RegistryView view, RegistryWalkLimits limits) =>
        RegistryWalk.Read(RegistryHive.LocalMachine, path, view, limits, RegistrySecrets.MaySecret);
}
