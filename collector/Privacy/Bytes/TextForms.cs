using System.Text;

namespace ArcBundle.Collector.Privacy.Bytes;

/// <summary>Judges by the beginning of a file how it is written, and whether it is a text at all.</summary>
internal static class TextForms
{
    /// <summary>Bytes that are looked at.</summary>
    public const int SampleSize = 4096;

    /// <summary>First bytes of files that are no text: event logs, traces, archives, programs, dumps, hives, databases, images, documents.</summary>
    private static readonly byte[][] BinaryStarts =
    [
        "ElfFile\0"u8.ToArray(), "ElfChnk\0"u8.ToArray(), [0x50, 0x4B, 3, 4], [0x50, 0x4B, 5, 6], [0x37, 0x7A, 0xBC, 0xAF], "Rar!"u8.ToArray(), "MSCF"u8.ToArray(), [0x4D, 0x5A, 0x90], "MDMP"u8.ToArray(), "PAGEDU"u8.ToArray(),
        "regf"u8.ToArray(), "SQLite format 3"u8.ToArray(), "%PDF"u8.ToArray(), [0x89, 0x50, 0x4E, 0x47], [0xFF, 0xD8, 0xFF], "GIF8"u8.ToArray(), [0x1F, 0x8B], [0xD0, 0xCF, 0x11, 0xE0], [0x28, 0xB5, 0x2F, 0xFD],
        [0xD4, 0xC3, 0xB2, 0xA1], [0xA1, 0xB2, 0xC3, 0xD4], [0x0A, 0x0D, 0x0D, 0x0A], "Nettrace"u8.ToArray(), "ARCBENC1"u8.ToArray(), "ARCBPRT1"u8.ToArray(),
    ];

    /// <summary>The encoding of a form.</summary>
    /// <param name="form">The form.</param>
    /// <param name="bytes">What stands for <see cref="TextForm.Bytes"/>, which do not tell theirs.</param>
    public static Encoding EncodingOf(TextForm form, Encoding bytes) => form switch
    {
        TextForm.Utf16 => Encoding.Unicode,
        TextForm.Utf16BigEndian => Encoding.BigEndianUnicode,
        _ => bytes,
    };

    /// <summary>How a text is written.</summary>
    /// <param name="sample">Its beginning.</param>
    public static TextForm Of(ReadOnlySpan<byte> sample)
    {
        if (sample.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
            return TextForm.Utf16;
        if (sample.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
            return TextForm.Utf16BigEndian;
        var (even, odd) = Zeros(sample);
        // UTF-16 without a mark: blanks, digits, signs and line ends have a zero byte each, always in the same place of a pair. A hole in a file has zeros in both.
        var pairs = sample.Length / 2;
        if (odd > pairs / 20 && odd > even * 8)
            return TextForm.Utf16;
        // Little-endian text reads as the other order where it was added at an odd place: behind a line of bytes, or of UTF-16 that began at an even one.
        var first = sample.IndexOf((byte)0);
        var isAdded = first % 2 != 0 || sample[..Math.Max(first, 0)].Contains((byte)'\n');
        return even > pairs / 20 && even > odd * 8 && !isAdded ? TextForm.Utf16BigEndian : TextForm.Bytes;
    }

    /// <summary>Whether a file is no text, so that nothing in it can be masked.</summary>
    /// <param name="sample">Its beginning.</param>
    public static bool IsBinary(ReadOnlySpan<byte> sample)
    {
        foreach (var start in BinaryStarts)
        {
            if (start.Length > 2 && sample.StartsWith(start))
                return true;
        }

        if (Of(sample) != TextForm.Bytes)
            return false;
        var controls = 0;
        foreach (var b in sample)
            controls += b is < 0x20 and not (0 or (byte)'\t' or (byte)'\n' or (byte)'\r' or 0x0C or 0x1A or 0x1B) ? 1 : 0;
        var (even, odd) = Zeros(sample);
        var holes = even + odd;
        // A log with a hole is zeros and text; what has other control characters besides is none.
        return controls > sample.Length / 100 || (holes > 0 && controls > 0);
    }

    private static (int Even, int Odd) Zeros(ReadOnlySpan<byte> sample)
    {
        var (even, odd) = (0, 0);
        for (var at = 0; at + 1 < sample.Length; at += 2)
        {
            even += sample[at] == 0 ? 1 : 0;
            odd += sample[at + 1] == 0 ? 1 : 0;
        }

        return (even, odd);
    }
}
