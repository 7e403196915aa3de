namespace ArcBundle.Analyzer.Reading.Text;

/// <summary>Columns of a table with a heading, found by name without case.</summary>
internal sealed class Columns
{
    private readonly Dictionary<string, int> _places = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The columns of a heading.</summary>
    public Columns(IReadOnlyList<string> heading)
    {
        Count = heading.Count;
        for (var i = 0; i < heading.Count; i++)
            _places.TryAdd(heading[i].Trim().Trim('\uFEFF'), i);
    }

    /// <summary>Number of columns.</summary>
    public int Count { get; }

    /// <summary>Whether the heading has <paramref name="name"/>.</summary>
    public bool Has(string name) => _places.ContainsKey(name);

    /// <summary>Place of the first of <paramref name="names"/> that the heading has; -1 for none.</summary>
    public int PlaceOf(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (_places.TryGetValue(name, out var place))
                return place;
        }

        return -1;
    }

    /// <summary>The cell of the first of <paramref name="names"/> that is there and not blank; null for none.</summary>
    public string? Cell(IReadOnlyList<string> row, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (_places.TryGetValue(name, out var place) && place < row.Count && row[place].Trim() is { Length: > 0 } cell)
                return cell;
        }

        return null;
    }
}
