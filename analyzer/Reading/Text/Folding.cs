namespace ArcBundle.Analyzer.Reading.Text;

/// <summary>
/// Folds the variants in which one character is typed: full-width letters, digits, brackets and colons, special spaces, curly quotes.
/// One character becomes one character, so places found in the folded text are places in the original.
/// </summary>
internal static class Folding
{
    /// <summary><paramref name="text"/> with each character folded; the same string when there is nothing to fold.</summary>
    public static string Fold(string text)
    {
        if (!text.AsSpan().ContainsAnyExceptInRange('\0', '\u007F'))
            return text;
        return string.Create(text.Length, text, static (folded, source) =>
        {
            for (var i = 0; i < folded.Length; i++)
                folded[i] = Fold(source[i]);
        });
    }

    private static char Fold(char c) => c switch
    {
        < '\u0080' => c,
        >= '\uFF01' and <= '\uFF5E' => (char)(c - 0xFEE0),
        '\u3000' or '\u00A0' or '\u202F' or '\u2007' or '\u2009' => ' ',
        '‘' or '’' or '‚' or '′' => '\'',
        '“' or '”' or '„' or '″' => '"',
        '【' or '〔' => '[',
        '】' or '〕' => ']',
        '､' => '、',
        '−' => '-',
        _ => c,
    };
}
