using System.Buffers.Binary;
using ArcBundle.Collector.Privacy.Keys;

namespace ArcBundle.Collector.Privacy.Addresses;

/// <summary>
/// A permutation of bit strings that keeps common beginnings: two values that agree in their first n bits have images that agree in their first
/// n bits and, if the next bit differs, differ there (Xu, Fan, Ammar, Moon: "Prefix-Preserving IP Address Anonymization", 2002). The first free
/// bit is always turned, so that no value is its own image.
/// </summary>
/// <param name="secret">The secret.</param>
/// <param name="purpose">Which of the secret's permutations.</param>
/// <param name="width">Bits of a value, at most 64.</param>
internal sealed class PrefixPermutation(MaskSecret secret, byte purpose, int width)
{
    /// <summary>The image.</summary>
    /// <param name="value">The value, right-aligned.</param>
    /// <param name="kept">Bits at the beginning that stay as they are.</param>
    public ulong Of(ulong value, int kept)
    {
        var image = value;
        Span<byte> prefix = stackalloc byte[10];
        for (var bit = kept; bit < width; bit++)
        {
            var place = width - 1 - bit;
            prefix[0] = (byte)bit;
            prefix[1] = (byte)kept;
            BinaryPrimitives.WriteUInt64BigEndian(prefix[2..], place == 63 ? 0 : value >> (place + 1));
            if (bit == kept || (secret.NumberOf(purpose, prefix) & 1) != 0)
                image ^= 1UL << place;
        }

        return image;
    }
}
