using System.Runtime.InteropServices;

namespace ArcBundle.Analyzer.Reading.Text;

/// <summary>What kinds of characters a decoded sample has: the means to tell Japanese from what only decodes as Japanese.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct JapaneseTally
{
    /// <summary>Hiragana, full-width katakana and the full-width punctuation between them.</summary>
    public int Kana { get; init; }

    /// <summary>Ideographs.</summary>
    public int Kanji { get; init; }

    /// <summary>Half-width katakana and its punctuation.</summary>
    public int HalfWidth { get; init; }

    /// <summary>Half-width katakana in places where the writing system has none, such as a voicing mark after a vowel.</summary>
    public int ImpossibleHalfWidth { get; init; }

    /// <summary>Other characters beyond ASCII: full-width letters, symbols, Greek, Cyrillic.</summary>
    public int Other { get; init; }

    /// <summary>Undecodable sequences, private use and control characters.</summary>
    public int Bad { get; init; }

    /// <summary>Characters beyond ASCII that stand between ASCII letters: a western accent read as Japanese.</summary>
    public int Isolated { get; init; }

    /// <summary>All characters beyond ASCII that could be decoded.</summary>
    public int Total => Kana + Kanji + HalfWidth + Other;

    /// <summary>True when the characters stand in runs, as Japanese words do.</summary>
    public bool ReadsLikeJapanese => Kana + Kanji + HalfWidth > 0 && Isolated * 4 < Total;

    /// <summary>True when one character in ten or more is kana: real sentences always have it, chance rarely.</summary>
    public bool HasMuchKana => Kana * 10 >= Total && Kana > 0;

    /// <summary>The tally with one bad sequence more when the text is damaged outside what was counted.</summary>
    public JapaneseTally WithDamageElsewhere(bool isDamaged) => isDamaged && Bad == 0 ? this with { Bad = 1 } : this;

    /// <summary>Counts the characters of <paramref name="text"/>.</summary>
    public static JapaneseTally Of(string text)
    {
        var (kana, kanji, half, impossible, other, bad, isolated) = (0, 0, 0, 0, 0, 0, 0);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c < 0x80)
                continue;
            var before = i > 0 ? text[i - 1] : ' ';
            if (char.IsAsciiLetter(before) && i + 1 < text.Length && text[i + 1] < 0x80)
                isolated++;
            else if (before < 0x80 && i + 1 < text.Length && char.IsAsciiLetter(text[i + 1]))
                isolated++;

            if (c is '\uFFFD' or (< '\u00A0' and >= '\u0080') or (>= '\uE000' and <= '\uF8FF'))
                bad++;
            else if (c is (>= '\u3041' and <= '\u30FE') or (>= '\u3000' and <= '\u3003') or (>= '\u3008' and <= '\u3011'))
                kana++;
            else if (c is (>= '\u4E00' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF') or '々')
                kanji++;
            else if (c is >= '\uFF61' and <= '\uFF9F')
                (half, impossible) = (half + 1, impossible + (IsPossible(c, before) ? 0 : 1));
            else
                other++;
        }

        return new JapaneseTally { Kana = kana, Kanji = kanji, HalfWidth = half, ImpossibleHalfWidth = impossible, Other = other, Bad = bad, Isolated = isolated };
    }

    /// <summary>Marks follow the kana they voice; a length mark and a small kana follow a kana; a closing mark does not open a run.</summary>
    private static bool IsPossible(char c, char before) => c switch
    {
        'ﾞ' => before is 'ｳ' or (>= 'ｶ' and <= 'ﾄ') or (>= 'ﾊ' and <= 'ﾎ'),
        'ﾟ' => before is >= 'ﾊ' and <= 'ﾎ',
        'ｰ' or (>= 'ｧ' and <= 'ｯ') => before is >= 'ｦ' and <= 'ﾟ',
        '｡' or '､' or '｣' => before is not ('｡' or '､' or '｢' or '･'),
        '･' => before is not ('･' or '｡' or '､' or '｢'),
        _ => true,
    };
}
