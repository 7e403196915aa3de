using System.Runtime.Versioning;
using ArcBundle.Collector.Windows;
using ArcBundle.Format.Bundles;

namespace ArcBundle.Collector.Probes;

/// <summary>The registry of the running Windows.</summary>
[SupportedOSPlatform("windows")]
internal sealed class LiveRegistry : IRegistrySource
{
    /// <inheritdoc/>
    public OutcomeNote? ProblemOf(RegistryRoot root) => null;

    /// <inheritdoc/>
    public IReadOnlyList<OutcomeNote> CaveatsOf(RegistryRoot root) => [];

    /// <inheritdoc/>
    public RegistryTree Walk(RegistryRoot root) => RegistryWalk.Read(root.Hive, root.Path, root.View, root.Limits, RegistrySecrets.MaySecret);
}
