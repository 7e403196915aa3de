using System.Runtime.InteropServices;

namespace ArcBundle.Analyzer.Reading.Text;

/// <summary>How many multi-byte sequences of a sample are valid UTF-8 and how many bytes are not.</summary>
/// <param name="Sequences">Valid sequences of two bytes or more.</param>
/// <param name="Bad">Bytes in no valid sequence; a sequence cut off at the end is not counted.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Utf8Tally(long Sequences, long Bad)
{
    /// <summary>Counts the sequences of <paramref name="sample"/>.</summary>
    public static Utf8Tally Of(ReadOnlySpan<byte> sample)
    {
        var (sequences, bad) = (0L, 0L);
        while (sample.IndexOfAnyExceptInRange((byte)0, (byte)0x7F) is >= 0 and var next)
        {
            sample = sample[next..];
            var length = LengthOf(sample, out var isWhole);
            if (length == 0)
                break;
            sequences += isWhole ? 1 : 0;
            bad += isWhole ? 0 : length;
            sample = sample[length..];

            // Japanese text stands in runs: no search between its characters.
            while (!sample.IsEmpty && sample[0] >= 0x80 && (length = LengthOf(sample, out isWhole)) > 0)
            {
                sequences += isWhole ? 1 : 0;
                bad += isWhole ? 0 : length;
                sample = sample[length..];
            }
        }

        return new Utf8Tally(sequences, bad);
    }

    /// <summary>Both counts together.</summary>
    public static Utf8Tally operator +(Utf8Tally left, Utf8Tally right) => new(left.Sequences + right.Sequences, left.Bad + right.Bad);

    /// <summary>
    /// Length of the sequence at the front, or of the longest start of one when it is damaged; 0 when it is cut off by the end.
    /// The ranges of the second byte exclude overlong forms, surrogates and what is above U+10FFFF (Unicode, table 3-7).
    /// </summary>
    private static int LengthOf(ReadOnlySpan<byte> bytes, out bool isWhole)
    {
        isWhole = false;
        var first = bytes[0];
        var length = first switch { < 0xC2 or > 0xF4 => 1, < 0xE0 => 2, < 0xF0 => 3, _ => 4 };
        if (length == 1)
            return 1;
        if (bytes.Length == 1)
            return 0;
        var (low, high) = first switch { 0xE0 => (0xA0, 0xBF), 0xED => (0x80, 0x9F), 0xF0 => (0x90, 0xBF), 0xF4 => (0x80, 0x8F), _ => (0x80, 0xBF) };
        if (bytes[1] < low || bytes[1] > high)
            return 1;
        for (var i = 2; i < length; i++)
        {
            if (i == bytes.Length)
                return 0;
            if ((bytes[i] & 0xC0) != 0x80)
                return i;
        }

        isWhole = true;
        return length;
    }
}
