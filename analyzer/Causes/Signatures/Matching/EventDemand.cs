namespace ArcBundle.Analyzer.Causes.Signatures.Matching;

/// <summary>
/// Which events a part of a detection can hold for at most, as pairs of provider and event id, null standing for any. Readers pass over all
/// other events, so the whole detection must come down to pairs that name both.
/// </summary>
internal sealed class EventDemand
{
    /// <summary>Pairs that are kept; a detection that needs more is refused.</summary>
    public const int Most = 512;

    private readonly HashSet<(string? Provider, int? EventId)> _pairs;

    private EventDemand(IEnumerable<(string? Provider, int? EventId)> pairs) => _pairs = [.. pairs];

    /// <summary>Any event.</summary>
    public static EventDemand Any { get; } = new([(null, null)]);

    /// <summary>Events of these providers.</summary>
    public static EventDemand OfProviders(IEnumerable<string> providers) => new(providers.Select(static provider => ((string?)provider.ToUpperInvariant(), (int?)null)));

    /// <summary>Events with these ids.</summary>
    public static EventDemand OfIds(IEnumerable<int> ids) => new(ids.Select(static id => ((string?)null, (int?)id)));

    /// <summary>True when more than <see cref="Most"/> pairs came together.</summary>
    public bool IsTooMany { get; private init; }

    /// <summary>Whether every pair names a provider.</summary>
    public bool NamesProvider => _pairs.All(static pair => pair.Provider is not null);

    /// <summary>Whether every pair names an event id.</summary>
    public bool NamesEventId => _pairs.All(static pair => pair.EventId is not null);

    /// <summary>The pairs that name both, in order; provider names in capitals.</summary>
    public IReadOnlyList<(string Provider, int EventId)> Pairs =>
    [
        .. _pairs.Where(static pair => pair is { Provider: not null, EventId: not null }).Select(static pair => (Provider: pair.Provider!, EventId: pair.EventId!.Value))
            .OrderBy(static pair => pair.Provider, StringComparer.Ordinal).ThenBy(static pair => pair.EventId),
    ];

    /// <summary>Events that both parts can hold for.</summary>
    public EventDemand And(EventDemand other) => Bounded(this, other,
        from own in _pairs
        from theirs in other._pairs
        where own.Provider is null || theirs.Provider is null || string.Equals(own.Provider, theirs.Provider, StringComparison.Ordinal)
        where own.EventId is null || theirs.EventId is null || own.EventId == theirs.EventId
        select (own.Provider ?? theirs.Provider, own.EventId ?? theirs.EventId));

    /// <summary>Events that one of the parts can hold for.</summary>
    public EventDemand Or(EventDemand other) => Bounded(this, other, _pairs.Concat(other._pairs));

    private static EventDemand Bounded(EventDemand left, EventDemand right, IEnumerable<(string? Provider, int? EventId)> pairs)
    {
        var kept = new EventDemand(pairs.Distinct().Take(Most + 1));
        return left.IsTooMany || right.IsTooMany || kept._pairs.Count > Most ? new(Any._pairs) { IsTooMany = true } : kept;
    }
}
