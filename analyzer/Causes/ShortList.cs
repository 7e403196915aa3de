namespace ArcBundle.Analyzer.Causes;

/// <summary>Writes things of the evidence, which may be many and long, into one value of a text.</summary>
internal static class ShortList
{
    /// <summary>Things that are listed at most.</summary>
    public const int Most = 6;

    /// <summary>Characters of one thing that are kept.</summary>
    public const int Longest = 200;

    private const string More = "…";

    /// <summary>The things, each once, with commas; an ellipsis stands for what is left out.</summary>
    public static string Of(IEnumerable<string> things)
    {
        var listed = things.Distinct(StringComparer.OrdinalIgnoreCase).Take(Most + 1).Select(static thing => thing.Length <= Longest ? thing : thing[..Longest] + More).ToList();
        return listed.Count <= Most ? string.Join(", ", listed) : string.Join(", ", listed.Take(Most).Append(More));
    }
}
