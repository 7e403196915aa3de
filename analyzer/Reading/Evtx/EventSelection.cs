namespace ArcBundle.Analyzer.Reading.Evtx;

/// <summary>
/// Which events a reader is to decode: pairs of provider and event id. Asked for every record before its texts are made, so
/// that a large log costs only what is wanted of it.
/// </summary>
internal sealed class EventSelection
{
    private readonly Dictionary<string, HashSet<int>?> _idsByProvider = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, HashSet<int>?>.AlternateLookup<ReadOnlySpan<char>> _idsBySpan;

    private readonly string[] _providerWords;

    /// <summary>A selection of these events.</summary>
    /// <param name="events">Provider names, compared without case, and event ids; a null id stands for every id of that provider.</param>
    /// <param name="providerWords">Words: every event is wanted of a provider whose name holds one of them, compared without case.</param>
    public EventSelection(IEnumerable<(string Provider, int? EventId)> events, params IEnumerable<string> providerWords)
    {
        _providerWords = [.. providerWords];
        foreach (var (provider, id) in events)
            Add(provider, id);
        _idsBySpan = _idsByProvider.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>A selection of these events; see the constructor.</summary>
    public static EventSelection Of(params IEnumerable<(string Provider, int? EventId)> events) => new(events);

    /// <summary>Whether an event is wanted.</summary>
    public bool Includes(ReadOnlySpan<char> provider, int eventId) =>
        _idsBySpan.TryGetValue(provider, out var ids) ? ids is null || ids.Contains(eventId) : HoldsWord(provider);

    private bool HoldsWord(ReadOnlySpan<char> provider)
    {
        foreach (var word in _providerWords)
        {
            if (provider.Contains(word, StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    private void Add(string provider, int? id)
    {
        var isKnown = _idsByProvider.TryGetValue(provider, out var ids);
        if (id is null)
            _idsByProvider[provider] = null;
        else if (!isKnown)
            _idsByProvider[provider] = [id.Value];
        else
            ids?.Add(id.Value);
    }
}
