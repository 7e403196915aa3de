using System.Buffers.Binary;
using System.Text;

namespace ArcBundle.Analyzer.Intake.Archives;

/// <summary>
/// Whether the local header, the data descriptor and the unicode paths say the same as the central directory. Where two readers could see two
/// different entries, neither is taken.
/// </summary>
internal static class LocalAgreement
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: false);

    /// <summary>The entry, when everything agrees; else null.</summary>
    /// <param name="file">The archive.</param>
    /// <param name="header">Central header.</param>
    /// <param name="name">Its decoded name.</param>
    /// <param name="prepended">Bytes in front of the archive.</param>
    public static ArchiveEntry? Check(ArchiveFile file, CentralHeader header, string name, long prepended)
    {
        if (!header.IsSound || header.Disk != 0 || header.HeaderOffset > file.Length
            || LocalHeader.Read(file, header.HeaderOffset + prepended) is not { } local)
            return null;
        var agrees = local.Method == header.Method
            && ((local.Flags ^ header.Flags) & ZipFormat.FlagsOfMeaning) == 0
            && local.Name.AsSpan().SequenceEqual(header.Name)
            && Agrees(local.Crc, header.Crc, local.HasDescriptor)
            && Agrees(local.PackedLength, header.PackedLength, local.HasDescriptor)
            && Agrees(local.Length, header.Length, local.HasDescriptor)
            && SameUnicodePath(local.UnicodePath, name)
            && header.PackedLength <= file.Length - local.DataOffset;
        if (!agrees)
            return null;
        var dataEnd = local.DataOffset + header.PackedLength;
        var descriptor = local.HasDescriptor ? DescriptorLength(file, dataEnd, header.Crc, header.PackedLength, header.Length) : 0;
        return descriptor < 0
            ? null
            : new ArchiveEntry(
                name, local.Offset, local.DataOffset, header.PackedLength, dataEnd + descriptor, header.Length, header.Crc, header.Method);
    }

    /// <summary>Whether a unicode path field, if there is one, gives the name that the header gives.</summary>
    public static bool SameUnicodePath(byte[]? unicodePath, string name) =>
        unicodePath is null || string.Equals(Utf8.GetString(unicodePath), name, StringComparison.Ordinal);

    /// <summary>
    /// Length of the data descriptor at <paramref name="position"/> if it holds these values, in any of its four forms (with or without signature,
    /// 32-bit or 64-bit sizes; APPNOTE 4.3.9); else -1.
    /// </summary>
    public static int DescriptorLength(ArchiveFile file, long position, uint crc, long packedLength, long length)
    {
        Span<byte> expected = stackalloc byte[24];
        BinaryPrimitives.WriteUInt32LittleEndian(expected, ZipFormat.DescriptorSignature);
        BinaryPrimitives.WriteUInt32LittleEndian(expected[4..], crc);
        BinaryPrimitives.WriteInt64LittleEndian(expected[8..], packedLength);
        BinaryPrimitives.WriteInt64LittleEndian(expected[16..], length);
        Span<byte> narrow = stackalloc byte[16];
        expected[..12].CopyTo(narrow);
        expected.Slice(16, 4).CopyTo(narrow[12..]);
        ReadOnlySpan<byte> wide = expected;

        Span<byte> found = stackalloc byte[24];
        found = found[..(position <= file.Length ? file.Read(position, found) : 0)];
        return found.StartsWith(wide) ? 24
            : found.StartsWith(wide[4..]) ? 20
            : found.StartsWith(narrow) ? 16
            : found.StartsWith(narrow[4..]) ? 12
            : -1;
    }

    private static bool Agrees(long local, long central, bool hasDescriptor) => local == central || (hasDescriptor && local == 0);
}
