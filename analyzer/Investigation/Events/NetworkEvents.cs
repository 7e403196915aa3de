namespace ArcBundle.Analyzer.Investigation.Events;

/// <summary>Events of the System log that speak of the network, the power or the clock of a host.</summary>
internal static class NetworkEvents
{
    /// <summary>Pairs of provider and event id that a reader must not pass over.</summary>
    public static IReadOnlyList<(string Provider, int? EventId)> Known { get; } = [];
}
