namespace ArcBundle.Analyzer.Reading.Text;

/// <summary>
/// Finds the rest of a character at the start of a text whose front was cut off, as it is when only the tail of a log is kept. In pages of two
/// bytes all characters up to the next ASCII byte would be read wrong without it.
/// </summary>
internal static class CutCharacter
{
    /// <summary>UTF-8 bytes of a character after its first.</summary>
    private const int MostContinuations = 3;

    /// <summary>The encoding of a text that starts with the rest of a character; null when it does not, or cannot be told.</summary>
    /// <param name="start">The text, or as much of it as a decision looks at.</param>
    /// <param name="context">The pages that the collector recorded.</param>
    public static DetectedEncoding? Find(ReadOnlySpan<byte> start, ReadingContext context)
    {
        if (start.IsEmpty || start[0] < 0x80)
            return null;
        var encoding = With(EncodingOf(start, context), start);
        return encoding.CutAtStart > 0 ? encoding : null;
    }

    /// <summary>The encoding with the bytes of a cut character at the start of a text that is known to be in it.</summary>
    public static DetectedEncoding With(in DetectedEncoding encoding, ReadOnlySpan<byte> start)
    {
        if (start.IsEmpty || start[0] < 0x80 || encoding.MarkLength > 0)
            return encoding;
        var cut = encoding.CodePage switch
        {
            CodePages.Utf8 => Continuations(start),
            CodePages.Japanese or CodePages.EucJapanese => IsBetterWithout(FirstLine(start), encoding.CodePage) ? 1 : 0,
            _ => 0,
        };
        return encoding with { CutAtStart = cut };
    }

    /// <summary>The first line may be read wrong from its first byte on, so the others tell; without others, whichever reading rests on more.</summary>
    private static DetectedEncoding EncodingOf(ReadOnlySpan<byte> start, ReadingContext context)
    {
        var others = start[FirstLine(start).Length..];
        if (others.IndexOfAnyExceptInRange((byte)0, (byte)0x7F) is >= 0 and var first)
            return EncodingDetector.FromBytes(others[first..], context);
        var (whole, without) = (EncodingDetector.FromBytes(start, context), EncodingDetector.FromBytes(start[1..], context));
        return without.Basis != EncodingBasis.Ascii && without.Basis < whole.Basis ? without : whole;
    }

    private static int Continuations(ReadOnlySpan<byte> start)
    {
        var count = start.IndexOfAnyExceptInRange((byte)0x80, (byte)0xBF);
        return count is > 0 and <= MostContinuations ? count : 0;
    }

    /// <summary>A first character that is whole only takes away from the tally; one that is not shifts all that follow to rare kanji and damage.</summary>
    private static bool IsBetterWithout(ReadOnlySpan<byte> line, int codePage)
    {
        var whole = JapaneseTally.Of(EncodingDetector.Decode(line, codePage));
        var without = JapaneseTally.Of(EncodingDetector.Decode(line[1..], codePage));
        return without.Bad < whole.Bad || (without.Bad == whole.Bad && without.Kana > whole.Kana);
    }

    private static ReadOnlySpan<byte> FirstLine(ReadOnlySpan<byte> start) => start.IndexOfAny((byte)'\r', (byte)'\n') is >= 0 and var end ? start[..end] : start;
}
