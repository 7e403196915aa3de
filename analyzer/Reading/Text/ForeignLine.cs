using System.Text.Unicode;

namespace ArcBundle.Analyzer.Reading.Text;

/// <summary>
/// Tells single lines in the other of the two encodings that Japanese logs come in. Several programs write into one log, or logs are joined, and each
/// writes whole lines in its own encoding. A line that is damaged in the text's own encoding is no such line.
/// </summary>
internal static class ForeignLine
{
    /// <summary>The code page of a line of a text in <paramref name="codePage"/>: that one, or the other one when the line is clearly in it.</summary>
    /// <param name="line">Bytes of the line.</param>
    /// <param name="codePage">Code page of the text.</param>
    public static int PageOf(ReadOnlySpan<byte> line, int codePage) => codePage switch
    {
        CodePages.Japanese when IsUtf8(line) => CodePages.Utf8,
        CodePages.Utf8 when !Utf8.IsValid(line) && Is932(line) => CodePages.Japanese,
        _ => codePage,
    };

    /// <summary>Whether the lines of a text are in both encodings, with one line in ten at most that is in neither.</summary>
    /// <param name="sample">Lines of the text.</param>
    /// <param name="codePage">The code page that more of them are in.</param>
    public static bool AreBoth(ReadOnlySpan<byte> sample, out int codePage)
    {
        var (utf8, japanese, others) = (0, 0, 0);
        while (!sample.IsEmpty)
        {
            var end = sample.IndexOfAny((byte)'\r', (byte)'\n');
            var line = end < 0 ? sample : sample[..end];
            sample = end < 0 ? [] : sample[(end + 1)..];
            if (line.IndexOfAnyExceptInRange((byte)0, (byte)0x7F) < 0)
                continue;
            if (IsUtf8(line))
                utf8++;
            else if (Is932(line))
                japanese++;
            else
                others++;
        }

        codePage = utf8 > japanese ? CodePages.Utf8 : CodePages.Japanese;
        return utf8 > 0 && japanese > 0 && others * 10 <= utf8 + japanese;
    }

    /// <summary>Valid UTF-8 with a sequence of three bytes, as kana and kanji have it. Half-width katakana of page 932 may be valid sequences of two.</summary>
    private static bool IsUtf8(ReadOnlySpan<byte> line) => line.IndexOfAnyInRange((byte)0xE3, (byte)0xEF) >= 0 && Utf8.IsValid(line);

    /// <summary>Whole in page 932, Japanese there, and hardly a valid sequence of UTF-8: a damaged line of UTF-8 still has many.</summary>
    private static bool Is932(ReadOnlySpan<byte> line)
    {
        var tally = Utf8Tally.Of(line);
        return tally.Bad > tally.Sequences && JapaneseBytes.Bad932(line) == 0 && JapaneseTally.Of(EncodingDetector.Decode(line, CodePages.Japanese)) is { Bad: 0, ReadsLikeJapanese: true };
    }
}
