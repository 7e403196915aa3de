namespace ArcBundle.Analyzer.Reading.Text;

/// <summary>
/// Folds the variants in which one character is typed: full-width letters, digits, brackets and colons, special spaces, curly quotes,
/// and the signs that Windows and other systems convert from page 932 to different characters (wave dash, parallel, minus, cent, pound, not, dash).
/// One character becomes one character, so places found in the folded text are places in the original.
/// </summary>
internal static class Folding
{
    /// <summary><paramref name="text"/> with each character folded; the same string when there is nothing to fold.</summary>
    public static string Fold(string text)
    {
        if (!text.AsSpan().ContainsAnyExceptInRange('\0', '\u007F'))
            return text;
        return string.Create(text.Length, text, static (folded, source) => Fold(source, folded));
    }

    /// <summary>Writes <paramref name="text"/> with each character folded to <paramref name="folded"/>, which is as long.</summary>
    public static void Fold(ReadOnlySpan<char> text, Span<char> folded)
    {
        for (var i = 0; i < text.Length; i++)
            folded[i] = Fold(text[i]);
    }

    private static char Fold(char c) => c switch
    {
        < '\u0080' or (>= '\u3041' and <= '\u9FFF') => c,
        >= '\uFF01' and <= '\uFF5E' => (char)(c - 0xFEE0),
        '\u3000' or '\u00A0' or '\u202F' or '\u2007' or '\u2009' => ' ',
        '‘' or '’' or '‚' or '′' => '\'',
        '“' or '”' or '„' or '″' => '"',
        '【' or '〔' => '[',
        '】' or '〕' => ']',
        '､' => '、',
        '−' => '-',
        '\u301C' => '~',
        '\u2016' => '\u2225',
        '\u2014' => '\u2015',
        '\uFFE0' => '\u00A2',
        '\uFFE1' => '\u00A3',
        '\uFFE2' => '\u00AC',
        '\uFFE4' => '\u00A6',
        '\uFFE5' => '\u00A5',
        _ => c,
    };
}
