namespace ArcBundle.Analyzer.Investigation;

/// <summary>The order of input ids: <c>H2</c> before <c>H10</c>.</summary>
internal static class HostIds
{
    /// <summary>Compares by length, then ordinally.</summary>
    public static int Compare(string left, string right)
    {
        var order = left.Length.CompareTo(right.Length);
        return order != 0 ? order : string.CompareOrdinal(left, right);
    }
}
