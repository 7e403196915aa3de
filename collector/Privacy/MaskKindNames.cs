namespace ArcBundle.Collector.Privacy;

/// <summary>The words of <c>--mask</c>.</summary>
internal static class MaskKindNames
{
    private static readonly (MaskKinds Kind, string Name)[] All = [(MaskKinds.Names, "names"), (MaskKinds.Addresses, "addresses"), (MaskKinds.Users, "users")];

    /// <summary>The words, in their fixed order.</summary>
    public static IReadOnlyList<string> Of(MaskKinds kinds) => [.. All.Where(one => kinds.HasFlag(one.Kind)).Select(static one => one.Name)];

    /// <summary>Parses a list of words with commas; null when one is unknown or there is none.</summary>
    public static MaskKinds? Parse(string list)
    {
        var kinds = MaskKinds.None;
        foreach (var word in list.Split(','))
        {
            var known = All.FirstOrDefault(one => one.Name.Equals(word.Trim(), StringComparison.OrdinalIgnoreCase));
            if (known.Name is null)
                return null;
            kinds |= known.Kind;
        }

        return kinds;
    }
}
