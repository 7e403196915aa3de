using ArcBundle.Analyzer.Reading;
using ArcBundle.Format.Facts;
using ArcBundle.Format.Items;

namespace ArcBundle.Analyzer.Investigation;

/// <summary>The processes of a host at one moment.</summary>
/// <param name="Item">The item it came from.</param>
/// <param name="TakenAtUtc">When it was taken, UTC; null when nothing tells.</param>
/// <param name="Processes">The processes, in the order found.</param>
/// <param name="Listing">Where the list stands.</param>
/// <param name="HasGuessedTimes">True when start times are local times of an unknown zone.</param>
/// <param name="HasAmbiguousDates">True when start times are left out because day and month cannot be told apart.</param>
internal sealed record ProcessSnapshot(
    ItemId Item, DateTimeOffset? TakenAtUtc, IReadOnlyList<Sourced<ProcessFact>> Processes, Origin Listing, bool HasGuessedTimes = false,
    bool HasAmbiguousDates = false)
{
    /// <summary>Whether the source tells start times, even such as cannot be settled.</summary>
    public bool TellsStartTimes => HasAmbiguousDates || Processes.Any(static process => process.Value.StartUtc is not null);

    /// <summary>The processes with one of these image names, with or without <c>.exe</c>, without case.</summary>
    public IEnumerable<Sourced<ProcessFact>> Named(IReadOnlyList<string> names) =>
        Processes.Where(process => names.Contains(ProductNames.Stem(process.Value.Name), StringComparer.OrdinalIgnoreCase));
}
