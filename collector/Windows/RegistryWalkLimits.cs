namespace ArcBundle.Collector.Windows;

/// <summary>Bounds of one <see cref="RegistryWalk"/>. Whatever a bound leaves out makes the result truncated.</summary>
internal sealed record RegistryWalkLimits
{
    /// <summary>Levels of keys below the root; 0 reads the root's values only.</summary>
    public int Depth { get; init; } = 32;

    /// <summary>Whether keys below <see cref="Depth"/> are missed; when they are not asked for, leaving them out does not make the result truncated.</summary>
    public bool DeeperIsMissed { get; init; } = true;

    /// <summary>
    /// The way from the root to the keys wanted: names of subkeys, level by level, null for all of a level. Keys on the way are not reported;
    /// <see cref="Depth"/> counts from the way's end.
    /// </summary>
    public IReadOnlyList<string?> Steps { get; init; } = [];

    /// <summary>Keys in all.</summary>
    public int Keys { get; init; } = 20_000;

    /// <summary>Values in all.</summary>
    public int Values { get; init; } = 100_000;

    /// <summary>Bytes of one value's data; a larger value is kept by name, without data.</summary>
    public int ValueBytes { get; init; } = 64 * 1024;

    /// <summary>Bytes of all values' data.</summary>
    public long TotalBytes { get; init; } = 16 * 1024 * 1024;
}
