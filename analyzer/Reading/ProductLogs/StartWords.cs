using System.Buffers;

namespace ArcBundle.Analyzer.Reading.ProductLogs;

/// <summary>Words that say that something starts: after an end line they tell a new run of a job from a last remark on the old one.</summary>
internal static class StartWords
{
    private const string Japanese = "開始";
    private static readonly string[] English = ["start", "began", "begin"];
    private static readonly SearchValues<string> AnyEnglish = SearchValues.Create(English, StringComparison.OrdinalIgnoreCase);

    /// <summary>The English words.</summary>
    public static IReadOnlyList<string> EnglishWords => English;

    /// <summary>Whether <paramref name="folded"/> holds such a word.</summary>
    /// <param name="folded">The folded line.</param>
    /// <param name="mayBeEnglish">False when it is known to hold none of <see cref="EnglishWords"/>.</param>
    /// <param name="mayBeJapanese">False when it is known to be ASCII.</param>
    public static bool Holds(ReadOnlySpan<char> folded, bool mayBeEnglish, bool mayBeJapanese) =>
        (mayBeEnglish && folded.ContainsAny(AnyEnglish)) || (mayBeJapanese && folded.Contains(Japanese, StringComparison.Ordinal));
}
