namespace ArcBundle.Collector.Probes;

/// <summary>What a probe would read, as the plan shows it.</summary>
/// <param name="Sources">Where it would read from: paths, commands, or the name of a system table.</param>
/// <param name="EstimatedBytes">Estimate of what goes into the bundle, before compression; null when unknown.</param>
internal sealed record Outlook(IReadOnlyList<string> Sources, long? EstimatedBytes)
{
    /// <summary>Not known: the look did not come back.</summary>
    public static Outlook Unknown { get; } = new([], EstimatedBytes: null);

    /// <summary>Nothing there to read.</summary>
    public static Outlook Nothing { get; } = new([], 0);
}
