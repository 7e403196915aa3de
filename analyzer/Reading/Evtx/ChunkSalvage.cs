using System.Collections;
using ArcBundle.Analyzer.Reading.Evtx.BinXml;

namespace ArcBundle.Analyzer.Reading.Evtx;

/// <summary>
/// Chooses the records of a damaged chunk. Structure decides first: records stand back to back, so one that ends where another begins is
/// believed, and what lies inside it is its content. Where the row is broken, ids decide: of all records found behind the break those are taken
/// that make the longest row of growing ids, so that a record from elsewhere cannot hide the ones that belong here.
/// </summary>
internal static class ChunkSalvage
{
    /// <summary>Worth of a record whose id is one the chunk's header knows, against one whose id is not.</summary>
    private const long KnownId = 1L << 32;

    /// <summary>Worth of any record.</summary>
    private const long Any = 1L << 18;

    /// <summary>Additional worth of a record whose values tell the id that its header tells: of two with one id it is the one whose id is whole.</summary>
    private const long RightId = 8;

    /// <summary>Additional worth of a record in the row that begins at the chunk's start: what stands there twice was copied from there.</summary>
    private const long FirstRow = 4;

    /// <summary>Additional worth of a record that its values fill: a copy of a record that belongs elsewhere in the chunk cannot be read here.</summary>
    private const long RightPlace = 2;

    /// <summary>Additional worth of a record at whose end another begins: its size is right.</summary>
    private const long RightSize = 1;

    /// <summary>Records begin on boundaries of so many bytes.</summary>
    private const int Alignment = 8;

    /// <summary>Most bytes behind the values: the end of the fragment and zeros up to the next 8-byte boundary.</summary>
    private const int LongestPadding = 9;

    /// <summary>The records to take, in the order of their ids unless they stand in one row, with ids mended where those around tell them.</summary>
    /// <param name="chunk">The bytes of the chunk.</param>
    /// <param name="header">Its header.</param>
    /// <param name="usedEnd">Where its used part ends.</param>
    public static RecordFrame[] Choose(ReadOnlySpan<byte> chunk, ChunkHeader header, int usedEnd)
    {
        var frames = Candidates(chunk, usedEnd, out var rows);
        MendIds(frames, rows, header, usedEnd);
        return rows.Count == 1 && rows[0] is { Start: 0 } && frames.Count > 0 && frames[0].Offset == ChunkHeader.Size && frames[^1].End >= usedEnd
            ? [.. frames]
            : LongestRow(chunk, frames, header, usedEnd, FirstRowOf(frames, rows), header.HasRecordIds ? [] : LatestUse(frames, rows));
    }

    /// <summary>
    /// Offsets of the records that the latest use of the chunk wrote, where its header does not tell: it wrote from the chunk's start on, one id after
    /// another. An older use, of which more may be left, stands behind them.
    /// </summary>
    private static HashSet<int> LatestUse(List<RecordFrame> frames, List<(int Start, int Count)> rows)
    {
        var offsets = new HashSet<int>();
        if (frames.Count == 0 || frames[0].Offset != ChunkHeader.Size)
            return offsets;
        var row = frames.Take(rows[0].Count).ToList();
        for (var i = 1; i < row.Count; i++)
        {
            if (offsets.Count > 0 && row[i].Id < row[i - 1].Id && FitsNext(row, 0, row.Count, i))
                break;
            if (row[i].Id == row[i - 1].Id + 1)
                offsets.UnionWith([row[i - 1].Offset, row[i].Offset]);
        }

        return offsets;
    }

    /// <summary>Rows of records that stand back to back. What lies inside a row is content of its records; the last record of a row may reach too far.</summary>
    private static List<RecordFrame> Candidates(ReadOnlySpan<byte> chunk, int usedEnd, out List<(int Start, int Count)> rows)
    {
        var frames = new List<RecordFrame>();
        rows = [];
        var (from, rowEnd) = (ChunkHeader.Size, 0);
        while (RecordFrames.TryFind(chunk, from, usedEnd, out var frame))
        {
            from = frame.Offset + 8;
            if (frame.End <= rowEnd)
                continue;
            var start = frames.Count;
            frames.Add(frame);
            while (frame.End < usedEnd && RecordFrames.TryRead(chunk, frame.End, out var next))
            {
                frame = next;
                frames.Add(frame);
            }

            rows.Add((start, frames.Count - start));
            rowEnd = frame.End;
            from = frame.Offset + 8;
        }

        return frames;
    }

    /// <summary>An id that does not fit between two that fit each other was damaged: position tells it. The header tells the ids at both ends.</summary>
    private static void MendIds(List<RecordFrame> frames, List<(int Start, int Count)> rows, ChunkHeader header, int usedEnd)
    {
        foreach (var (start, count) in rows)
        {
            long? before = header.HasRecordIds && frames[start].Offset == ChunkHeader.Size ? header.FirstRecordId - 1 : null;
            var fitting = -1;
            for (var i = 0; i <= count; i++)
            {
                long? id = i < count ? frames[start + i].Id
                    : header.HasRecordIds && frames[start + count - 1].End == usedEnd ? header.LastRecordId + 1 : null;
                if (id is null || (before is { } known && id - known != i - fitting && !FitsNext(frames, start, count, i)))
                    continue;
                if (before is { } last && id - last == i - fitting)
                {
                    for (var between = fitting + 1; between < i; between++)
                        frames[start + between] = frames[start + between] with { Id = last + between - fitting };
                }

                (before, fitting) = (id, i);
            }
        }
    }

