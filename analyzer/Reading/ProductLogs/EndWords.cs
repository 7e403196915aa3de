using System.Buffers;

namespace ArcBundle.Analyzer.Reading.ProductLogs;

/// <summary>Words that say that something is over. They only tell whether the last line of a job is an end line.</summary>
internal static class EndWords
{
    private static readonly string[] English = ["ended", "finished", "completed", "complete", "incomplete", "cancelled", "canceled"];
    private static readonly string[] Japanese = ["終了", "完了", "キャンセルされました"];

    /// <summary>What each of the English words holds.</summary>
    public static IReadOnlyList<string> EnglishStems => ["ended", "finished", "complete", "cancel"];

    private static readonly SearchValues<string> AnyEnglish = SearchValues.Create(English, StringComparison.OrdinalIgnoreCase);

    /// <summary>What follows a Japanese word that denies it or puts it off.</summary>
    private static readonly string[] Denials = ["しませんでした", "していません", "できません", "しません", "待ち", "を待", "予定", "するまで", "する前"];

    /// <summary>Whether <paramref name="folded"/> holds such a word that is not denied.</summary>
    /// <param name="folded">The folded line.</param>
    /// <param name="mayBeEnglish">False when it is known to hold none of <see cref="EnglishStems"/>.</param>
    /// <param name="mayBeJapanese">False when it is known to be ASCII.</param>
    public static bool Holds(ReadOnlySpan<char> folded, bool mayBeEnglish, bool mayBeJapanese) =>
        (mayBeEnglish && folded.ContainsAny(AnyEnglish) && HoldsEnglish(folded)) || (mayBeJapanese && HoldsJapanese(folded));

    private static bool HoldsEnglish(ReadOnlySpan<char> folded)
    {
        foreach (var word in English)
        {
            for (var at = Next(folded, word, 0, StringComparison.OrdinalIgnoreCase); at >= 0; at = Next(folded, word, at + 1, StringComparison.OrdinalIgnoreCase))
            {
                if (IsWord(folded, at, word.Length) && !IsDenied(folded[..at]))
                    return true;
            }
        }

        return false;
    }

    private static bool HoldsJapanese(ReadOnlySpan<char> folded)
    {
        foreach (var word in Japanese)
        {
            for (var at = Next(folded, word, 0, StringComparison.Ordinal); at >= 0; at = Next(folded, word, at + 1, StringComparison.Ordinal))
            {
                if (!IsPutOff(folded[(at + word.Length)..]))
                    return true;
            }
        }

        return false;
    }

    private static int Next(ReadOnlySpan<char> text, string word, int from, StringComparison comparison) =>
        text[from..].IndexOf(word, comparison) is >= 0 and var next ? from + next : -1;

    private static bool IsPutOff(ReadOnlySpan<char> rest)
    {
        foreach (var denial in Denials)
        {
            if (rest.StartsWith(denial, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    private static bool IsWord(ReadOnlySpan<char> text, int at, int length) =>
        (at == 0 || !char.IsAsciiLetterOrDigit(text[at - 1])) && (at + length == text.Length || !char.IsAsciiLetterOrDigit(text[at + length]));

    private static bool IsDenied(ReadOnlySpan<char> before)
    {
        before = before.TrimEnd();
        return before.EndsWith("not", StringComparison.OrdinalIgnoreCase) || before.EndsWith("not be", StringComparison.OrdinalIgnoreCase)
            || before.EndsWith(" to", StringComparison.OrdinalIgnoreCase) || before.EndsWith("never", StringComparison.OrdinalIgnoreCase);
    }
}
