using ArcBundle.Analyzer.Reading;
using ArcBundle.Analyzer.Reading.Recognition;
using ArcBundle.Format.Items;

namespace ArcBundle.Analyzer.Investigation.Building;

/// <summary>Takes one list into the draft of its host and the account of its item.</summary>
/// <param name="draft">The host.</param>
/// <param name="read">The entry.</param>
/// <param name="item">The item it counts for.</param>
/// <param name="takenAt">When it was taken, UTC; null when nothing tells.</param>
internal sealed class ListingIntake(HostDraft draft, ReadEntry read, ItemId item, DateTimeOffset? takenAt) : IListTaker
{
    /// <inheritdoc/>
    public void Take<T>(Listing<T> listing)
    {
        // An empty list counts only when the tool is known to have come to its own end.
        var cameToEnd = read.Item is null || draft.Evidence.Items.FirstOrDefault(status => status.Item == item) is not
        { Outcome: ItemOutcome.TimedOut or ItemOutcome.Truncated or ItemOutcome.Cancelled or ItemOutcome.Failed };
        draft.Listings.Add(listing, takenAt, Origin.Of(read.Entry.Name, Place.OfLine(1), read.Entry.Name), cameToEnd);
        draft.Items.Read(item, read.Entry.Name, listing.Readings.Quality, listing.Outcome.ToItemOutcome());
    }
}
