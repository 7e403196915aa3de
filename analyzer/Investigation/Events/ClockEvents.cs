namespace ArcBundle.Analyzer.Investigation.Events;

/// <summary>Events that tell of a step of the clock or of its synchronisation.</summary>
internal static class ClockEvents
{
    /// <summary>Pairs of provider and event id that a reader must not pass over.</summary>
    public static IReadOnlyList<(string Provider, int? EventId)> Known { get; } = [];
}
