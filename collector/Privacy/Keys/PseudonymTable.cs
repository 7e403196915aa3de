namespace ArcBundle.Collector.Privacy.Keys;

/// <summary>Which pseudonym stands for what: what the key file keeps, so that it can be undone. Safe for use from several threads.</summary>
internal sealed class PseudonymTable
{
    /// <summary>Pairs kept: far above the names and addresses of any host.</summary>
    private const int Most = 200_000;

    private readonly Lock _gate = new();
    private readonly SortedDictionary<string, string> _originals = new(StringComparer.Ordinal);

    /// <summary>The pairs so far, in the order of the pseudonyms.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Pairs
    {
        get
        {
            lock (_gate)
                return [.. _originals];
        }
    }

    /// <summary>Keeps a pair; the first spelling of a name stays.</summary>
    public void Add(string pseudonym, string original)
    {
        lock (_gate)
        {
            if (_originals.Count < Most)
                _originals.TryAdd(pseudonym, original);
        }
    }
}
