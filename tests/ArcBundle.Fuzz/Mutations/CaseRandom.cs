namespace ArcBundle.Fuzz.Mutations;

/// <summary>
/// Random numbers of one case (SplitMix64, Steele, Lea and Flood 2014). The same seed and case give the same numbers on every machine and
/// version, so that a case is named by its number.
/// </summary>
internal struct CaseRandom
{
    private ulong _state;

    /// <summary>The numbers of a case.</summary>
    /// <param name="seed">Seed of the run.</param>
    /// <param name="index">Number of the case, from 0.</param>
    public CaseRandom(ulong seed, long index)
    {
        _state = seed;
        _state = Next() ^ (ulong)index;
        Next();
    }

    /// <summary>The next 64 bits.</summary>
    public ulong Next()
    {
        unchecked
        {
            _state += 0x9E3779B97F4A7C15;
            var bits = _state;
            bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9;
            bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EB;
            return bits ^ (bits >> 31);
        }
    }

    /// <summary>A number from 0 to below <paramref name="limit"/>; 0 when the limit is 0 or less.</summary>
    public int Below(int limit) => limit <= 0 ? 0 : (int)(Next() % (ulong)limit);

    /// <summary>One of the items.</summary>
    public T Of<T>(IReadOnlyList<T> items) => items[Below(items.Count)];
}
