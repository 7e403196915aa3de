namespace ArcBundle.Analyzer.Reading.Evtx;

/// <summary>
/// Chooses the records of a damaged chunk. Structure decides first: records stand back to back, so one that ends where another begins is
/// believed, and what lies inside it is its content. Where the row is broken, ids decide: of all records found behind the break those are taken
/// that make the longest row of growing ids, so that a record from elsewhere cannot hide the ones that belong here.
/// </summary>
internal static class ChunkSalvage
{
    /// <summary>The records to take, in the order of their ids unless they stand in one row, with ids mended where those around tell them.</summary>
    /// <param name="chunk">The bytes of the chunk.</param>
    /// <param name="header">Its header.</param>
    /// <param name="usedEnd">Where its used part ends.</param>
    public static RecordFrame[] Choose(ReadOnlySpan<byte> chunk, ChunkHeader header, int usedEnd)
    {
        var rows = Rows(chunk, usedEnd);
        if (rows.Count == 0)
            return [];
        var ids = new RecordIds(rows, header);
        ids.Mend();
        if (!ids.HasCopies && rows is [var only] && only[0].Offset == ChunkHeader.Size && only[^1].End >= usedEnd)
            return [.. only.Select(static record => record.Frame)];
        MarkFirstRow(rows);
        foreach (var row in rows)
            MarkMoved(row, ids);
        var choice = new RecordChoice(ChunkUse.Of(header, rows), usedEnd);
        return choice.Of([.. rows.SelectMany(static row => row)]);
    }

    /// <summary>
    /// Rows of records that stand back to back. What lies inside a row is content of its records; not inside its last one, where nothing follows that: it may
    /// reach too far, or be a copy that hides what it does not cover.
    /// </summary>
    private static List<List<RecordCandidate>> Rows(ReadOnlySpan<byte> chunk, int usedEnd)
    {
        List<List<RecordCandidate>> rows = [];
        var (from, rowEnd) = (ChunkHeader.Size, 0);
        while (RecordFrames.TryFind(chunk, from, usedEnd, out var frame))
        {
            from = frame.Offset + 8;
            if (frame.End <= rowEnd)
                continue;
            List<RecordCandidate> row = [new RecordCandidate(chunk, frame)];
            while (frame.End < usedEnd && RecordFrames.TryRead(chunk, frame.End, out var next))
            {
                frame = next;
                row.Add(new RecordCandidate(chunk, frame));
            }

            rows.Add(row);
            rowEnd = frame.End == usedEnd ? frame.End : frame.Offset;
            from = frame.Offset + 8;
        }

        return rows;
    }

    /// <summary>Marks the row that begins at the chunk's start; without its last record where another begins inside that.</summary>
    private static void MarkFirstRow(List<List<RecordCandidate>> rows)
    {
        var row = rows[0];
        if (row[0].Offset != ChunkHeader.Size)
            return;
        var count = rows.Count > 1 && rows[1][0].Offset < row[^1].End ? row.Count - 1 : row.Count;
        foreach (var record in row.Take(count))
            record.IsInFirstRow = true;
    }

    /// <summary>
    /// Marks records that were moved: a block that was copied brings a whole row, so that two of one distance tell it of all of them, and so does one that
    /// stands elsewhere, too.
    /// </summary>
    private static void MarkMoved(List<RecordCandidate> row, RecordIds ids)
    {
        var displaced = row.Where(static record => record.Displacement != 0).ToList();
        var isRow = (displaced.Count > 1 || displaced.Exists(ids.StandsTwice)) && displaced.TrueForAll(record => record.Displacement == displaced[0].Displacement);
        foreach (var record in isRow ? row : displaced)
            record.IsMoved = true;
    }
}
