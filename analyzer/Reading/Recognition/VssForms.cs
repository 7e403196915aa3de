using ArcBundle.Analyzer.Reading.Text;
using ArcBundle.Analyzer.Reading.Vssadmin;

namespace ArcBundle.Analyzer.Reading.Recognition;

/// <summary>Outputs of <c>vssadmin</c>, told apart by form: which lines have quoted names, ids, numbers in brackets or volumes.</summary>
internal static class VssForms
{
    private const string Volume = @"\\?\Volume{";
    private const string Shadow = "HarddiskVolumeShadowCopy";

    /// <summary>Quoted name, ids and a state in brackets.</summary>
    public static bool IsWriters(IReadOnlyList<string> lines)
    {
        var hasName = false;
        foreach (var line in lines)
        {
            if (VssLine.QuotedName(line) is not null)
                hasName = true;
            else if (hasName && VssLine.StateOf(line) is not null)
                return true;
        }

        return false;
    }

    /// <summary>Quoted names and ids without states or volumes.</summary>
    public static bool IsProviders(IReadOnlyList<string> lines) =>
        HasBanner(lines) && lines.Any(static l => VssLine.QuotedName(l) is not null) && lines.Any(static l => VssLine.GuidOf(l) is not null)
        && !lines.Any(static l => l.Contains(Volume, StringComparison.OrdinalIgnoreCase) || l.Contains(Shadow, StringComparison.OrdinalIgnoreCase))
        && lines.Any(static l => VssLine.AfterColon(l) is { } value && Version.TryParse(value, out _));

    /// <summary>Volumes and sizes with a share in percent.</summary>
    public static bool IsStorage(IReadOnlyList<string> lines) =>
        lines.Any(static l => l.Contains(Volume, StringComparison.OrdinalIgnoreCase))
        && lines.Count(static l => Folding.Fold(l).TrimEnd().EndsWith("%)", StringComparison.Ordinal)) >= 2;

    /// <summary>Volumes and shadow copy devices; or the one sentence without colon that there is nothing to list.</summary>
    public static bool IsShadows(IReadOnlyList<string> lines) =>
        lines.Any(static l => l.Contains(Shadow, StringComparison.OrdinalIgnoreCase) && VssLine.AfterColon(l) is not null)
        || (HasBanner(lines) && Others(lines) is [var only] && VssLine.AfterColon(only) is null && !VssLine.IsDenial(only) && !VssLine.IsWaiting(only));

    /// <summary>
    /// The banner alone, or with an error or with the announcement of late answers; or, the banner lost, the tool's own refusal in place of
    /// any output, in the languages whose words are known.
    /// </summary>
    public static bool IsWritersWithoutWriters(IReadOnlyList<string> lines) => HasBanner(lines) || IsRefusal(Others(lines));

    private static bool IsRefusal(List<string> lines) =>
        lines.Count is > 0 and <= 3 && lines.Exists(VssLine.IsOwnRefusal) && VssLine.AfterColon(lines[0]) is { Length: > 0 };

    private static bool HasBanner(IReadOnlyList<string> lines) => lines.Take(5).Any(VssLine.IsBanner);

    private static List<string> Others(IReadOnlyList<string> lines) =>
        [.. lines.Where(static l => !VssLine.IsBanner(l) && !VssLine.IsCopyright(l) && !VssLine.IsPrompt(l))];
}
