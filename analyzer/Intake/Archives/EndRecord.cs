using System.Buffers.Binary;

namespace ArcBundle.Analyzer.Intake.Archives;

/// <summary>The end of central directory record, with the ZIP64 record it may refer to.</summary>
/// <param name="Position">Position of its signature.</param>
/// <param name="Disk">Number of this disk.</param>
/// <param name="DirectoryDisk">Disk on which the directory starts.</param>
/// <param name="EntriesOnDisk">Entries on this disk.</param>
/// <param name="Entries">All entries.</param>
/// <param name="DirectoryLength">Length of the directory.</param>
/// <param name="DirectoryOffset">Position of the directory as written, without prepended bytes.</param>
/// <param name="CommentLength">Length of the archive comment.</param>
internal sealed record EndRecord(
    long Position,
    long Disk,
    long DirectoryDisk,
    long EntriesOnDisk,
    long Entries,
    long DirectoryLength,
    long DirectoryOffset,
    int CommentLength)
{
    /// <summary>Position where the directory has to end: the first of the records that follow it.</summary>
    public long DirectoryEnd { get; init; } = Position;

    /// <summary>Position after the comment.</summary>
    public long End => Position + ZipFormat.EndLength + CommentLength;

    /// <summary>Where the directory really starts: right before the end records.</summary>
    public long DirectoryStart => DirectoryEnd - DirectoryLength;

    /// <summary>Bytes that stand before the archive, for example a self-extractor. Negative when the record claims more than there is.</summary>
    public long Prepended => DirectoryStart - DirectoryOffset;

    /// <summary>True when the archive is one of several disks.</summary>
    public bool IsMultiDisk => Disk != 0 || DirectoryDisk != 0;

    /// <summary>False when the two counts differ, which on a single disk only damage explains.</summary>
    public bool CountsAgree => EntriesOnDisk == Entries;

    /// <summary>True when any value is, or may be, in the ZIP64 record.</summary>
    public bool RefersToZip64 => Entries == ZipFormat.In64Short || DirectoryLength == ZipFormat.In64 || DirectoryOffset == ZipFormat.In64
        || Disk == ZipFormat.In64Short || DirectoryDisk == ZipFormat.In64Short || EntriesOnDisk == ZipFormat.In64Short;

    /// <summary>Reads the record at the start of <paramref name="bytes"/>, which begin with its signature.</summary>
    public static EndRecord Read(ReadOnlySpan<byte> bytes, long position) => new(
        position,
        BinaryPrimitives.ReadUInt16LittleEndian(bytes[4..]),
        BinaryPrimitives.ReadUInt16LittleEndian(bytes[6..]),
        BinaryPrimitives.ReadUInt16LittleEndian(bytes[8..]),
        BinaryPrimitives.ReadUInt16LittleEndian(bytes[10..]),
        BinaryPrimitives.ReadUInt32LittleEndian(bytes[12..]),
        BinaryPrimitives.ReadUInt32LittleEndian(bytes[16..]),
        BinaryPrimitives.ReadUInt16LittleEndian(bytes[20..]));
}
