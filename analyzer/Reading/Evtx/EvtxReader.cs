namespace ArcBundle.Analyzer.Reading.Evtx;

/// <summary>
/// Reads Windows event logs (<c>.evtx</c>) from a stream that only goes forward, one 64 KiB chunk at a time. Never throws on
/// bad bytes; a stream that fails midway gives what came before.
/// </summary>
internal static class EvtxReader
{
    /// <summary>Most records kept of one file by <see cref="Read"/>; further ones are left out and the quality tells.</summary>
    public const int MostRecords = 200_000;

    /// <summary>Most characters of values kept of one file by <see cref="Read"/>, bytes of binary data counted as one each.</summary>
    public const long MostCharacters = 32L << 20;

    /// <summary>Reads the selected records, and what the whole file covers.</summary>
    /// <param name="stream">The log; read to its end, not disposed.</param>
    /// <param name="entryName">Name for the origins.</param>
    /// <param name="selection">Which events to decode; null for all.</param>
    /// <param name="cancellation">Asked once per chunk.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    public static EventLog Read(Stream stream, string entryName, EventSelection? selection, CancellationToken cancellation)
    {
        var records = new List<EventRecord>();
        var characters = 0L;
        var isOverLimit = false;
        var summary = Scan(stream, selection, Keep, cancellation);
        var ordered = records
            .OrderBy(static record => record.TimeUtc)
            .ThenBy(static record => record.RecordId)
            .Select(record => new Sourced<EventRecord>(record, Origin.Of(entryName, Place.OfRecord(record.RecordId), EventQuote.Of(record))));
        var quality = isOverLimit
            ? summary.Quality with { Truncated = true, Notes = [.. summary.Quality.Notes, EvtxNotes.RecordLimit(records.Count)] }
            : summary.Quality;
        return summary with { Records = [.. ordered], Quality = quality };

        void Keep(EventRecord record)
        {
            isOverLimit |= records.Count >= MostRecords || characters >= MostCharacters;
            if (isOverLimit)
                return;
            records.Add(record);
            characters += record.Binary.Length;
            foreach (var datum in record.Data)
                characters += datum.Value.Length;
        }
    }

    /// <summary>Gives the selected records one by one, in file order, without keeping any: for logs of any size.</summary>
    /// <param name="stream">The log; read to its end, not disposed.</param>
    /// <param name="selection">Which events to decode; null for all.</param>
    /// <param name="onRecord">Called for every selected record.</param>
    /// <param name="cancellation">Asked once per chunk.</param>
    /// <returns>The log without records: coverage and quality of the whole file.</returns>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    public static EventLog Scan(Stream stream, EventSelection? selection, Action<EventRecord> onRecord, CancellationToken cancellation) =>
        Visit(stream, selection, (in view) => onRecord(view.ToRecord()), cancellation);

    /// <summary>Gives the selected events one by one, in file order and in place: nothing is decoded that the visitor does not ask for.</summary>
    /// <param name="stream">The log; read to its end, not disposed.</param>
    /// <param name="selection">Which events to give; null for all.</param>
    /// <param name="visit">Called for every selected event.</param>
    /// <param name="cancellation">Asked once per chunk.</param>
    /// <returns>The log without records: coverage and quality of the whole file.</returns>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    public static EventLog Visit(Stream stream, EventSelection? selection, EventVisitor visit, CancellationToken cancellation)
    {
        var slots = new ChunkStream(stream);
        var scan = new EvtxScan();
        var reader = new ChunkReader(selection);
        var facts = new ChunkFacts();
        slots.Next(EvtxFileHeader.Size);
        scan.ReadFileHeader(slots.Slot.Span);
        while (slots.Next(ChunkHeader.ChunkSize))
        {
            cancellation.ThrowIfCancellationRequested();
            reader.Read(slots.Slot, scan.LastId, facts, visit);
            scan.Add(facts);
        }

        return scan.Complete(slots.HasFailed);
    }
}
