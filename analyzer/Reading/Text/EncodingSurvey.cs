namespace ArcBundle.Analyzer.Reading.Text;

/// <summary>
/// Chooses the encoding of a long text by the whole of it, in a pass of its own and fixed memory. Every line with bytes above 0x7F is tested
/// for UTF-8, page 932 and EUC-JP; which Japanese or western page it reads like is judged by such lines spread evenly over the text.
/// The same text always gets the same encoding.
/// </summary>
internal static class EncodingSurvey
{
    /// <summary>The encoding of a text. A stream that breaks off is judged by what came before.</summary>
    /// <param name="stream">The text, read to its end and not closed.</param>
    /// <param name="context">The pages that the collector recorded.</param>
    /// <param name="cancellation">Ends the survey.</param>
    public static DetectedEncoding Of(Stream stream, ReadingContext context, CancellationToken cancellation = default)
    {
        var lines = new LineBytes(stream);
        var start = lines.LookAhead();
        if (EncodingDetector.FromStart(start) is { } found)
            return found;
        byte[] first = start[..Math.Min(start.Length, LineBytes.LongestLine)].ToArray();
        var mayBeCut = first.Length > 0 && first[0] >= 0x80;

        var utf8 = default(Utf8Tally);
        var (bad932, badEuc) = (0L, 0L);
        var sample = new LineSample(EncodingDetector.SampleLength);
        for (var number = 0L; lines.TryFind(); number++, lines.Advance())
        {
            if ((number & 0xFFFF) == 0)
                cancellation.ThrowIfCancellationRequested();
            var line = lines.Line;
            // Lines with zeros are damaged, or in UTF-16 and appended to a text in another encoding.
            if (line.IndexOfAnyExceptInRange((byte)0, (byte)0x7F) < 0 || line.Contains((byte)0) || (number == 0 && mayBeCut))
                continue;
            utf8 += Utf8Tally.Of(line);
            bad932 += JapaneseBytes.Bad932(line);
            badEuc += JapaneseBytes.BadEuc(line);
            sample.Add(line);
        }

        // Nothing beyond ASCII but in a first line that may begin in the middle of a character.
        if (sample.Lines == 0)
            return mayBeCut ? CutCharacter.Find(first, context) ?? EncodingDetector.FromBytes(first, context) : DetectedEncoding.Ascii;
        var chosen = EncodingDetector.Decide(utf8, sample.Bytes, bad932 == 0, badEuc == 0, context);
        return CutCharacter.With(chosen, first);
    }
}
