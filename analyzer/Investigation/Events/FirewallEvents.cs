namespace ArcBundle.Analyzer.Investigation.Events;

/// <summary>Events of Windows Firewall: dropped and blocked connections, changed rules.</summary>
internal static class FirewallEvents
{
    /// <summary>Pairs of provider and event id that a reader must not pass over.</summary>
    public static IReadOnlyList<(string Provider, int? EventId)> Known { get; } = [];
}
