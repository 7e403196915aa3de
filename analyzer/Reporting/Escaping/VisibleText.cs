using System.Globalization;
using System.Text;

namespace ArcBundle.Analyzer.Reporting.Escaping;

/// <summary>
/// Makes hostile text safe to look at: everything that steers a terminal, reorders a line or hides in it is shown instead of obeyed,
/// in the form that <c>less</c> shows it: <c>&lt;U+202E&gt;</c>. The result is always one line. Applying it twice changes nothing.
/// </summary>
internal static class VisibleText
{
    /// <summary>The longest text a report shows for one value, in UTF-16 units before anything is made visible.</summary>
    public const int Longest = 2000;

    private const char Cut = '…';
    private const char LineEnd = '↵';

    /// <summary>More marks than this on one letter are no writing system but an attempt to paint over the neighbouring lines.</summary>
    internal const int MostMarks = 4;

    /// <summary>
    /// <paramref name="text"/> with a tab as a space, a line end as <c>↵</c>, and every other hidden character and lone surrogate in
    /// visible form, cut to <paramref name="longest"/> UTF-16 units of the original. Null gives an empty text.
    /// </summary>
    public static string Of(string? text, int longest = Longest)
    {
        if (string.IsNullOrEmpty(text))
            return string.Empty;
        var kept = Keep(text, longest);
        return kept.Length == text.Length && IsPlain(text) ? text : Show(kept, kept.Length < text.Length);
    }

    /// <summary>
    /// Whether a character has no shape of its own: controls, format characters (bidirectional and zero-width ones among them),
    /// line and paragraph separators, blank fillers, and code points that Unicode does not assign.
    /// </summary>
    public static bool IsHidden(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
            or UnicodeCategory.OtherNotAssigned => true,

        // Unicode's default-ignorable characters that are counted as letters, marks or symbols.
        _ => rune.Value is 0x034F or 0x115F or 0x1160 or 0x17B4 or 0x17B5 or (>= 0x180B and <= 0x180F) or 0x2800 or 0x3164 or 0xFFA0
            or (>= 0xE0100 and <= 0xE01EF),
    };

    private static ReadOnlySpan<char> Keep(string text, int longest)
    {
        if (text.Length <= longest)
            return text;
        return text.AsSpan(0, char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest);
    }

    private static bool IsPlain(string text)
    {
        foreach (var c in text)
        {
            if (c is < ' ' or > '~')
                return false;
        }

        return true;
    }

    private static string Show(ReadOnlySpan<char> text, bool cut)
    {
        var shown = new StringBuilder(text.Length + 16);
        var marks = 0;
        while (!text.IsEmpty)
        {
            // On failure the rune is U+FFFD, but the text has one lone surrogate there: show that.
            var whole = Rune.DecodeFromUtf16(text, out var rune, out var used) == System.Buffers.OperationStatus.Done;
            var value = whole ? rune.Value : text[0];
            var isMark = Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark;
            marks = isMark ? marks + 1 : 0;
            if (value is '\t')
            {
                shown.Append(' ');
            }
            else if (value is '\r' or '\n')
            {
                shown.Append(LineEnd);
                if (text is ['\r', '\n', ..])
                    used = 2;
            }
            else if (!whole || IsHidden(rune) || marks > MostMarks)
            {
                shown.Append(CultureInfo.InvariantCulture, $"<U+{value:X4}>");
            }
            else
            {
                shown.Append(text[..used]);
            }

            text = text[used..];
        }

        return cut ? shown.Append(Cut).ToString() : shown.ToString();
    }
}
