using System.Buffers;
using System.Runtime.InteropServices;
using System.Text;

namespace ArcBundle.Analyzer.Reading.Text;

/// <summary>How many multi-byte sequences of a sample are valid UTF-8 and how many bytes are not.</summary>
/// <param name="Sequences">Valid sequences of two bytes or more.</param>
/// <param name="Bad">Bytes in no valid sequence; a sequence cut off at the end is not counted.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Utf8Tally(int Sequences, int Bad)
{
    /// <summary>Counts the sequences of <paramref name="sample"/>.</summary>
    public static Utf8Tally Of(ReadOnlySpan<byte> sample)
    {
        var (sequences, bad) = (0, 0);
        while (sample.IndexOfAnyExceptInRange((byte)0, (byte)0x7F) is >= 0 and var next)
        {
            sample = sample[next..];
            var status = Rune.DecodeFromUtf8(sample, out _, out var length);
            if (status == OperationStatus.NeedMoreData)
                break;
            if (status == OperationStatus.Done)
                sequences++;
            else
                bad += length;
            sample = sample[length..];
        }

        return new Utf8Tally(sequences, bad);
    }
}
