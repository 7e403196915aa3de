namespace ArcBundle.Analyzer.Reading.Evtx;

/// <summary>
/// Which records belong to the latest use of a damaged chunk. Its header tells their ids; where it is lost, the records do: one use writes from the
/// chunk's start on, with ids that grow, so that what an older use left has smaller ids and stands behind the last record.
/// </summary>
internal sealed class ChunkUse
{
    private readonly HashSet<RecordCandidate> _foreign = [];
    private readonly long _first;
    private readonly long _last;
    private readonly int _end = ChunkHeader.ChunkSize;

    /// <summary>
    /// What the header tells. Confirmed records at the chunk's start or at its free-space offset tell when an id of the header is damaged; a row that goes on into
    /// its ids belongs here. Others do not: an older use left them, or they come from another chunk.
    /// </summary>
    private ChunkUse(ChunkHeader header, List<List<RecordCandidate>> rows)
    {
        var lastRecord = rows.Select(static row => row[^1]).FirstOrDefault(record => record.IsConfirmed && record.End == header.FreeSpace);
        _first = Math.Min(header.FirstRecordId, StartOf(rows)?.Id ?? long.MaxValue);
        _last = Math.Max(header.LastRecordId, lastRecord?.Id ?? 0);
        KnowsFirst = true;
        if (rows.Exists(row => row.Exists(record => record.IsConfirmed && Contains(record))))
            _foreign.UnionWith(rows.Where(row => !row.Exists(Contains)).SelectMany(static row => row).Where(static record => record.IsConfirmed));
    }

    /// <summary>What the records tell.</summary>
    private ChunkUse(List<List<RecordCandidate>> rows)
    {
        var start = StartOf(rows);
        var newest = NewestOf(rows, start);
        (_first, _last, KnowsFirst) = (start?.Id ?? 0, newest?.Id ?? long.MaxValue, start is not null);
        if (newest is null)
            return;
        if (!KnowsFirst)
            _end = newest.End;
        _foreign.UnionWith(rows.SelectMany(static row => row).Where(record =>
            (KnowsFirst && record.Id < _first) || (record.Id > _last && record.IsWrittenBefore(newest)) || (record.Offset >= _end && record.Id <= _last)));
    }

    /// <summary>Whether the first id is known, so that smaller ones do not belong here.</summary>
    public bool KnowsFirst { get; }

    /// <summary>The latest use, as the header tells it or, where it does not, the records.</summary>
    /// <param name="header">Header of the chunk.</param>
    /// <param name="rows">Rows of records back to back, in the order of the chunk; at least one.</param>
    public static ChunkUse Of(ChunkHeader header, List<List<RecordCandidate>> rows) =>
        header.HasRecordIds && rows.Exists(row => row.Exists(record => header.Knows(record.Id))) ? new ChunkUse(header, rows) : new ChunkUse(rows);

    /// <summary>Whether the id is one of this use.</summary>
    public bool Contains(RecordCandidate record) => record.Id >= _first && record.Id <= _last && record.Offset < _end;

    /// <summary>Whether an older use left the record, or it comes from another chunk.</summary>
    public bool IsForeign(RecordCandidate record) => _foreign.Contains(record);

    /// <summary>The record at the chunk's start; null when there is none or nothing confirms its id.</summary>
    private static RecordCandidate? StartOf(List<List<RecordCandidate>> rows) => rows[0][0] is { Offset: ChunkHeader.Size, IsConfirmed: true } start ? start : null;

    /// <summary>The confirmed record with the largest id, of those that are not older than the first of the chunk; null when none is confirmed.</summary>
    private static RecordCandidate? NewestOf(List<List<RecordCandidate>> rows, RecordCandidate? start)
    {
        RecordCandidate? newest = null;
        foreach (var row in rows)
        {
            foreach (var record in row)
            {
                var isOlder = start is not null && (record.Id < start.Id || (row != rows[0] && record.IsWrittenBefore(start)));
                if (record.IsConfirmed && !isOlder && !(record.Id <= newest?.Id))
                    newest = record;
            }
        }

        return newest;
    }
}
