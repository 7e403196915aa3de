namespace ArcBundle.Analyzer.Reading.FirewallLogs;

/// <summary>Keeps one copy of cells that come again and again, as actions, protocols and addresses do in a log of millions of lines.</summary>
internal sealed class CellPool
{
    /// <summary>Copies that are kept; a hostile log may have a new address on every line.</summary>
    private const int MostCells = 4096;

    private readonly Dictionary<string, string> _cells = new(StringComparer.Ordinal);

    /// <summary>The copy of a cell, or the cell itself when there is no room for another copy.</summary>
    public string? Of(string? cell)
    {
        if (cell is null)
            return null;
        if (_cells.TryGetValue(cell, out var kept))
            return kept;
        if (_cells.Count < MostCells)
            _cells.Add(cell, cell);
        return cell;
    }
}
