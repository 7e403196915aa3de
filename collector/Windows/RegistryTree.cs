using ArcBundle.Format.Bundles;
using ArcBundle.Format.Facts;

namespace ArcBundle.Collector.Windows;

/// <summary>What a <see cref="RegistryWalk"/> found.</summary>
/// <param name="Facts">
/// Keys and values, depth first, each key's values by name before its subkeys. Keys that exist but cannot be read are among them as
/// <see cref="RegistryDataKind.UnreadableKey"/>.
/// </param>
/// <param name="RootError">Why the root itself could not be opened; null when it was. Not found is an answer, too.</param>
/// <param name="Truncated">True when a limit left something out.</param>
/// <param name="MaskedValues">How many values were withheld because they may be secrets.</param>
internal sealed record RegistryTree(IReadOnlyList<RegistryFact> Facts, WindowsError? RootError, bool Truncated, int MaskedValues)
{
    /// <summary>What could not be read of the files that hold it; empty on a running system.</summary>
    public IReadOnlyList<OutcomeNote> Doubts { get; init; } = [];
}
