using System.Buffers.Binary;

namespace ArcBundle.Analyzer.Intake.Archives;

/// <summary>A local file header as it stands in the file.</summary>
/// <param name="Offset">Position of its signature.</param>
/// <param name="Version">Version needed to extract, low byte.</param>
/// <param name="Flags">General purpose flags.</param>
/// <param name="Method">Compression method.</param>
/// <param name="Crc">CRC-32; 0 when a data descriptor follows.</param>
/// <param name="PackedLength">Compressed length, ZIP64 resolved.</param>
/// <param name="Length">Uncompressed length, ZIP64 resolved.</param>
/// <param name="Name">Name bytes.</param>
/// <param name="UnicodePath">Name of a unicode path field; null when there is none.</param>
/// <param name="DataOffset">Position of the first data byte.</param>
internal sealed record LocalHeader(
    long Offset,
    int Version,
    int Flags,
    int Method,
    uint Crc,
    long PackedLength,
    long Length,
    byte[] Name,
    byte[]? UnicodePath,
    long DataOffset)
{
    /// <summary>Whether CRC and sizes follow the data.</summary>
    public bool HasDescriptor => (Flags & ZipFormat.DescriptorFlag) != 0;

    /// <summary>Reads the header at <paramref name="offset"/>; null when there is none, or when it does not lie inside the file.</summary>
    public static LocalHeader? Read(ArchiveFile file, long offset)
    {
        Span<byte> head = stackalloc byte[ZipFormat.LocalLength];
        if (!file.TryFill(offset, head) || BinaryPrimitives.ReadUInt32LittleEndian(head) != ZipFormat.LocalSignature)
            return null;
        var nameLength = BinaryPrimitives.ReadUInt16LittleEndian(head[26..]);
        var extraLength = BinaryPrimitives.ReadUInt16LittleEndian(head[28..]);
        var tail = new byte[nameLength + extraLength];
        if (!file.TryFill(offset + head.Length, tail))
            return null;
        var name = tail[..nameLength];
        var extra = tail.AsSpan(nameLength);
        long packed = BinaryPrimitives.ReadUInt32LittleEndian(head[18..]);
        long length = BinaryPrimitives.ReadUInt32LittleEndian(head[22..]);
        var none = 0L;
        if (!ExtraFields.TryWiden(extra, ref length, ref packed, ref none))
            return null;
        return new LocalHeader(
            offset,
            head[4],
            BinaryPrimitives.ReadUInt16LittleEndian(head[6..]),
            BinaryPrimitives.ReadUInt16LittleEndian(head[8..]),
            BinaryPrimitives.ReadUInt32LittleEndian(head[14..]),
            packed,
            length,
            name,
            ExtraFields.UnicodePath(extra, name),
            offset + head.Length + tail.Length);
    }
}
