using System.Globalization;
using System.Text;

namespace ArcBundle.Analyzer.Commands;

/// <summary>Makes text from outside (file names, host names) harmless on a terminal.</summary>
internal static class TerminalText
{
    /// <summary>
    /// One line in which control characters, line and paragraph separators, invisible format characters (bidirectional overrides among them) and
    /// unpaired surrogates are written as <c>\u{1B}</c>.
    /// </summary>
    public static string OneLine(string text)
    {
        var line = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (Rune.TryGetRuneAt(text, i, out var rune))
            {
                i += rune.Utf16SequenceLength - 1;
                if (!IsHarmful(Rune.GetUnicodeCategory(rune)))
                {
                    line.Append(rune);
                    continue;
                }
            }

            var value = rune == default ? text[i] : rune.Value;
            line.Append(CultureInfo.InvariantCulture, $"\\u{{{value:X2}}}");
        }

        return line.ToString();
    }

    private static bool IsHarmful(UnicodeCategory category) => category is UnicodeCategory.Control or UnicodeCategory.Format
        or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Surrogate;
}
