using System.Buffers;

namespace ArcBundle.Analyzer.Reading.ProductLogs;

/// <summary>Words that say that something is over. They only tell whether the last line of a job is an end line.</summary>
internal static class EndWords
{
    private static readonly string[] English = ["ended", "finished", "completed", "complete", "incomplete", "cancelled", "canceled"];
    private static readonly string[] Japanese = ["終了", "完了", "キャンセルされました"];

    private static readonly SearchValues<string> AnyEnglish = SearchValues.Create(English, StringComparison.OrdinalIgnoreCase);
    private static readonly SearchValues<string> AnyJapanese = SearchValues.Create(Japanese, StringComparison.Ordinal);

    /// <summary>What follows a Japanese word that denies it or puts it off.</summary>
    private static readonly string[] Denials = ["しませんでした", "していません", "できません", "しません", "待ち", "を待", "予定", "するまで", "する前"];

    /// <summary>Whether <paramref name="folded"/> holds such a word that is not denied.</summary>
    public static bool Holds(string folded) =>
        (folded.AsSpan().ContainsAny(AnyEnglish) && HoldsEnglish(folded)) || (folded.AsSpan().ContainsAny(AnyJapanese) && HoldsJapanese(folded));

    private static bool HoldsEnglish(string folded)
    {
        foreach (var word in English)
        {
            for (var at = folded.IndexOf(word, StringComparison.OrdinalIgnoreCase); at >= 0; at = folded.IndexOf(word, at + 1, StringComparison.OrdinalIgnoreCase))
            {
                if (IsWord(folded, at, word.Length) && !IsDenied(folded.AsSpan(0, at)))
                    return true;
            }
        }

        return false;
    }

    private static bool HoldsJapanese(string folded)
    {
        foreach (var word in Japanese)
        {
            for (var at = folded.IndexOf(word, StringComparison.Ordinal); at >= 0; at = folded.IndexOf(word, at + 1, StringComparison.Ordinal))
            {
                if (!IsPutOff(folded.AsSpan(at + word.Length)))
                    return true;
            }
        }

        return false;
    }

    private static bool IsPutOff(ReadOnlySpan<char> rest)
    {
        foreach (var denial in Denials)
        {
            if (rest.StartsWith(denial, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    private static bool IsWord(string text, int at, int length) =>
        (at == 0 || !char.IsAsciiLetterOrDigit(text[at - 1])) && (at + length == text.Length || !char.IsAsciiLetterOrDigit(text[at + length]));

    private static bool IsDenied(ReadOnlySpan<char> before)
    {
        before = before.TrimEnd();
        return before.EndsWith("not", StringComparison.OrdinalIgnoreCase) || before.EndsWith("not be", StringComparison.OrdinalIgnoreCase)
            || before.EndsWith(" to", StringComparison.OrdinalIgnoreCase) || before.EndsWith("never", StringComparison.OrdinalIgnoreCase);
    }
}
