using System.Buffers;

namespace ArcBundle.Collector.Privacy.Secrets;

/// <summary>Words at the end of a name that say: what follows is a secret.</summary>
internal static class SecretWords
{
    private static readonly string[] Endings =
    [
        "password", "passwd", "passphrase", "passcode", "pwd", "secret", "credential", "credentials", "token", "apikey", "api_key", "api-key", "accesskey", "access_key",
        "privatekey", "private_key", "sharedkey", "encryptionkey", "licensekey", "productkey", "authorization",
    ];

    private static readonly string[] JapaneseEndings = ["パスワード", "パスフレーズ", "暗証番号"];

    /// <summary>Short words that are such a name only when they stand alone.</summary>
    private static readonly string[] Alone = ["pass"];

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Known =
        new HashSet<string>([.. Endings, .. JapaneseEndings, .. Alone], StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly int[] Lengths = [.. Endings.Concat(JapaneseEndings).Concat(Alone).Select(static word => word.Length).Distinct().OrderDescending()];

    /// <summary>The Japanese words, to be searched for one by one: a search for several at once is not made for texts beyond ASCII (measured: 40 times slower).</summary>
    public static IReadOnlyList<string> Japanese => JapaneseEndings;

    /// <summary>The Western words, for a search.</summary>
    public static SearchValues<string> Search { get; } = SearchValues.Create([.. Endings, .. Alone], StringComparison.OrdinalIgnoreCase);

    /// <summary>Length of the word that ends a name at this place; 0 when there is none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="at">Where one of the words begins.</param>
    public static int LengthAt(ReadOnlySpan<char> text, int at)
    {
        foreach (var length in Lengths)
        {
            if (at + length > text.Length || !Known.Contains(text.Slice(at, length)))
                continue;
            var isShort = length <= 4 && !text.Slice(at, length).Equals("pwd", StringComparison.OrdinalIgnoreCase);
            if (isShort && at > 0 && char.IsLetterOrDigit(text[at - 1]))
                continue;
            var end = at + length;
            while (end < text.Length && char.IsAsciiDigit(text[end]))
                end++;
            if (end == text.Length || !char.IsAsciiLetter(text[end]))
                return end - at;
        }

        return 0;
    }
}
