using System.Text;

namespace ArcBundle.Analyzer.Reporting.Text;

/// <summary>
/// Tells which characters of ambiguous width (UAX #11) a Japanese terminal shows in two cells: those that take two bytes in its code page 932,
/// where bytes were cells. The framework has no table of widths, but it has the code page.
/// </summary>
internal static class AmbiguousWidth
{
    private const int JapaneseCodePage = 932;

    // What has no byte in the code page counts as nothing instead of as a question mark.
    private static readonly Encoding Japanese = CodePagesEncodingProvider.Instance.GetEncoding(JapaneseCodePage, new EncoderReplacementFallback(string.Empty), DecoderFallback.ReplacementFallback)!;

    /// <summary>Whether it takes two cells there.</summary>
    public static bool IsWideInJapanese(Rune rune)
    {
        Span<char> characters = stackalloc char[2];
        return Japanese.GetByteCount(characters[..rune.EncodeToUtf16(characters)]) == 2;
    }
}
