namespace ArcBundle.Collector.Windows;

/// <summary>Bounds of one <see cref="RegistryWalk"/>. Whatever a bound leaves out makes the result truncated.</summary>
internal sealed record RegistryWalkLimits
{
    /// <summary>Levels of keys below the root; 0 reads the root's values only.</summary>
    public int Depth { get; init; } = 32;

    /// <summary>Keys in all.</summary>
    public int Keys { get; init; } = 20_000;

    /// <summary>Values in all.</summary>
    public int Values { get; init; } = 100_000;

    /// <summary>Bytes of one value's data; a larger value is kept by name, without data.</summary>
    public int ValueBytes { get; init; } = 64 * 1024;

    /// <summary>Bytes of all values' data.</summary>
    public long TotalBytes { get; init; } = 16 * 1024 * 1024;
}
