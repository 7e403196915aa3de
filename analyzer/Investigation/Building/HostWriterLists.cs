using ArcBundle.Analyzer.Reading;
using ArcBundle.Analyzer.Reading.Vssadmin;
using ArcBundle.Format.Items;

namespace ArcBundle.Analyzer.Investigation.Building;

/// <summary>Takes a list of VSS writers into the draft of its host.</summary>
internal static class HostWriterLists
{
    /// <summary>Takes a list; one with writers replaces one without.</summary>
    /// <param name="draft">The host.</param>
    /// <param name="read">The entry.</param>
    /// <param name="list">What was read.</param>
    /// <param name="takenAt">When, UTC; null when nothing tells.</param>
    public static void Take(HostDraft draft, ReadEntry read, VssWriterList list, DateTimeOffset? takenAt)
    {
        var outcome = list.Outcome.ToItemOutcome();
        draft.Items.Read(ItemCatalog.VssWriters, read.Entry.Name, list.Writers.Quality, outcome);

        // An empty list counts only when the tool is known to have come to its own end.
        var cameToEnd = draft.Evidence.Items.FirstOrDefault(static status => status.Item == ItemCatalog.VssWriters) is not
        { Outcome: ItemOutcome.TimedOut or ItemOutcome.Truncated or ItemOutcome.Cancelled or ItemOutcome.Failed } || read.Item is null;
        if (outcome is not ItemOutcome.Collected && !(outcome == ItemOutcome.Empty && cameToEnd))
            return;
        if (draft.Writers is null or { Writers.Count: 0 } || list.Writers.Facts.Count > 0)
            draft.Writers = new(takenAt, [.. list.Writers.Facts.Select(StateOf)], Origin.Of(read.Entry.Name, Place.OfLine(1), read.Entry.Name));
    }

    private static Sourced<WriterState> StateOf(Sourced<VssWriter> writer) => new(
        new(writer.Value.Name, writer.Value.ClassId?.ToString("D"), writer.Value.StateNumber, writer.Value.HasLastError, writer.Value.LastErrorText), writer.Origin);
}
