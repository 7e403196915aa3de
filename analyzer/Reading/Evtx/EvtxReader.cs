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
        var kept = new KeptRecords();
        return kept.Into(Scan(stream, selection, kept.Add, cancellation), entryName);
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
        slots.NextHeader();
        scan.ReadFileHeader(slots.Slot.Span);
        while (slots.Next())
        {
            cancellation.ThrowIfCancellationRequested();
            reader.Read(slots.Slot, scan.LastId, facts, visit);
            scan.Add(facts);
        }

        return scan.Complete(slots);
    }
}
