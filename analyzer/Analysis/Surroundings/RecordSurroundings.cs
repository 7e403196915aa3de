using ArcBundle.Analyzer.Reading.Evtx;

namespace ArcBundle.Analyzer.Analysis.Surroundings;

/// <summary>Reads records of an event log again: only chunks that may hold one of them are decoded.</summary>
internal static class RecordSurroundings
{
    /// <summary>The wanted records that there are.</summary>
    /// <param name="stream">The log, from its beginning.</param>
    /// <param name="wanted">Record ids.</param>
    /// <param name="cancellation">Ends the reading.</param>
    public static IReadOnlyDictionary<long, QuotedLine> Read(Stream stream, IReadOnlySet<long> wanted, CancellationToken cancellation)
    {
        var found = new Dictionary<long, QuotedLine>();
        var ordered = wanted.Order().ToArray();
        var slots = new ChunkStream(stream);
        var reader = new ChunkReader(selection: null);
        var facts = new ChunkFacts();
        slots.NextHeader();
        while (slots.Next())
        {
            cancellation.ThrowIfCancellationRequested();
            if (ChunkHeader.TryRead(slots.Slot.Span, out var header) && MayHold(header, ordered))
                reader.Read(slots.Slot, previousId: 0, facts, Take);
        }

        return found;

        void Take(in EventView view)
        {
            if (wanted.Contains(view.RecordId))
                found.TryAdd(view.RecordId, QuotedLine.Of(view.RecordId, EventQuote.Of(view.ToRecord())));
        }
    }

    /// <summary>A chunk that was not flushed holds more records than its header tells: only the first is certain.</summary>
    private static bool MayHold(ChunkHeader header, long[] ordered)
    {
        var next = Array.BinarySearch(ordered, header.FirstRecordId);
        next = next < 0 ? ~next : next;
        return next < ordered.Length && (ordered[next] <= header.LastRecordId || ordered[next] - header.FirstRecordId < ChunkRecords.MostRecords);
    }
}
