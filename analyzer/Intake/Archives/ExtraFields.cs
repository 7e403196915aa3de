using System.Buffers.Binary;
using System.IO.Hashing;

namespace ArcBundle.Analyzer.Intake.Archives;

/// <summary>The extra fields of a header that matter here.</summary>
internal static class ExtraFields
{
    /// <summary>The content of the first field with <paramref name="id"/>; false when there is none before the fields end or go wrong.</summary>
    public static bool TryFind(ReadOnlySpan<byte> extra, ushort id, out ReadOnlySpan<byte> content)
    {
        while (extra.Length >= 4)
        {
            var found = BinaryPrimitives.ReadUInt16LittleEndian(extra);
            var length = BinaryPrimitives.ReadUInt16LittleEndian(extra[2..]);
            if (length > extra.Length - 4)
                break;
            content = extra.Slice(4, length);
            if (found == id)
                return true;
            extra = extra[(4 + length)..];
        }

        content = default;
        return false;
    }

    /// <summary>
    /// Puts the ZIP64 values in place of the 32-bit fields that say <see cref="ZipFormat.In64"/>, in the order uncompressed, compressed, offset
    /// (APPNOTE 4.5.3).
    /// </summary>
    /// <returns>False when a field says so but its 64-bit value is absent or negative.</returns>
    public static bool TryWiden(ReadOnlySpan<byte> extra, ref long length, ref long packedLength, ref long offset)
    {
        TryFind(extra, ZipFormat.Zip64Extra, out var values);
        return TryTake(ref values, ref length) && TryTake(ref values, ref packedLength) && TryTake(ref values, ref offset);
    }

    /// <summary>
    /// The UTF-8 name of a unicode path field; null when there is none. A field that is malformed or belongs to another name gives an empty
    /// array, which equals no name.
    /// </summary>
    public static byte[]? UnicodePath(ReadOnlySpan<byte> extra, ReadOnlySpan<byte> name)
    {
        if (!TryFind(extra, ZipFormat.UnicodePathExtra, out var content))
            return null;
        var isValid = content.Length > 5 && content[0] == 1 && BinaryPrimitives.ReadUInt32LittleEndian(content[1..]) == Crc32.HashToUInt32(name);
        return isValid ? content[5..].ToArray() : [];
    }

    private static bool TryTake(ref ReadOnlySpan<byte> values, ref long field)
    {
        if (field != ZipFormat.In64)
            return true;
        if (!BinaryPrimitives.TryReadInt64LittleEndian(values, out var value) || value < 0)
            return false;
        field = value;
        values = values[sizeof(long)..];
        return true;
    }
}
