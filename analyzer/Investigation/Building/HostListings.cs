using ArcBundle.Analyzer.Reading;

namespace ArcBundle.Analyzer.Investigation.Building;

/// <summary>The lists of a host by the kind of their facts.</summary>
internal sealed class HostListings
{
    private readonly Dictionary<Type, object> _lists = [];

    /// <summary>Adds a list; one that was refused or that could not be read at all adds nothing.</summary>
    /// <param name="listing">What was read.</param>
    /// <param name="takenAt">When, UTC; null when nothing tells.</param>
    /// <param name="origin">Where it stands.</param>
    /// <param name="cameToEnd">False when the tool is known not to have come to its own end, so that an empty list means nothing.</param>
    public void Add<T>(Listing<T> listing, DateTimeOffset? takenAt, Origin origin, bool cameToEnd = true)
    {
        if (listing.Outcome is not ListOutcome.Listed && !(listing.Outcome == ListOutcome.Empty && cameToEnd))
            return;
        var added = new HostListing<T>(takenAt, listing.Readings.Facts, cameToEnd && !listing.Readings.Quality.IsDamaged, origin);
        _lists[typeof(T)] = Of<T>() is { } known ? Join(known, added) : added;
    }

    /// <summary>The list of one kind of facts; null when none was read.</summary>
    public HostListing<T>? Of<T>() => (HostListing<T>?)_lists.GetValueOrDefault(typeof(T));

    private static HostListing<T> Join<T>(HostListing<T> known, HostListing<T> added)
    {
        var values = known.Facts.Select(static fact => fact.Value).ToHashSet();
        return known with
        {
            TakenAtUtc = EvidenceTime.Latest(known.TakenAtUtc, added.TakenAtUtc),
            Facts = [.. known.Facts, .. added.Facts.Where(fact => !values.Contains(fact.Value))],
            IsWhole = known.IsWhole || added.IsWhole,
            Listing = known.Facts.Count > 0 || added.Facts.Count == 0 ? known.Listing : added.Listing,
        };
    }
}
