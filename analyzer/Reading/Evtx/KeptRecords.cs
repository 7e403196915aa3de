namespace ArcBundle.Analyzer.Reading.Evtx;

/// <summary>The selected records of one log or text, up to <see cref="EvtxReader.MostRecords"/> and <see cref="EvtxReader.MostCharacters"/>.</summary>
internal sealed class KeptRecords
{
    private readonly List<EventRecord> _records = [];
    private long _characters;
    private bool _isOverLimit;

    /// <summary>Keeps a record while there is room.</summary>
    public void Add(EventRecord record)
    {
        _isOverLimit |= _records.Count >= EvtxReader.MostRecords || _characters >= EvtxReader.MostCharacters;
        if (_isOverLimit)
            return;
        _records.Add(record);
        _characters += record.Binary.Length;
        foreach (var datum in record.Data)
            _characters += datum.Value.Length;
    }

    /// <summary>The log with its records in the order of time, then record id; its quality tells when some were left out.</summary>
    /// <param name="log">The log as scanned.</param>
    /// <param name="entry">Name for the origins.</param>
    public EventLog Into(EventLog log, string entry)
    {
        var ordered = _records
            .OrderBy(static record => record.TimeUtc)
            .ThenBy(static record => record.RecordId)
            .Select(record => new Sourced<EventRecord>(record, Origin.Of(entry, Place.OfRecord(record.RecordId), EventQuote.Of(record))));
        var quality = _isOverLimit
            ? log.Quality with { Truncated = true, Notes = [.. log.Quality.Notes, EvtxNotes.RecordLimit(_records.Count)] }
            : log.Quality;
        return log with { Records = [.. ordered], Quality = quality };
    }
}
