using System.Text;

namespace ArcBundle.Analyzer.Intake.Archives;

/// <summary>
/// Decodes entry names. Names that are not declared to be UTF-8 are, in archives made in Japan, page 932 (Explorer) or UTF-8 without the flag
/// (macOS); page 437 is what the format says. One choice is made for the whole archive: the first of these that fits every such name.
/// Decoding comes before judging, because the second byte of a 932 character may be a backslash.
/// </summary>
internal static class EntryNameDecoding
{
    private static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly Encoding Japanese = Page(932);
    private static readonly Encoding Oem = Page(437);

    /// <summary>The decoded names, in order; U+FFFD, which the name rule refuses, stands where a declared encoding does not fit.</summary>
    /// <param name="names">Name bytes and whether they are declared to be UTF-8.</param>
    public static IReadOnlyList<string> Decode(IReadOnlyList<(byte[] Name, bool IsUtf8)> names)
    {
        var undeclared = names.Where(static n => !n.IsUtf8).Select(static n => n.Name).ToList();
        var chosen = new[] { Utf8, Japanese }.FirstOrDefault(e => undeclared.TrueForAll(n => Fits(e, n))) ?? Oem;
        return [.. names.Select(n => n.IsUtf8 ? Encoding.UTF8.GetString(n.Name) : chosen.GetString(n.Name))];
    }

    private static bool Fits(Encoding encoding, byte[] name)
    {
        if (Ascii.IsValid(name))
            return true;
        try
        {
            encoding.GetCharCount(name);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    private static Encoding Page(int page) =>
        CodePagesEncodingProvider.Instance.GetEncoding(page, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;
}
