namespace ArcBundle.Analyzer.Reading.Vssadmin;

/// <summary>What all outputs of <c>vssadmin</c> have in common.</summary>
internal static class VssText
{
    /// <summary>How a volume is written, in any language.</summary>
    public const string Volume = @"\\?\Volume{";

    /// <summary>Part of the device name of a shadow copy.</summary>
    public const string Shadow = "HarddiskVolumeShadowCopy";

    /// <summary>Whether the tool's banner is among the first lines.</summary>
    public static bool HasBanner(IReadOnlyList<string> lines) => lines.Take(5).Any(VssLine.IsBanner);

    /// <summary>The lines that are neither banner nor a command prompt that was copied along.</summary>
    public static List<string> OthersOf(IReadOnlyList<string> lines) =>
        [.. lines.Where(static l => !VssLine.IsBanner(l) && !VssLine.IsCopyright(l) && !VssLine.IsPrompt(l))];

    /// <summary>Whether a copied command line tells that the text is another list; false when none, or several, stand in it.</summary>
    public static bool IsToldOther(IReadOnlyList<string> lines, string list) =>
        lines.Select(VssLine.ListOf).OfType<string>().Distinct(StringComparer.Ordinal).Take(2).ToList() is [var told] && !string.Equals(told, list, StringComparison.Ordinal);

    /// <summary>Whether a copied command line tells that the text is this list and no other.</summary>
    public static bool IsTold(IReadOnlyList<string> lines, string list) =>
        HasBanner(lines) && lines.Select(VssLine.ListOf).OfType<string>().Distinct(StringComparer.Ordinal).Take(2).ToList() is [var told] && string.Equals(told, list, StringComparison.Ordinal);
}
