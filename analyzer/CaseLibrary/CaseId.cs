using ArcBundle.Format.Bundles;

namespace ArcBundle.Analyzer.CaseLibrary;

/// <summary>
/// Id of a case as the engineer writes it, usually the ticket number: 1 to 64 characters out of ASCII letters and digits, <c>.</c> <c>_</c> <c>-</c>,
/// hiragana, katakana and kanji. It does not start with <c>.</c> or <c>-</c>, does not end with <c>.</c>, and is no Windows device name.
/// Two ids that differ in the case of ASCII letters only are the same id.
/// </summary>
/// <remarks>
/// The id is also the name of the case's folder, so it must mean the same on every file system: no separators, no characters with several Unicode
/// forms (combining marks, compatibility characters), no letters whose upper case depends on a culture.
/// </remarks>
internal sealed class CaseId : IEquatable<CaseId>
{
    /// <summary>Most characters of an id. 64 kanji are 192 bytes of UTF-8, under the 255 that file systems allow.</summary>
    public const int LongestId = 64;

    private CaseId(string text) => Text = text;

    /// <summary>The id as written when the case was opened or asked for.</summary>
    public string Text { get; }

    /// <summary>The id in <paramref name="text"/>, or null when it is not a valid one.</summary>
    public static CaseId? Parse(string? text)
    {
        if (text is null or { Length: 0 or > LongestId } || text[0] is '.' or '-' || text[^1] == '.')
            return null;
        return text.All(IsAllowed) && !BundleEntryNames.IsDeviceName(text) ? new CaseId(text) : null;
    }

    /// <inheritdoc/>
    public bool Equals(CaseId? other) => other is not null && string.Equals(Text, other.Text, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as CaseId);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.OrdinalIgnoreCase.GetHashCode(Text);

    /// <summary>The id as written.</summary>
    public override string ToString() => Text;

    // Unicode blocks Hiragana, Katakana and CJK Unified Ideographs (with extension A), without their combining marks and punctuation.
    private static bool IsAllowed(char c) =>
        char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '-'
        or (>= '\u3041' and <= '\u3096') or (>= '\u30A1' and <= '\u30FA') or '\u30FC' or '\u3005' or '\u3007'
        or (>= '\u3400' and <= '\u4DBF') or (>= '\u4E00' and <= '\u9FFF');
}
