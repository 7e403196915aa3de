using ArcBundle.Analyzer.Reading;

namespace ArcBundle.Analyzer.Investigation;

/// <summary>The VSS writers of a host as <c>vssadmin list writers</c> told them. An empty list is one that the tool wrote whole.</summary>
/// <param name="TakenAtUtc">When, UTC; null when nothing tells.</param>
/// <param name="Writers">The writers, in the order listed.</param>
/// <param name="Listing">Where the listing stands.</param>
internal sealed record HostWriters(DateTimeOffset? TakenAtUtc, IReadOnlyList<Sourced<WriterState>> Writers, Origin Listing);
