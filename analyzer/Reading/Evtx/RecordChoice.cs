using System.Collections;

namespace ArcBundle.Analyzer.Reading.Evtx;

/// <summary>Chooses of the records found in a damaged chunk: the most valuable ones that do not overlap and whose ids grow.</summary>
/// <param name="use">Which records belong to the latest use of the chunk.</param>
/// <param name="usedEnd">Where the used part of the chunk ends.</param>
internal sealed class RecordChoice(ChunkUse use, int usedEnd)
{
    /// <summary>Worth of a record of the latest use that stands where it was written, against any other.</summary>
    private const long Known = 1L << 45;

    /// <summary>Worth of a record of the latest use that stands elsewhere than it was written: where all do, bytes were lost or inserted before them.</summary>
    private const long Moved = 1L << 31;

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

    /// <summary>The chosen records in the order of their ids.</summary>
    public RecordFrame[] Of(List<RecordCandidate> records)
    {
        var candidates = records.Where(record => !use.IsForeign(record)).OrderBy(static record => record.Offset).ThenBy(static record => record.End).ToArray();
        var chosen = LongestRow(candidates);
        if (use.KnowsFirst)
            AddMoved(chosen, candidates);
        return [.. chosen.Select(static record => record.Frame).OrderBy(static frame => frame.Id)];
    }

    private List<RecordCandidate> LongestRow(RecordCandidate[] order)
    {
        var starts = order.Select(static record => record.Offset).ToHashSet();
        var ids = order.Select(static record => record.Id).Distinct().Order().ToArray();
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
            worth[i] = before + WorthOf(order[i], order[i].End == usedEnd || starts.Contains(order[i].End));
            ended.Enqueue(i, order[i].End);
        }

        var chosen = new List<RecordCandidate>();
        for (var i = Array.IndexOf(worth, worth.DefaultIfEmpty().Max()); i >= 0; i = previous[i])
            chosen.Add(order[i]);
        return chosen;

        int Rank(long id) => Array.BinarySearch(ids, id);
    }

    private long WorthOf(RecordCandidate record, bool hasRightSize) =>
        (!use.Contains(record) ? Any : record.IsMoved ? Moved : Known)
        + (record is { FillsPlace: true, TellsId: true, IsMended: false } ? RightId : 0)
        + (record.IsInFirstRow ? FirstRow : 0)
        + (record.FillsPlace ? RightPlace : 0)
        + (hasRightSize ? RightSize : 0);

    /// <summary>Adds records that stand in the wrong order, as exchanged pages leave them: they belong to this use and no other record has their ids.</summary>
    private void AddMoved(List<RecordCandidate> chosen, RecordCandidate[] candidates)
    {
        var ids = chosen.Select(static record => record.Id).ToHashSet();
        var taken = new BitArray(ChunkHeader.ChunkSize / Alignment);
        foreach (var record in chosen)
            TryTake(taken, record);
        foreach (var record in candidates)
        {
            if (use.Contains(record) && !ids.Contains(record.Id) && TryTake(taken, record))
            {
                chosen.Add(record);
                ids.Add(record.Id);
            }
        }
    }

    /// <summary>Marks the place of a record as taken; false when a part of it is taken already.</summary>
    private static bool TryTake(BitArray taken, RecordCandidate record)
    {
        var (first, end) = (record.Offset / Alignment, (record.End + Alignment - 1) / Alignment);
        for (var i = first; i < end; i++)
        {
            if (taken[i])
                return false;
        }

        for (var i = first; i < end; i++)
            taken[i] = true;
        return true;
    }
}
