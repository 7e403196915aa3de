using System.Buffers;
using System.Globalization;

namespace ArcBundle.Analyzer.Reading.ProductLogs;

/// <summary>A number that stands beside a label: <c>Job=12</c>, <c>JobID 12</c>, <c>ジョブ 12</c>, <c>Job [12]</c>, <c>[12] ジョブ</c>.</summary>
internal sealed class LabelledNumber
{
    private const int MostDigits = 10;
    private static readonly string[] Suffixes = ["ID", "Number", "No.", "No", "番号", "#", "Id"];
    private readonly SearchValues<string> _english;
    private readonly SearchValues<string> _japanese;
    private readonly SearchValues<string> _halfWidth;

    private LabelledNumber(string english, string japanese, string halfWidth)
    {
        _english = SearchValues.Create([english], StringComparison.OrdinalIgnoreCase);
        _japanese = SearchValues.Create([japanese], StringComparison.Ordinal);
        _halfWidth = SearchValues.Create([halfWidth], StringComparison.Ordinal);
        EnglishLength = english.Length;
        JapaneseLength = japanese.Length;
        HalfWidthLength = halfWidth.Length;
    }

    private int EnglishLength { get; }

    private int JapaneseLength { get; }

    private int HalfWidthLength { get; }

    /// <summary>The English labels.</summary>
    public static IReadOnlyList<string> EnglishWords => ["job", "session"];

    /// <summary>The job number.</summary>
    public static LabelledNumber Job { get; } = new("job", "ジョブ", "ｼﾞｮﾌﾞ");

    /// <summary>The session number.</summary>
    public static LabelledNumber Session { get; } = new("session", "セッション", "ｾｯｼｮﾝ");

    /// <summary>The first number beside the label; null when there is none.</summary>
    /// <param name="folded">The folded line.</param>
    /// <param name="mayBeEnglish">False when it is known to hold none of <see cref="EnglishWords"/>.</param>
    /// <param name="mayBeJapanese">False when it is known to be ASCII.</param>
    public long? Find(ReadOnlySpan<char> folded, bool mayBeEnglish = true, bool mayBeJapanese = true) =>
        (mayBeEnglish ? Find(folded, _english, EnglishLength) : null) ?? (mayBeJapanese ? Find(folded, _japanese, JapaneseLength) ?? Find(folded, _halfWidth, HalfWidthLength) : null);

    private static long? Find(ReadOnlySpan<char> folded, SearchValues<string> label, int length)
    {
        var from = 0;
        while (folded[from..].IndexOfAny(label) is >= 0 and var next)
        {
            var at = from + next;
            from = at + length;
            var isInsideWord = at > 0 && char.IsAsciiLetter(folded[at - 1]) && char.IsAsciiLetter(folded[at]);
            if (!isInsideWord && (After(folded, from) ?? Before(folded, at)) is { } number)
                return number;
        }

        return null;
    }

    private static long? After(ReadOnlySpan<char> text, int place)
    {
        SkipBlanks(text, ref place);
        if (place < text.Length && text[place] == '_')
            place++;
        foreach (var suffix in Suffixes)
        {
            if (!text[place..].StartsWith(suffix, StringComparison.OrdinalIgnoreCase))
                continue;
            place += suffix.Length;
            break;
        }

        SkipBlanks(text, ref place);
        if (place < text.Length && text[place] is '=' or ':' or '#' or '(' or '[' or '<' or '.')
            place++;
        SkipBlanks(text, ref place);
        return Digits(text, place);
    }

    private static long? Before(ReadOnlySpan<char> text, int place)
    {
        while (place > 0 && text[place - 1] == ' ')
            place--;
        if (place < 3 || text[place - 1] != ']')
            return null;
        var digits = place - 1;
        while (digits > 0 && place - digits <= MostDigits && char.IsAsciiDigit(text[digits - 1]))
            digits--;
        return digits > 0 && text[digits - 1] == '[' ? Digits(text, digits) : null;
    }

    private static long? Digits(ReadOnlySpan<char> text, int place)
    {
        var end = place;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
            end++;
        if (end == place || end - place > MostDigits || !EndsNumber(text, end))
            return null;
        return long.Parse(text[place..end], NumberStyles.None, CultureInfo.InvariantCulture);
    }

    /// <summary>Dates, times, amounts and names that begin with digits are no job numbers.</summary>
    private static bool EndsNumber(ReadOnlySpan<char> text, int end)
    {
        if (end == text.Length)
            return true;
        if (char.IsAsciiLetter(text[end]) || text[end] is '%' or '_' or '時' or '分' or '秒' or '日' or '件' or '個' or '回' or '年' or '月')
            return false;
        return !(text[end] is ':' or '/' or '.' or '-' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1]));
    }

    private static void SkipBlanks(ReadOnlySpan<char> text, ref int place)
    {
        while (place < text.Length && text[place] == ' ')
            place++;
    }
}
