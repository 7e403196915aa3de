using ArcBundle.Analyzer.Reading;
using ArcBundle.Analyzer.Reading.Recognition;
using ArcBundle.Format.Items;

namespace ArcBundle.Analyzer.Investigation.Building;

/// <summary>How the entries of one host are opened, and what is told of each to its draft.</summary>
/// <param name="draft">The draft.</param>
/// <param name="cancellation">Ends long readings.</param>
internal sealed class EntryReading(HostDraft draft, CancellationToken cancellation)
{
    /// <summary>Where the listing of an entry stands.</summary>
    public static Origin ListingOf(ReadEntry read) => Origin.Of(read.Entry.Name, read.IsFacts ? Place.OfPath(string.Empty) : Place.OfLine(1), read.Entry.Name);

    /// <summary>Reads an entry, in the encoding that its text is in.</summary>
    public T Open<T>(ReadEntry read, Func<Stream, string, ReadingContext, T> reader)
    {
        var isText = read.Form is not (EvidenceForm.EventLogFile or EvidenceForm.EventTrace or EvidenceForm.PacketCapture);
        var context = isText ? EntryEncodings.ContextFor(read.Entry, draft.Context, cancellation) : draft.Context;

        // Readers take a stream that fails midway for one that ends there and say so.
        using var stream = read.Entry.Open();
        return reader(stream, read.Entry.Name, context);
    }

    /// <summary>When an item was taken from its running host; null for what has no such time.</summary>
    public DateTimeOffset? TakenAt(ItemId item) => draft.IsLiveBundle
        ? draft.Evidence.Manifest?.Items.FirstOrDefault(other => string.Equals(other.Item, item.Value, StringComparison.Ordinal))?.StartedUtc
            ?? draft.Evidence.Context!.NowUtc
        : null;

    /// <summary>Tells that the item of an entry was read, or that of its form when the entry has none of its own.</summary>
    public void Told(ReadEntry read, ItemId item, DataQuality quality) => draft.Items.Read(read.Item ?? item, read.Entry.Name, quality);

    /// <summary>Adds a listing that holds anything.</summary>
    public void Take<T>(ReadEntry read, ItemId item, Readings<T> facts)
    {
        if (facts.Facts.Count > 0)
            draft.Listings.Add(Listing<T>.Of(facts, ListOutcome.Empty), TakenAt(item), ListingOf(read));
    }
}
