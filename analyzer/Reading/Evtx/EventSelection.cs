namespace ArcBundle.Analyzer.Reading.Evtx;

/// <summary>
/// Which events a reader is to decode: pairs of provider and event id. Asked for every record before its texts are made, so
/// that a large log costs only what is wanted of it.
/// </summary>
internal sealed class EventSelection
{
    private readonly Dictionary<string, HashSet<int>?> _idsByProvider = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, HashSet<int>?>.AlternateLookup<ReadOnlySpan<char>> _idsBySpan;
    private readonly List<(string Text, bool IsAnywhere, int? EventId)> _patterns = [];

    /// <summary>A selection of these events.</summary>
    /// <param name="events">
    /// Provider names, compared without case, and event ids; a name that ends with <c>*</c> stands for every provider whose name begins so, one
    /// between two <c>*</c> for every provider whose name holds it, a null id for every id of that provider.
    /// </param>
    public EventSelection(IEnumerable<(string Provider, int? EventId)> events)
    {
        foreach (var (provider, id) in events)
        {
            if (provider is ['*', .. var word, '*'])
                _patterns.Add((word, IsAnywhere: true, id));
            else if (provider is [.. var family, '*'])
                _patterns.Add((family, IsAnywhere: false, id));
            else
                Add(provider, id);
        }

        _idsBySpan = _idsByProvider.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>A selection of these events; see the constructor.</summary>
    public static EventSelection Of(params IEnumerable<(string Provider, int? EventId)> events) => new(events);

    /// <summary>Whether an event is wanted.</summary>
    public bool Includes(ReadOnlySpan<char> provider, int eventId)
    {
        if (_idsBySpan.TryGetValue(provider, out var ids) && (ids is null || ids.Contains(eventId)))
            return true;
        foreach (var (text, isAnywhere, id) in _patterns)
        {
            if ((id is null || id == eventId)
                && (isAnywhere ? provider.Contains(text, StringComparison.OrdinalIgnoreCase) : provider.StartsWith(text, StringComparison.OrdinalIgnoreCase)))
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
