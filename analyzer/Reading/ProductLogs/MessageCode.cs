namespace ArcBundle.Analyzer.Reading.ProductLogs;

/// <summary>A message code of the product, <c>A?[EWN]dddd</c>: error, warning or note, of the server or (<c>A</c>) of an agent.</summary>
/// <param name="Text">The code in capitals.</param>
/// <param name="End">Place after it in the line.</param>
internal readonly record struct MessageCode(string Text, int End)
{
    private const int Digits = 4;

    /// <summary>The first code that stands alone in <paramref name="folded"/>; null when there is none.</summary>
    public static MessageCode? Find(string folded)
    {
        for (var i = NextLetter(folded, 0); i + Digits < folded.Length; i = NextLetter(folded, i + 1))
        {
            if (i > 0 && IsWord(folded[i - 1]))
                continue;
            var letter = folded[i] == 'A' ? i + 1 : i;
            if (folded[letter] is not ('E' or 'W' or 'N'))
                continue;
            var end = letter + 1;
            while (end < folded.Length && char.IsAsciiDigit(folded[end]))
                end++;
            if (end - letter - 1 == Digits && (end == folded.Length || !IsWord(folded[end])))
                return new MessageCode(folded[i..end], end);
        }

        return null;
    }

    private static int NextLetter(string text, int from) =>
        text.AsSpan(from).IndexOfAny("EWNA") is >= 0 and var next ? from + next : text.Length;

    private static bool IsWord(char c) => char.IsAsciiLetterOrDigit(c) || c is '_' or '-';
}
