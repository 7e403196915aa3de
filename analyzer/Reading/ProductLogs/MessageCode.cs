using System.Buffers;
using System.Runtime.InteropServices;

namespace ArcBundle.Analyzer.Reading.ProductLogs;

/// <summary>A message code of the product, <c>A?[EWN]dddd</c>: error, warning or note, of the server or (<c>A</c>) of an agent.</summary>
/// <param name="Start">Its place in the line.</param>
/// <param name="Length">Its length: 5 or 6.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct MessageCode(int Start, int Length)
{
    private const int Digits = 4;
    private static readonly SearchValues<char> First = SearchValues.Create("EWNA");

    /// <summary>The first code that stands alone in <paramref name="folded"/>; null when there is none. A part of a path or a file name is none.</summary>
    public static MessageCode? Find(ReadOnlySpan<char> folded)
    {
        for (var i = NextLetter(folded, 0); i + Digits < folded.Length; i = NextLetter(folded, i + 1))
        {
            if (i > 0 && (IsWord(folded[i - 1]) || IsOfPath(folded[i - 1])))
                continue;
            var letter = folded[i] == 'A' ? i + 1 : i;
            if (folded[letter] is not ('E' or 'W' or 'N'))
                continue;
            var end = letter + 1;
            while (end < folded.Length && char.IsAsciiDigit(folded[end]))
                end++;
            if (end - letter - 1 == Digits && (end == folded.Length || !(IsWord(folded[end]) || IsOfPath(folded[end]) || IsExtension(folded[end..]))))
                return new MessageCode(i, end - i);
        }

        return null;
    }

    private static int NextLetter(ReadOnlySpan<char> text, int from) =>
        text[from..].IndexOfAny(First) is >= 0 and var next ? from + next : text.Length;

    private static bool IsOfPath(char c) => c is '\\' or '/';

    private static bool IsExtension(ReadOnlySpan<char> rest) => rest is ['.', var next, ..] && IsWord(next);

    private static bool IsWord(char c) => char.IsAsciiLetterOrDigit(c) || c is '_' or '-';
}
