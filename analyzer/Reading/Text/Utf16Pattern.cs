using System.Buffers.Binary;

namespace ArcBundle.Analyzer.Reading.Text;

/// <summary>
/// Recognises UTF-16 without a byte order mark: digits, spaces and line breaks leave a zero in every second byte, also in
/// Japanese text. Pairs of zeros are padding and count for nothing, so a NUL-padded 8-bit file is not taken for UTF-16.
/// A text whose front was cut off may begin with the second byte of a unit; what tells is which reading has the more usual characters.
/// </summary>
internal static class Utf16Pattern
{
    /// <summary>UTF-16 of either byte order when <paramref name="sample"/> has its pattern, else null.</summary>
    public static DetectedEncoding? Find(ReadOnlySpan<byte> sample)
    {
        if (!sample.Contains((byte)0) || !HasPattern(sample))
            return null;
        var best = ((DetectedEncoding?)null, Usual: 0);
        for (var cut = 0; cut <= 1 && cut < sample.Length; cut++)
        {
            if (FindAligned(sample[cut..], out var usual) is { } found && usual > best.Usual)
                best = (found with { CutAtStart = cut }, usual);
        }

        return best.Item1;
    }

    /// <summary>Also a text that begins with the second byte of a unit has zeros in every second byte: the other ones.</summary>
    private static bool HasPattern(ReadOnlySpan<byte> sample)
    {
        var (little, big, pairs) = Count(sample);
        return IsClear(little, big, pairs) || IsClear(big, little, pairs);
    }

    private static DetectedEncoding? FindAligned(ReadOnlySpan<byte> sample, out int usual)
    {
        usual = 0;
        var (little, big, pairs) = Count(sample);
        if (IsClear(little, big, pairs) && IsWellFormed(sample, BinaryPrimitives.ReadUInt16LittleEndian, out usual))
            return new DetectedEncoding(CodePages.Utf16, EncodingBasis.ZeroBytes);
        if (IsClear(big, little, pairs) && IsWellFormed(sample, BinaryPrimitives.ReadUInt16BigEndian, out usual))
            return new DetectedEncoding(CodePages.Utf16BigEndian, EncodingBasis.ZeroBytes);
        return null;
    }

    /// <summary>A zero at the edge of padding tells nothing: an 8-bit text of odd length has one there too.</summary>
    private static (int Little, int Big, int Pairs) Count(ReadOnlySpan<byte> sample)
    {
        var (little, big, pairs) = (0, 0, 0);
        var isAfterPadding = true;
        for (var i = 0; i + 1 < sample.Length; i += 2)
        {
            var (first, second) = (sample[i], sample[i + 1]);
            var isPadding = first == 0 && second == 0;
            if (!isPadding)
            {
                pairs++;
                if (second == 0 && IsCommon(first) && i + 3 < sample.Length && (sample[i + 2] != 0 || sample[i + 3] != 0))
                    little++;
                else if (first == 0 && IsCommon(second) && !isAfterPadding)
                    big++;
            }

            isAfterPadding = isPadding;
        }

        return (little, big, pairs);
    }

    /// <summary>How many of the characters are ASCII or Japanese.</summary>
    public static int Usual(ReadOnlySpan<byte> text, bool isBigEndian)
    {
        var usual = 0;
        for (var i = 0; i + 1 < text.Length; i += 2)
            usual += IsUsual((char)(isBigEndian ? BinaryPrimitives.ReadUInt16BigEndian(text[i..]) : BinaryPrimitives.ReadUInt16LittleEndian(text[i..]))) ? 1 : 0;
        return usual;
    }

    private static bool IsUsual(char unit) =>
        unit is (> '\0' and < '\u007F') or (>= '\u3000' and <= '\u30FF') or (>= '\u4E00' and <= '\u9FFF') or (>= '\uFF00' and <= '\uFFEF');

    private static bool IsCommon(byte value) => value is 9 or 10 or 13 or (>= 0x20 and < 0x7F);

    /// <summary>One common character in 25 is less than any listing or log has; the other order's share (U+3000, U+4E00) stays far below.</summary>
    private static bool IsClear(int wanted, int other, int pairs) => wanted > 2 * other && wanted * 25 >= pairs;

    /// <summary>No lone surrogates and hardly any unassigned code points, but for what the sample's end cuts.</summary>
    private static bool IsWellFormed(ReadOnlySpan<byte> sample, Reader read, out int usual)
    {
        var (units, bad) = (0, 0);
        usual = 0;
        var highIsOpen = false;
        for (var i = 0; i + 1 < sample.Length; i += 2)
        {
            var unit = (char)read(sample[i..]);
            units++;
            if (char.IsLowSurrogate(unit) != highIsOpen || unit is '\uFFFE' or '\uFFFF' or (< ' ' and not ('\t' or '\n' or '\r' or '\0' or '\f' or '\b' or '\v' or '\u001B' or '\u001A')))
                bad++;
            else if (IsUsual(unit))
                usual++;
            highIsOpen = char.IsHighSurrogate(unit);
        }

        return bad * 100 <= units;
    }

    private delegate ushort Reader(ReadOnlySpan<byte> source);
}
