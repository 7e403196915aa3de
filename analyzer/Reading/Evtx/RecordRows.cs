namespace ArcBundle.Analyzer.Reading.Evtx;

/// <summary>The best row of records up to each id: a Fenwick tree over the ranks of the ids, so that a hostile chunk costs no more than n log n.</summary>
/// <param name="ranks">Number of different ids.</param>
internal sealed class RecordRows(int ranks)
{
    private readonly (int Last, long Worth)[] _tree = CreateTree(ranks);

    /// <summary>Adds a row that ends with a record.</summary>
    /// <param name="rank">Rank of the id of its last record, from 0.</param>
    /// <param name="last">Index of its last record.</param>
    /// <param name="worth">What the row is worth.</param>
    public void Add(int rank, int last, long worth)
    {
        for (var node = rank + 1; node < _tree.Length; node += node & -node)
        {
            if (worth > _tree[node].Worth)
                _tree[node] = (last, worth);
        }
    }

    /// <summary>The best row whose last id has a smaller rank; no record (-1) without one.</summary>
    public (int Last, long Worth) BestBelow(int rank)
    {
        (int Last, long Worth) best = (-1, 0);
        for (var node = rank; node > 0; node -= node & -node)
        {
            if (_tree[node].Worth > best.Worth)
                best = _tree[node];
        }

        return best;
    }

    private static (int Last, long Worth)[] CreateTree(int ranks)
    {
        var tree = new (int Last, long Worth)[ranks + 1];
        Array.Fill(tree, (-1, 0L));
        return tree;
    }
}
