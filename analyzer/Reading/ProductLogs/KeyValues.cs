namespace ArcBundle.Analyzer.Reading.ProductLogs;

/// <summary>
/// Finds <c>key=value</c> pairs in a line. Inside parentheses pairs are parted by commas (<c>,</c> <c>、</c> <c>;</c>) and values may hold blanks;
/// outside, a value ends at the next blank.
/// </summary>
internal static class KeyValues
{
    private const int MostPairs = 64;
    private const int LongestKey = 40;

    /// <summary>The pairs of <paramref name="folded"/> in the order written.</summary>
    public static IReadOnlyList<KeyValue> Find(string folded)
    {
        List<KeyValue>? pairs = null;
        for (var equals = folded.IndexOf('='); equals >= 0 && (pairs?.Count ?? 0) < MostPairs; equals = folded.IndexOf('=', equals + 1))
        {
            var key = KeyBefore(folded, equals, out var isInList);
            var value = ValueAfter(folded, equals + 1, isInList);
            if (key.Length > 0)
                (pairs ??= []).Add(new KeyValue(key, value));
        }

        return pairs ?? (IReadOnlyList<KeyValue>)[];
    }

    /// <summary>The words before the sign, back to the mark that begins the pair; only the last word when no such mark is near.</summary>
    private static string KeyBefore(string text, int equals, out bool isInList)
    {
        var end = equals;
        while (end > 0 && text[end - 1] is ' ' or '\t')
            end--;
        var start = end;
        while (start > 0 && end - start < LongestKey && !IsMark(text[start - 1]))
            start--;
        isInList = start > 0 && text[start - 1] is '(' or ',' or '、' or ';';
        var words = text.AsSpan(start, end - start).Trim();
        var isErrorText = words.EndsWith("error", StringComparison.OrdinalIgnoreCase) || words.EndsWith("エラー", StringComparison.Ordinal)
            || words.EndsWith("code", StringComparison.OrdinalIgnoreCase) || words.EndsWith("コード", StringComparison.Ordinal);
        if (!isInList || isErrorText)
            words = LastWords(words, isErrorText ? 2 : 1);
        return Squeeze(words);
    }

    private static ReadOnlySpan<char> LastWords(ReadOnlySpan<char> words, int count)
    {
        if (words.IsEmpty)
            return words;
        var start = words.Length;
        while (start > 0 && count > 0)
        {
            start = words[..start].LastIndexOf(' ');
            if (start < 0)
                return words;
            count--;
        }

        return words[(start + 1)..];
    }

    private static string Squeeze(ReadOnlySpan<char> words)
    {
        Span<char> key = stackalloc char[LongestKey + 1];
        var length = 0;
        foreach (var c in words)
        {
            if (c is not (' ' or '_' or '\t') && length < key.Length)
                key[length++] = char.ToLowerInvariant(c);
        }

        return key[..length].ToString();
    }

    private static string ValueAfter(string text, int start, bool isInList)
    {
        while (start < text.Length && text[start] is ' ' or '\t')
            start++;
        var end = start;
        while (end < text.Length && !(text[end] is ')' or ',' or '、' or ';' or '=' or ']') && (isInList || text[end] is not (' ' or '\t') || IsBeforeAddress(text, end)))
            end++;

        // Without a comma between two pairs the next key would become part of this value: cut it off at its blank.
        if (end < text.Length && text[end] == '=' && text.AsSpan(start, end - start).LastIndexOf(' ') is > 0 and var blank)
            end = start + blank;
        return text.AsSpan(start, end - start).Trim().Trim('"').Trim('\'').ToString();
    }

    /// <summary>A blank between a name and its <c>@address</c> does not end the value.</summary>
    private static bool IsBeforeAddress(string text, int blank) => blank + 1 < text.Length && text[blank + 1] == '@';

    private static bool IsMark(char c) => c is '(' or ')' or ',' or '、' or ';' or '[' or ']' or '=' or '<' or '>' or '"' or '。' or '|' or '\t';
}
