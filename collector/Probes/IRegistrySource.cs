using ArcBundle.Collector.Windows;
using ArcBundle.Format.Bundles;

namespace ArcBundle.Collector.Probes;

/// <summary>The registry of a host, for reading only.</summary>
internal interface IRegistrySource
{
    /// <summary>Why there is no registry to read a subtree from; null when there is one.</summary>
    OutcomeNote? ProblemOf(RegistryRoot root);

    /// <summary>What makes even a whole walk doubtful; empty when nothing does.</summary>
    IReadOnlyList<OutcomeNote> CaveatsOf(RegistryRoot root);

    /// <summary>Reads a key and what is below it, within bounds. Data that may be a secret is withheld (<see cref="RegistrySecrets"/>).</summary>
    RegistryTree Walk(RegistryRoot root);
}
