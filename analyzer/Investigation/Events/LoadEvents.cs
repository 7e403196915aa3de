namespace ArcBundle.Analyzer.Investigation.Events;

/// <summary>Events that speak of load, memory or a slow disk.</summary>
internal static class LoadEvents
{
    /// <summary>Pairs of provider and event id that a reader must not pass over.</summary>
    public static IReadOnlyList<(string Provider, int? EventId)> Known { get; } = [];
}
