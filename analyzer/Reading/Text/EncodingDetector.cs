namespace ArcBundle.Analyzer.Reading.Text;

/// <summary>
/// Chooses the encoding of a text by a fixed cascade: byte order mark, places of zero bytes, strict UTF-8, Japanese pages that
/// read like Japanese, the host's own pages, western pages with a warning. No statistics library: on short Japanese lines
/// those were measured to be wrong more often than this order (see the project's encoding notes).
/// </summary>
internal static class EncodingDetector
{
    /// <summary>Bytes that a decision looks at, at most.</summary>
    public const int SampleLength = 256 * 1024;

    /// <summary>Valid multi-byte UTF-8 sequences that outweigh one bad byte: chance makes hardly any.</summary>
    private const int SequencesPerBadByte = 8;

    /// <summary>The encoding that the start of a text states by a mark or by its zero bytes; null when it must be told from other bytes.</summary>
    public static DetectedEncoding? FromStart(ReadOnlySpan<byte> start) => start switch
    {
        [0xEF, 0xBB, 0xBF, ..] => new DetectedEncoding(CodePages.Utf8, EncodingBasis.Mark, 3),
        [0xFF, 0xFE, ..] => new DetectedEncoding(CodePages.Utf16, EncodingBasis.Mark, 2),
        [0xFE, 0xFF, ..] => new DetectedEncoding(CodePages.Utf16BigEndian, EncodingBasis.Mark, 2),
        _ => Utf16Pattern.Find(start[..Math.Min(start.Length, SampleLength)]),
    };

    /// <summary>
    /// The encoding of an 8-bit text, from a sample that starts at a character with a byte above 0x7F, best at the first one of the text.
    /// A character cut off at the sample's end is not held against an encoding.
    /// </summary>
    public static DetectedEncoding FromBytes(ReadOnlySpan<byte> sample, ReadingContext context)
    {
        sample = sample[..Math.Min(sample.Length, SampleLength)];
        if (!sample.ContainsAnyExceptInRange((byte)0, (byte)0x7F))
            return DetectedEncoding.Ascii;

        return Decide(Utf8Tally.Of(sample), sample, isWhole932: true, isWholeEuc: true, context);
    }

    /// <summary>The encoding of an 8-bit text that holds bytes above 0x7F.</summary>
    /// <param name="utf8">Valid and bad sequences of UTF-8 of the whole text.</param>
    /// <param name="sample">Whole lines of the text, or all of it.</param>
    /// <param name="isWhole932">False when a sequence outside the sample is none of page 932.</param>
    /// <param name="isWholeEuc">False when a sequence outside the sample is none of EUC-JP.</param>
    /// <param name="context">The pages that the collector recorded.</param>
    public static DetectedEncoding Decide(in Utf8Tally utf8, ReadOnlySpan<byte> sample, bool isWhole932, bool isWholeEuc, ReadingContext context)
    {
        if (utf8 is { Bad: 0, Sequences: > 0 })
            return new DetectedEncoding(CodePages.Utf8, EncodingBasis.Strict);
        if (utf8.Sequences >= utf8.Bad * SequencesPerBadByte)
            return new DetectedEncoding(CodePages.Utf8, EncodingBasis.Damaged);
        if (utf8.Sequences > 0 && ForeignLine.AreBoth(sample, out var both))
            return new DetectedEncoding(both, EncodingBasis.Damaged);

        var host = context.CodePages.Where(CodePages.IsKnown).Distinct().ToList();
        var shiftJis = JapaneseTally.Of(Decode(sample, CodePages.Japanese)).WithDamageElsewhere(!isWhole932);
        var euc = JapaneseTally.Of(Decode(sample, CodePages.EucJapanese)).WithDamageElsewhere(!isWholeEuc);
        return Japanese(euc, shiftJis, host) ?? HostMultiByte(sample, host) ?? Western(sample, host);
    }

    private static DetectedEncoding? Japanese(in JapaneseTally euc, in JapaneseTally shiftJis, List<int> host)
    {
        var hostIsJapanese = host.Contains(CodePages.Japanese);
        if (JapanesePages.IsEuc(euc, shiftJis))
            return new DetectedEncoding(CodePages.EucJapanese, EncodingBasis.Strict);
        if (shiftJis.Bad == 0 && (hostIsJapanese || (shiftJis.ReadsLikeJapanese && (host.Count == 0 || shiftJis.HasMuchKana))))
            return new DetectedEncoding(CodePages.Japanese, hostIsJapanese ? EncodingBasis.Host : EncodingBasis.Strict);
        if (JapanesePages.IsDamaged(euc) && euc.Bad < shiftJis.Bad)
            return new DetectedEncoding(CodePages.EucJapanese, EncodingBasis.Damaged);
        return JapanesePages.IsDamaged(shiftJis) ? new DetectedEncoding(CodePages.Japanese, EncodingBasis.Damaged) : null;
    }

    private static DetectedEncoding? HostMultiByte(ReadOnlySpan<byte> sample, List<int> host)
    {
        foreach (var page in host)
        {
            if (page is not (CodePages.Utf8 or CodePages.Japanese) && CodePages.IsMultiByte(page)
                && !Decode(sample, page).Contains('\uFFFD', StringComparison.Ordinal))
                return new DetectedEncoding(page, EncodingBasis.Host);
        }

        return null;
    }

    /// <summary>The single-byte page whose outcome has the most letters where letters belong; the host's pages win a draw, then the order 437, 850, 1252.</summary>
    private static DetectedEncoding Western(ReadOnlySpan<byte> sample, List<int> host)
    {
        var own = host.Where(static page => !CodePages.IsMultiByte(page)).ToList();
        int[] known = [.. own, CodePages.OemUnitedStates, CodePages.OemWestern, CodePages.Western];
        var best = (Page: CodePages.OemUnitedStates, Score: int.MinValue);
        foreach (var page in known)
        {
            var score = WesternText.Score(Decode(sample, page));
            if (score > best.Score)
                best = (page, score);
        }

        return new DetectedEncoding(best.Page, own.Contains(best.Page) ? EncodingBasis.Host : EncodingBasis.Fallback);
    }

    /// <summary>A sample decoded with a page; a character that its end cuts is left out.</summary>
    public static string Decode(ReadOnlySpan<byte> sample, int codePage)
    {
        var decoder = CodePages.Get(codePage, new UndecodableBytes()).GetDecoder();
        var chars = new char[sample.Length + 2];
        var length = decoder.GetChars(sample, chars, flush: false);
        return new string(chars, 0, length);
    }
}
