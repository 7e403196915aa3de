using System.Buffers.Binary;

namespace ArcBundle.Analyzer.Intake.Archives;

/// <summary>A central directory header as it stands in the file.</summary>
/// <param name="Flags">General purpose flags.</param>
/// <param name="Method">Compression method.</param>
/// <param name="Crc">CRC-32 of the content.</param>
/// <param name="PackedLength">Compressed length, ZIP64 resolved.</param>
/// <param name="Length">Uncompressed length, ZIP64 resolved.</param>
/// <param name="ExternalAttributes">Upper 16 bits: Unix mode; low byte: DOS attributes.</param>
/// <param name="Disk">Number of the disk the entry starts on.</param>
/// <param name="HeaderOffset">Position of the local header as written, ZIP64 resolved, without prepended bytes.</param>
/// <param name="Name">Name bytes.</param>
/// <param name="UnicodePath">Name of a unicode path field; null when there is none.</param>
/// <param name="IsSound">False when a field refers to a ZIP64 value that is not there.</param>
internal sealed record CentralHeader(
    int Flags,
    int Method,
    uint Crc,
    long PackedLength,
    long Length,
    uint ExternalAttributes,
    int Disk,
    long HeaderOffset,
    byte[] Name,
    byte[]? UnicodePath,
    bool IsSound)
{
    /// <summary>Whether the name bytes are declared to be UTF-8.</summary>
    public bool IsUtf8 => (Flags & ZipFormat.Utf8Flag) != 0;

    /// <summary>Whether the entry is encrypted in any way.</summary>
    public bool IsEncrypted => (Flags & (ZipFormat.EncryptedFlag | ZipFormat.StrongEncryptionFlag | ZipFormat.MaskedFlag)) != 0;

    /// <summary>
    /// Reads exactly <paramref name="count"/> headers that fill <paramref name="directory"/>; null when they do not (count, size or a header is wrong).
    /// </summary>
    public static IReadOnlyList<CentralHeader>? ReadAll(ReadOnlySpan<byte> directory, int count)
    {
        if (count > directory.Length / ZipFormat.CentralLength)
            return null;
        var headers = new List<CentralHeader>(count);
        for (; headers.Count < count; headers.Add(Read(ref directory)))
        {
            if (directory.Length < ZipFormat.CentralLength
                || BinaryPrimitives.ReadUInt32LittleEndian(directory) != ZipFormat.CentralSignature
                || directory.Length < TotalLength(directory))
                return null;
        }

        return directory.IsEmpty ? headers : null;
    }

    private static int TotalLength(ReadOnlySpan<byte> head) => ZipFormat.CentralLength
        + BinaryPrimitives.ReadUInt16LittleEndian(head[28..])
        + BinaryPrimitives.ReadUInt16LittleEndian(head[30..])
        + BinaryPrimitives.ReadUInt16LittleEndian(head[32..]);

    private static CentralHeader Read(ref ReadOnlySpan<byte> directory)
    {
        var head = directory[..TotalLength(directory)];
        directory = directory[head.Length..];
        var nameLength = BinaryPrimitives.ReadUInt16LittleEndian(head[28..]);
        var name = head.Slice(ZipFormat.CentralLength, nameLength);
        var extra = head.Slice(ZipFormat.CentralLength + nameLength, BinaryPrimitives.ReadUInt16LittleEndian(head[30..]));
        long packed = BinaryPrimitives.ReadUInt32LittleEndian(head[20..]);
        long length = BinaryPrimitives.ReadUInt32LittleEndian(head[24..]);
        long offset = BinaryPrimitives.ReadUInt32LittleEndian(head[42..]);
        var isSound = ExtraFields.TryWiden(extra, ref length, ref packed, ref offset);
        return new CentralHeader(
            BinaryPrimitives.ReadUInt16LittleEndian(head[8..]),
            BinaryPrimitives.ReadUInt16LittleEndian(head[10..]),
            BinaryPrimitives.ReadUInt32LittleEndian(head[16..]),
            packed,
            length,
            BinaryPrimitives.ReadUInt32LittleEndian(head[38..]),
            BinaryPrimitives.ReadUInt16LittleEndian(head[34..]),
            offset,
            name.ToArray(),
            ExtraFields.UnicodePath(extra, name),
            isSound);
    }
}
