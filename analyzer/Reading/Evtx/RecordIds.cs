namespace ArcBundle.Analyzer.Reading.Evtx;

/// <summary>
/// Confirms and mends the ids of records in the rows of a damaged chunk. Records that stand back to back have ids that go on; the header tells those at
/// both ends of the chunk. An id that nothing confirms was damaged where its place tells another.
/// </summary>
/// <param name="rows">Rows of records back to back.</param>
/// <param name="header">Header of the chunk.</param>
internal sealed class RecordIds(List<List<RecordCandidate>> rows, ChunkHeader header)
{
    private readonly Dictionary<long, int> _bearers = rows.SelectMany(static row => row).CountBy(static record => record.Id).ToDictionary();
    private readonly HashSet<RecordFrame> _copied = [.. CopiesIn(rows.SelectMany(static row => row))];

    /// <summary>Whether a record stands there twice: with one id, one size and one time.</summary>
    public bool HasCopies => _copied.Count > 0;

    /// <summary>Whether a record stands in another place, too.</summary>
    public bool StandsTwice(RecordCandidate record) => _copied.Contains(record.Frame);

    /// <summary>Confirms and mends. The header tells the last id only of the record that ends at its free-space offset, not of one at the end of a chunk that is cut.</summary>
    public void Mend()
    {
        foreach (var row in rows)
        {
            long? first = header.HasRecordIds && row[0].Offset == ChunkHeader.Size ? header.FirstRecordId : null;
            long? last = header.HasRecordIds && row[^1].End == header.FreeSpace ? header.LastRecordId : null;
            Confirm(row, first, last);
            MendRow(row, first, last);
        }
    }

    private static IEnumerable<RecordFrame> CopiesIn(IEnumerable<RecordCandidate> records) => records
        .Where(static record => record.Frame.WrittenFileTime > 0)
        .GroupBy(static record => (record.Id, record.Frame.Size, record.Frame.WrittenFileTime))
        .Where(static copies => copies.Skip(1).Any())
        .SelectMany(static copies => copies.Select(static copy => copy.Frame));

    private void Confirm(List<RecordCandidate> row, long? first, long? last)
    {
        for (var i = 0; i < row.Count; i++)
        {
            var (before, behind) = (i > 0 ? row[i - 1].Id : first - 1, i < row.Count - 1 ? row[i + 1].Id : last + 1);
            row[i].IsConfirmed = row[i].TellsId || _copied.Contains(row[i].Frame) || row[i].Id - 1 == before || row[i].Id + 1 == behind;
        }
    }

    private void MendRow(List<RecordCandidate> row, long? first, long? last)
    {
        for (var i = 0; i < row.Count;)
        {
            var end = i;
            while (end < row.Count && !row[end].IsConfirmed)
                end++;
            if (end > i)
                MendBetween(row, i, end, i > 0 ? row[i - 1].Id : first - 1, end < row.Count ? row[end].Id : last + 1);
            i = end + 1;
        }
    }

    /// <summary>Mends the ids of records that nothing confirms.</summary>
    /// <param name="row">The row they stand in.</param>
    /// <param name="start">The first of them.</param>
    /// <param name="end">Behind the last of them.</param>
    /// <param name="before">Id right before them; null when it is not known.</param>
    /// <param name="behind">Id right behind them; null when it is not known.</param>
    private void MendBetween(List<RecordCandidate> row, int start, int end, long? before, long? behind)
    {
        if (before is not null && behind is not null && behind - before != end - start + 1)
            return;
        for (var i = start; i < end; i++)
        {
            if (before is not null && (behind is not null || MustBe(row[i], before.Value + 1 + i - start, isLater: true, i > start || start > 0 ? row[i - 1] : null)))
                row[i].Mend(before.Value + 1 + i - start);
            else if (before is null && behind is not null && MustBe(row[i], behind.Value - end + i, isLater: false, i < end - 1 || end < row.Count ? row[i + 1] : null))
                row[i].Mend(behind.Value - end + i);
        }
    }

    /// <summary>
    /// Whether the id on only one side is enough to tell that of a record: no other record bears it, and it is the one the header tells for the end of the
    /// chunk; or the one that stands in the record is out of order, unknown to the header or borne by another record, and the times agree.
    /// </summary>
    private bool MustBe(RecordCandidate record, long id, bool isLater, RecordCandidate? neighbour)
    {
        if (id <= 0 || _bearers.ContainsKey(id))
            return false;
        if (neighbour is null)
            return true;
        var isWrong = (isLater ? record.Id < id : record.Id > id) || _bearers[record.Id] > 1 || !header.Knows(record.Id);
        return isWrong && !(isLater ? record.IsWrittenBefore(neighbour) : neighbour.IsWrittenBefore(record));
    }
}
