using System.Buffers.Binary;
using System.Globalization;
using System.IO.Hashing;

namespace ArcBundle.Benchmarks.EventLogs;

/// <summary>Makes a large log of the chunks of real System and Application logs, over and over: record ids renumbered, checksums right.</summary>
internal static class EventLogMaker
{
    private const int HeaderSize = 4_096;
    private const int ChunkSize = 65_536;
    private const int RecordsStart = 512;
    private const int SmallestRecord = 28;
    private static readonly string[] Sources = ["plaso_System", "artemis_*", "tsevtx_*", "omer_*"];

    /// <summary>Writes the log and tells its records.</summary>
    /// <param name="samples">Folder of the sample logs.</param>
    /// <param name="target">File to write.</param>
    /// <param name="megabytes">Size in MiB, decimal digits.</param>
    public static int Run(string samples, string target, string megabytes)
    {
        var chunks = Sources
            .SelectMany(pattern => Directory.EnumerateFiles(samples, pattern + ".evtx"))
            .Order(StringComparer.Ordinal)
            .SelectMany(ChunksOf)
            .ToList();
        var count = int.Parse(megabytes, CultureInfo.InvariantCulture) * (1 << 20) / ChunkSize;
        var next = 1L;
        using var file = File.Create(target);
        file.Write(new byte[HeaderSize]);
        for (var i = 0; i < count; i++)
        {
            var chunk = (byte[])chunks[i % chunks.Count].Clone();
            next = Renumber(chunk, next);
            file.Write(chunk);
        }

        file.Position = 0;
        file.Write(Header(count, next));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{target}: {count} chunks of {chunks.Count} different ones, {next - 1} records"));
        return 0;
    }

    private static IEnumerable<byte[]> ChunksOf(string path)
    {
        var bytes = File.ReadAllBytes(path);
        for (var offset = HeaderSize; offset + ChunkSize <= bytes.Length; offset += ChunkSize)
        {
            var chunk = bytes.AsSpan(offset, ChunkSize);
            if (chunk.StartsWith("ElfChnk\0"u8))
                yield return chunk.ToArray();
        }
    }

    /// <summary>Gives the records of a chunk the ids from <paramref name="first"/> on.</summary>
    /// <returns>The id of the record behind them.</returns>
    private static long Renumber(Span<byte> chunk, long first)
    {
        var free = BinaryPrimitives.ReadInt32LittleEndian(chunk[48..]);
        var id = first;
        for (var position = RecordsStart; position + SmallestRecord <= free;)
        {
            var size = BinaryPrimitives.ReadInt32LittleEndian(chunk[(position + 4)..]);
            if (BinaryPrimitives.ReadInt32LittleEndian(chunk[position..]) != 0x2A2A || size < SmallestRecord)
                break;
            BinaryPrimitives.WriteInt64LittleEndian(chunk[(position + 8)..], id++);
            position += size;
        }

        BinaryPrimitives.WriteInt64LittleEndian(chunk[8..], first);
        BinaryPrimitives.WriteInt64LittleEndian(chunk[16..], id - 1);
        BinaryPrimitives.WriteInt64LittleEndian(chunk[24..], first);
        BinaryPrimitives.WriteInt64LittleEndian(chunk[32..], id - 1);
        BinaryPrimitives.WriteUInt32LittleEndian(chunk[52..], Crc32.HashToUInt32(chunk[RecordsStart..free]));
        BinaryPrimitives.WriteUInt32LittleEndian(chunk[124..], Crc32.HashToUInt32([.. chunk[..120], .. chunk[128..RecordsStart]]));
        return id;
    }

    private static byte[] Header(int chunks, long nextId)
    {
        var header = new byte[HeaderSize];
        "ElfFile\0"u8.CopyTo(header);
        BinaryPrimitives.WriteInt64LittleEndian(header.AsSpan(16), chunks - 1);
        BinaryPrimitives.WriteInt64LittleEndian(header.AsSpan(24), nextId);
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(32), 128);
        BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(36), 1);
        BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(38), 3);
        BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(40), HeaderSize);
        BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(42), (ushort)Math.Min(chunks, ushort.MaxValue));
        BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(124), Crc32.HashToUInt32(header.AsSpan(0, 120)));
        return header;
    }
}
