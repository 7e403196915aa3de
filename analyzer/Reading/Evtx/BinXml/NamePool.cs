namespace ArcBundle.Analyzer.Reading.Evtx.BinXml;

/// <summary>Keeps one string per name (elements, data, providers, hosts): a log repeats a few hundred of them in every record.</summary>
internal sealed class NamePool
{
    /// <summary>Most names kept; a hostile file could invent millions.</summary>
    private const int MostNames = 16_384;

    /// <summary>Longest name kept, in UTF-16 units.</summary>
    private const int LongestName = 256;

    private readonly HashSet<string> _names = new(StringComparer.Ordinal);
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _bySpan;

    /// <summary>An empty pool.</summary>
    public NamePool() => _bySpan = _names.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The string for a name, kept for the next time unless the pool is full or the name is long.</summary>
    public string Of(ReadOnlySpan<char> name)
    {
        if (_bySpan.TryGetValue(name, out var known))
            return known;
        var text = name.ToString();
        if (name.Length <= LongestName && _names.Count < MostNames)
            _names.Add(text);
        return text;
    }
}
