using System.Globalization;
using System.Text;
using ArcBundle.Format.Bundles;
using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Intake.Archives;

/// <summary>
/// The rule for entry names, the same on every system: what Windows, Linux or macOS would refuse, redirect or take for something else is refused.
/// </summary>
internal static class EntryNames
{
    private const string Forbidden = "<>\"|?*:";

    /// <summary>Why <paramref name="name"/> is refused; null when every part of it is harmless. A trailing <c>/</c> marks a folder.</summary>
    public static Message? Judge(string name, ArchiveLimits limits)
    {
        if (name.Length > limits.NameLength)
            return Refuse("intake.name-long", name);
        if (name.Contains('\\', StringComparison.Ordinal))
            return Refuse("intake.name-backslash", name);
        if (name.StartsWith('/'))
            return Refuse("intake.name-escapes", name);
        if (name.EnumerateRunes().Any(IsForbidden))
            return Refuse("intake.name-character", name);
        var parts = (name.EndsWith('/') ? name[..^1] : name).Split('/');
        if (parts.Contains("..", StringComparer.Ordinal))
            return Refuse("intake.name-escapes", name);
        if (parts.Length > limits.Depth)
            return Refuse("intake.name-deep", name);
        foreach (var part in parts)
        {
            if (part.Length == 0)
                return Refuse("intake.name-empty-part", name);
            if (part[^1] is '.' or ' ')
                return Refuse("intake.name-trailing", name);
            if (BundleEntryNames.IsDeviceName(part))
                return Refuse("intake.name-device", name);
        }

        return null;
    }

    /// <summary>The name as a message shows it: bounded, with <c>?</c> for what is no text, otherwise as it is. The edge escapes it.</summary>
    public static string Shown(string name)
    {
        var bounded = name.Length <= BundleEntryNames.LongestName ? name : string.Concat(name.AsSpan(0, BundleEntryNames.LongestName - 1), "…");
        return bounded.Replace('\uFFFD', '?');
    }

    private static Message Refuse(string key, string name) => new(key, ("name", Shown(name)));

    private static bool IsForbidden(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Surrogate
            // Directions, joiners and line separators are invisible and make one name look like another.
            or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        || rune.Value is 0xFFFD
        || (rune.IsAscii && Forbidden.Contains((char)rune.Value, StringComparison.Ordinal));
}
