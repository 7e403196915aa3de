namespace ArcBundle.Analyzer.Investigation;

/// <summary>Compares pairs of provider and event id; providers without case, as they are written in several ways.</summary>
internal sealed class EventKeyComparer : IEqualityComparer<(string Provider, int EventId)>
{
    /// <summary>The only one.</summary>
    public static EventKeyComparer Instance { get; } = new();

    /// <inheritdoc/>
    public bool Equals((string Provider, int EventId) x, (string Provider, int EventId) y) =>
        x.EventId == y.EventId && string.Equals(x.Provider, y.Provider, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public int GetHashCode((string Provider, int EventId) obj) => HashCode.Combine(obj.EventId, StringComparer.OrdinalIgnoreCase.GetHashCode(obj.Provider));
}
