namespace ArcBundle.Analyzer.Reading.Minifilters;

/// <summary>Altitudes: decimal numbers from 20000 to 429999, some with a fraction (Microsoft, "Load order groups and altitudes for minifilter drivers").</summary>
internal static class FilterAltitude
{
    private const int Lowest = 20_000;
    private const int Highest = 429_999;

    /// <summary>Whether a cell is an altitude.</summary>
    public static bool Is(string cell)
    {
        var point = cell.IndexOf('.', StringComparison.Ordinal);
        var whole = point < 0 ? cell.AsSpan() : cell.AsSpan(0, point);
        if (whole.Length is < 5 or > 6 || (point >= 0 && (point == cell.Length - 1 || cell.Length > 20 || cell.AsSpan(point + 1).ContainsAnyExceptInRange('0', '9'))))
            return false;
        var value = 0;
        foreach (var digit in whole)
        {
            if (!char.IsAsciiDigit(digit))
                return false;
            value = (value * 10) + digit - '0';
        }

        return value is >= Lowest and <= Highest;
    }
}
