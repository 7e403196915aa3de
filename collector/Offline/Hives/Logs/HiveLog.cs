using System.Buffers.Binary;

namespace ArcBundle.Collector.Offline.Hives.Logs;

/// <summary>
/// A transaction log of a hive (<c>.LOG1</c>, <c>.LOG2</c>) in the form that Windows has written since 8.1 and Server 2012 R2, as public descriptions have it:
/// a sector with a copy of the hive's header, then entries one behind the other. The older form is not read.
/// </summary>
internal static class HiveLog
{
    /// <summary>Bytes that positions and sizes are multiples of.</summary>
    public const int Sector = 512;

    /// <summary>Bytes of a log that are read: logs of servers have some megabytes.</summary>
    private const long MostBytes = 64 * 1024 * 1024;

    /// <summary>Seed of both checksums of an entry.</summary>
    private const ulong Seed = 0xC5554E7A_884DEF82;

    private const int HeadSize = 40;
    private const int ReferenceSize = 8;
    private const int PageSize = 4096;

    /// <summary>The entries up to the first that is not whole or cannot be read: behind the last whole one lies what earlier use of the log has left.</summary>
    public static IReadOnlyList<HiveLogEntry> Entries(Stream log)
    {
        var entries = new List<HiveLogEntry>();
        try
        {
            var end = Math.Min(log.Length, MostBytes);
            for (long position = Sector, size; ReadEntry(log, position, end, out size) is { } entry; position += size)
                entries.Add(entry);
        }
        catch (IOException)
        {
            // What cannot be read counts as what is not there: nothing fits behind a gap.
        }

        return entries;
    }

    private static HiveLogEntry? ReadEntry(Stream log, long position, long end, out long size)
    {
        size = 0;
        Span<byte> head = stackalloc byte[HeadSize];
        if (position + HeadSize > end || !ReadAt(log, position, head) || !head.StartsWith("HvLE"u8))
            return null;
        size = BinaryPrimitives.ReadUInt32LittleEndian(head[4..]);
        var hiveLength = BinaryPrimitives.ReadUInt32LittleEndian(head[16..]);
        var count = BinaryPrimitives.ReadUInt32LittleEndian(head[20..]);
        return size >= HeadSize && size % Sector == 0 && position + size <= end
            && hiveLength % PageSize == 0
            && HeadSize + (count * (long)(ReferenceSize + Sector)) <= size // no page is smaller than a sector
            && HashOf(head[..32]) == BinaryPrimitives.ReadUInt64LittleEndian(head[32..])
            && HashOf(log, position + HeadSize, size - HeadSize) == BinaryPrimitives.ReadUInt64LittleEndian(head[24..])
            && ReadPages(log, position, size, (int)count) is { } pages
                ? new HiveLogEntry(log, BinaryPrimitives.ReadUInt32LittleEndian(head[12..]), hiveLength, pages)
                : null;
    }

    /// <summary>The changed pages, which lie behind all references to them; null when they do not fit.</summary>
    private static List<HiveLogPage>? ReadPages(Stream log, long position, long size, int count)
    {
        var references = new byte[count * ReferenceSize];
        if (!ReadAt(log, position + HeadSize, references))
            return null;
        var pages = new List<HiveLogPage>(count);
        var data = position + HeadSize + references.Length;
        for (var reference = references.AsSpan(); !reference.IsEmpty; reference = reference[ReferenceSize..])
        {
            var page = new HiveLogPage(BinaryPrimitives.ReadUInt32LittleEndian(reference), BinaryPrimitives.ReadUInt32LittleEndian(reference[4..]), data);
            data += page.Length;
            if (page.Offset % Sector != 0 || page.Length is 0 || page.Length % Sector != 0 || data > position + size)
                return null;
            pages.Add(page);
        }

        return pages;
    }

    /// <summary>The checksum of a whole number of blocks.</summary>
    private static ulong HashOf(ReadOnlySpan<byte> data)
    {
        var hash = new Marvin(Seed);
        hash.Add(data);
        return hash.Finish([]);
    }

    private static ulong? HashOf(Stream log, long position, long length)
    {
        var hash = new Marvin(Seed);
        var buffer = new byte[64 * 1024];
        while (length > 0)
        {
            // A part is a whole number of blocks, as the entry is.
            var part = buffer.AsSpan(0, (int)Math.Min(length, buffer.Length));
            if (!ReadAt(log, position, part))
                return null;
            hash.Add(part);
            position += part.Length;
            length -= part.Length;
        }

        return hash.Finish([]);
    }

    /// <summary>Fills a buffer from a position of a hive or a log; false when the file ends before.</summary>
    internal static bool ReadAt(Stream file, long position, Span<byte> buffer)
    {
        file.Position = position;
        return file.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false) == buffer.Length;
    }
}
