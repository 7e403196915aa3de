using System.Buffers.Binary;

namespace ArcBundle.Analyzer.Intake.Archives;

/// <summary>Puts the ZIP64 end record, where there is one, in place of the plain one.</summary>
internal static class Zip64EndRecord
{
    /// <summary>
    /// The record with its ZIP64 values; <paramref name="end"/> itself when there is no ZIP64 record and none is referred to;
    /// null when the two contradict each other or the ZIP64 record is not where it has to be.
    /// </summary>
    public static EndRecord? Resolve(ArchiveFile file, EndRecord end)
    {
        Span<byte> locator = stackalloc byte[ZipFormat.Zip64LocatorLength];
        var locatorPosition = end.Position - locator.Length;
        if (!file.TryFill(locatorPosition, locator) || BinaryPrimitives.ReadUInt32LittleEndian(locator) != ZipFormat.Zip64LocatorSignature)
            return end.RefersToZip64 ? null : end;
        var disk = BinaryPrimitives.ReadUInt32LittleEndian(locator[4..]);
        var offset = BinaryPrimitives.ReadInt64LittleEndian(locator[8..]);
        var disks = BinaryPrimitives.ReadUInt32LittleEndian(locator[16..]);
        if (disk != 0 || disks > 1 || offset < 0)
            return null;

        Span<byte> record = stackalloc byte[ZipFormat.Zip64EndLength];
        // Prepended bytes move the record; it still has to stand right before the locator, so the fixed-length form is looked for there.
        var position = IsRecordAt(file, offset, record) ? offset : locatorPosition - record.Length;
        if (!IsRecordAt(file, position, record))
            return null;
        var length = BinaryPrimitives.ReadInt64LittleEndian(record[4..]);
        if (length < record.Length - 12 || length != locatorPosition - position - 12)
            return null;
        var resolved = end with
        {
            Disk = BinaryPrimitives.ReadUInt32LittleEndian(record[16..]),
            DirectoryDisk = BinaryPrimitives.ReadUInt32LittleEndian(record[20..]),
            EntriesOnDisk = BinaryPrimitives.ReadInt64LittleEndian(record[24..]),
            Entries = BinaryPrimitives.ReadInt64LittleEndian(record[32..]),
            DirectoryLength = BinaryPrimitives.ReadInt64LittleEndian(record[40..]),
            DirectoryOffset = BinaryPrimitives.ReadInt64LittleEndian(record[48..]),
            DirectoryEnd = position,
        };
        return Agree(end, resolved) ? resolved : null;
    }

    private static bool IsRecordAt(ArchiveFile file, long position, Span<byte> record) =>
        file.TryFill(position, record) && BinaryPrimitives.ReadUInt32LittleEndian(record) == ZipFormat.Zip64EndSignature;

    private static bool Agree(EndRecord end, EndRecord wide) =>
        wide is { Entries: >= 0, EntriesOnDisk: >= 0, DirectoryLength: >= 0, DirectoryOffset: >= 0 }
        && Same(end.Disk, wide.Disk, ZipFormat.In64Short)
        && Same(end.DirectoryDisk, wide.DirectoryDisk, ZipFormat.In64Short)
        && Same(end.EntriesOnDisk, wide.EntriesOnDisk, ZipFormat.In64Short)
        && Same(end.Entries, wide.Entries, ZipFormat.In64Short)
        && Same(end.DirectoryLength, wide.DirectoryLength, ZipFormat.In64)
        && Same(end.DirectoryOffset, wide.DirectoryOffset, ZipFormat.In64);

    private static bool Same(long narrow, long wide, long placeholder) => narrow == wide || narrow == placeholder;
}
