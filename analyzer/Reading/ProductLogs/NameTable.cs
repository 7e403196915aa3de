namespace ArcBundle.Analyzer.Reading.ProductLogs;

/// <summary>One string for each name, code or address that a log repeats, made when it is first met.</summary>
internal sealed class NameTable
{
    /// <summary>Names that are remembered; a log with more was made to be a burden, and each further one is a string of its own.</summary>
    private const int MostNames = 8192;

    private readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _names =
        new Dictionary<string, string>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The string of a name; null for an empty one.</summary>
    public string? Of(ReadOnlySpan<char> name)
    {
        if (name.IsEmpty)
            return null;
        if (_names.TryGetValue(name, out var known))
            return known;
        var made = name.ToString();
        if (_names.Dictionary.Count < MostNames)
            _names[name] = made;
        return made;
    }
}
