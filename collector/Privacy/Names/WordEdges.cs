namespace ArcBundle.Collector.Privacy.Names;

/// <summary>Where a name ends: where its script ends. Japanese has no blanks between words, so that <c>FILESV02のログ</c> holds the name and <c>FILESV021</c> does not.</summary>
internal static class WordEdges
{
    /// <summary>A name of that many characters that are no Latin ones is taken wherever it stands.</summary>
    private const int LongEnough = 3;

    /// <summary>Whether a word of its own stands in a place.</summary>
    public static bool AreAround(ReadOnlySpan<char> text, int start, int end)
    {
        if (end - start >= LongEnough && IsWide(text[start..end]))
            return true;
        return (start == 0 || Parts(text[start - 1], text[start])) && (end == text.Length || Parts(text[end - 1], text[end]));
    }

    private static bool Parts(char left, char right) => ScriptOf(left) is var script && (script == Script.None || script != ScriptOf(right));

    private static bool IsWide(ReadOnlySpan<char> name)
    {
        foreach (var c in name)
        {
            if (ScriptOf(c) is not (Script.Ideograph or Script.Hiragana or Script.Katakana))
                return false;
        }

        return true;
    }

    private static Script ScriptOf(char c) => c switch
    {
        _ when char.IsAsciiLetterOrDigit(c) => Script.Latin,
        <= '\u007F' => Script.None,
        >= '\u4E00' and <= '\u9FFF' or >= '\u3400' and <= '\u4DBF' or '々' => Script.Ideograph,
        >= '\u3041' and <= '\u309F' => Script.Hiragana,
        >= '\u30A1' and <= '\u30FF' and not '・' or >= '\uFF66' and <= '\uFF9F' => Script.Katakana,
        >= '\uFF10' and <= '\uFF19' or >= '\uFF21' and <= '\uFF3A' or >= '\uFF41' and <= '\uFF5A' => Script.WideLatin,
        _ => char.IsLetterOrDigit(c) ? Script.Other : Script.None,
    };

    /// <summary>Scripts, as far as Japanese and Western text mixes them.</summary>
    private enum Script
    {
        None,
        Latin,
        WideLatin,
        Ideograph,
        Hiragana,
        Katakana,
        Other,
    }
}