    /// <summary>Whether the id at <paramref name="i"/> goes on in the record behind it, so that a gap and not damage lies before it.</summary>
    private static bool FitsNext(List<RecordFrame> frames, int start, int count, int i) =>
        i + 1 < count && frames[start + i + 1].Id == frames[start + i].Id + 1;

    /// <summary>The most valuable choice of records that do not overlap and whose ids grow.</summary>
    private static RecordFrame[] LongestRow(ReadOnlySpan<byte> chunk, List<RecordFrame> frames, ChunkHeader header, int usedEnd, HashSet<int> firstRow, HashSet<int> latest)
    {
        var order = frames.OrderBy(static frame => frame.Offset).ThenBy(static frame => frame.End).ToArray();
        var starts = order.Select(static frame => frame.Offset).ToHashSet();
        var ids = order.Select(static frame => frame.Id).Distinct().Order().ToArray();
        var best = new RecordRows(ids.Length);
        var worth = new long[order.Length];
        var previous = new int[order.Length];
        var ended = new PriorityQueue<int, int>();
        for (var i = 0; i < order.Length; i++)
        {
            while (ended.TryPeek(out var done, out var end) && end <= order[i].Offset)
            {
                best.Add(Rank(order[done].Id), done, worth[done]);
                ended.Dequeue();
            }

            (previous[i], var before) = best.BestBelow(Rank(order[i].Id));
            worth[i] = before + WorthOf(order[i]) + WorthOfContent(chunk, order[i]) + (firstRow.Contains(order[i].Offset) ? FirstRow : 0);
            ended.Enqueue(i, order[i].End);
        }

        var chosen = new List<RecordFrame>();
        for (var i = Array.IndexOf(worth, worth.DefaultIfEmpty().Max()); i >= 0; i = previous[i])
            chosen.Add(order[i]);
        AddMoved(chosen, order, header);
        return [.. chosen.OrderBy(static frame => frame.Id)];

        int Rank(long id) => Array.BinarySearch(ids, id);

        long WorthOf(RecordFrame frame) =>
            (latest.Contains(frame.Offset) || (header.HasRecordIds && frame.Id >= header.FirstRecordId && frame.Id <= header.LastRecordId) ? KnownId : Any)
            + (frame.End == usedEnd || starts.Contains(frame.End) ? RightSize : 0);
    }

    /// <summary>Adds records that stand in the wrong order, as exchanged pages leave them: the header knows their ids and no other record has them.</summary>
    private static void AddMoved(List<RecordFrame> chosen, RecordFrame[] candidates, ChunkHeader header)
    {
        if (!header.HasRecordIds)
            return;
        var ids = chosen.Select(static frame => frame.Id).ToHashSet();
        var taken = new BitArray(ChunkHeader.ChunkSize / Alignment);
        foreach (var frame in chosen)
            TryTake(taken, frame);
        foreach (var frame in candidates)
        {
            if (frame.Id >= header.FirstRecordId && frame.Id <= header.LastRecordId && !ids.Contains(frame.Id) && TryTake(taken, frame))
            {
                chosen.Add(frame);
                ids.Add(frame.Id);
            }
        }
    }

    /// <summary>Marks the place of a record as taken; false when a part of it is taken already.</summary>
    private static bool TryTake(BitArray taken, RecordFrame frame)
    {
        var (first, end) = (frame.Offset / Alignment, (frame.End + Alignment - 1) / Alignment);
        for (var i = first; i < end; i++)
        {
            if (taken[i])
                return false;
        }

        for (var i = first; i < end; i++)
            taken[i] = true;
        return true;
    }

    /// <summary>Offsets of the records of the row that begins at the chunk's start; without the last one where another record begins inside it.</summary>
    private static HashSet<int> FirstRowOf(List<RecordFrame> frames, List<(int Start, int Count)> rows)
    {
        if (frames.Count == 0 || frames[0].Offset != ChunkHeader.Size)
            return [];
        var count = rows[0].Count;
        if (rows.Count > 1 && frames[rows[1].Start].Offset < frames[count - 1].End)
            count--;
        return [.. frames.Take(count).Select(static frame => frame.Offset)];
    }

    /// <summary>Whether the values of the template instance end where the record does, padding aside, and tell the record's id.</summary>
    private static long WorthOfContent(ReadOnlySpan<byte> chunk, RecordFrame frame)
    {
        var token = frame.Content + 4;
        if (token + 10 > frame.ContentEnd || chunk[token] != BinXmlToken.TemplateInstance || !TemplateInstance.TryRead(chunk, token, frame.ContentEnd, out var instance))
            return 0;
        var values = new BinXmlValue[LostDefinition.RecordId + 1];
        if (frame.ContentEnd - instance.Read(chunk, frame.ContentEnd, values) is not (>= 0 and <= LongestPadding))
            return 0;
        return RightPlace + (values[LostDefinition.RecordId] is { Type: BinXmlType.UInt64 } told && told.TryGetInteger(chunk, out var id) && id == frame.Id ? RightId : 0);
    }
}
