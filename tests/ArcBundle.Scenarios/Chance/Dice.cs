namespace ArcBundle.Scenarios.Chance;

/// <summary>
/// Chance that is the same on every machine and runtime: SplitMix64 (Steele, Lea, Flood: "Fast splittable pseudorandom number generators").
/// <see cref="System.Random"/> with a seed may change between runtimes.
/// </summary>
/// <param name="seed">Any number; the same one gives the same throws.</param>
internal sealed class Dice(ulong seed)
{
    private ulong _state = seed;

    /// <summary>Dice of their own for one purpose, so that more throws in one place change nothing elsewhere.</summary>
    public static Dice For(ulong seed, string purpose)
    {
        foreach (var letter in purpose)
            seed = (seed ^ letter) * 0x100000001B3;
        return new Dice(seed);
    }

    /// <summary>A number from 0 to <paramref name="count"/> - 1.</summary>
    public int Below(int count) => (int)(Next() % (ulong)count);

    /// <summary>A number from <paramref name="low"/> to <paramref name="high"/>, both included.</summary>
    public int Between(int low, int high) => low + Below(high - low + 1);

    /// <summary>True in so many of a hundred throws.</summary>
    public bool Percent(int share) => Below(100) < share;

    /// <summary>One of them.</summary>
    public T Pick<T>(params IReadOnlyList<T> of) => of[Below(of.Count)];

    /// <summary>Seconds from <paramref name="low"/> to <paramref name="high"/>, as a time.</summary>
    public TimeSpan Seconds(int low, int high) => TimeSpan.FromSeconds(Between(low, high));

    /// <summary>Minutes from <paramref name="low"/> to <paramref name="high"/> and some seconds, as a time.</summary>
    public TimeSpan Minutes(int low, int high) => TimeSpan.FromSeconds(Between(low * 60, high * 60));

    private ulong Next()
    {
        unchecked
        {
            _state += 0x9E3779B97F4A7C15;
            var mixed = _state;
            mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
            return mixed ^ (mixed >> 31);
        }
    }
}
