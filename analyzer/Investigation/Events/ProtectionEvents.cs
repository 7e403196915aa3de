namespace ArcBundle.Analyzer.Investigation.Events;

/// <summary>Events of antivirus products and of filter drivers.</summary>
internal static class ProtectionEvents
{
    /// <summary>Pairs of provider and event id that a reader must not pass over.</summary>
    public static IReadOnlyList<(string Provider, int? EventId)> Known { get; } = [];
}
