using ArcBundle.Analyzer.Reading;

namespace ArcBundle.Analyzer.Investigation;

/// <summary>A list that a host's evidence holds.</summary>
/// <typeparam name="T">What is listed.</typeparam>
/// <param name="TakenAtUtc">When it was taken, UTC; null when nothing tells.</param>
/// <param name="Facts">What is listed, in the order found; several texts of one kind are joined.</param>
/// <param name="IsWhole">True when one text at least was read whole: only then does absence from the list say anything.</param>
/// <param name="Listing">Where the list stands.</param>
internal sealed record HostListing<T>(DateTimeOffset? TakenAtUtc, IReadOnlyList<Sourced<T>> Facts, bool IsWhole, Origin Listing);
