namespace ArcBundle.Analyzer.Reading.ProductLogs;

/// <summary>
/// Finds <c>key=value</c> pairs in a line, in the order written. Inside parentheses pairs are parted by commas (<c>,</c> <c>、</c> <c>;</c>)
/// and values may hold blanks; outside, a value ends at the next blank.
/// </summary>
/// <param name="folded">The folded line.</param>
/// <param name="room">Room for one key: <see cref="KeyRoom"/>.</param>
internal ref struct KeyValues(ReadOnlySpan<char> folded, Span<char> room)
{
    private const int MostPairs = 64;
    private const int LongestKey = 40;

    private readonly ReadOnlySpan<char> _text = folded;
    private readonly Span<char> _room = room;
    private int _equals = -1;
    private int _pairs;

    /// <summary>Reads the next pair.</summary>
    /// <param name="key">Key in small letters without blanks, for example <c>networkerror</c>; valid until the next pair is read.</param>
    /// <param name="value">Value, trimmed.</param>
    public bool TryRead(out ReadOnlySpan<char> key, out ReadOnlySpan<char> value)
    {
        key = default;
        value = default;
        while (_pairs < MostPairs)
        {
            var next = _text[(_equals + 1)..].IndexOf('=');
            if (next < 0)
                return false;
            _equals += 1 + next;
            var words = KeyBefore(_equals, out var isInList);
            if (words.IsEmpty)
                continue;
            var length = Squeeze(words, _room);
            if (length == 0)
                continue;
            _pairs++;
            key = _room[..length];
            value = ValueAfter(_equals + 1, isInList);
            return true;
        }

        return false;
    }

    /// <summary>Characters that a key may need.</summary>
    public const int KeyRoom = LongestKey + 1;

    /// <summary>The words before the sign, back to the mark that begins the pair; only the last word when no such mark is near.</summary>
    private readonly ReadOnlySpan<char> KeyBefore(int equals, out bool isInList)
    {
        var end = equals;
        while (end > 0 && _text[end - 1] is ' ' or '\t')
            end--;
        var start = end;
        while (start > 0 && end - start < LongestKey && !IsMark(_text[start - 1]))
            start--;
        isInList = start > 0 && _text[start - 1] is '(' or ',' or '、' or ';';
        var words = _text[start..end].Trim();
        var isErrorText = words.EndsWith("error", StringComparison.OrdinalIgnoreCase) || words.EndsWith("エラー", StringComparison.Ordinal) || words.EndsWith("ｴﾗｰ", StringComparison.Ordinal)
            || words.EndsWith("code", StringComparison.OrdinalIgnoreCase) || words.EndsWith("コード", StringComparison.Ordinal);
        return isInList && !isErrorText ? words : LastWords(words, isErrorText ? 2 : 1);
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

    private static int Squeeze(ReadOnlySpan<char> words, Span<char> key)
    {
        var length = 0;
        foreach (var c in words)
        {
            if (c is not (' ' or '_' or '\t') && length < KeyRoom)
                key[length++] = char.ToLowerInvariant(c);
        }

        return length;
    }

    private readonly ReadOnlySpan<char> ValueAfter(int start, bool isInList)
    {
        while (start < _text.Length && _text[start] is ' ' or '\t')
            start++;
        var end = start;
        while (end < _text.Length && !(_text[end] is ')' or ',' or '、' or ';' or '=' or ']') && (isInList || _text[end] is not (' ' or '\t') || IsBeforeAddress(end)))
            end++;

        // Without a comma between two pairs the next key would become part of this value: cut it off at its blank.
        if (end < _text.Length && _text[end] == '=' && _text[start..end].LastIndexOf(' ') is > 0 and var blank)
            end = start + blank;
        return _text[start..end].Trim().Trim('"').Trim('\'');
    }

    /// <summary>A blank between a name and its <c>@address</c> does not end the value.</summary>
    private readonly bool IsBeforeAddress(int blank) => blank + 1 < _text.Length && _text[blank + 1] == '@';

    private static bool IsMark(char c) => c is '(' or ')' or ',' or '、' or ';' or '[' or ']' or '=' or '<' or '>' or '"' or '。' or '|' or '\t';
}
