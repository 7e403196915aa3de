using System.Buffers.Binary;
using ArcBundle.Collector.Offline.Hives.Logs;

namespace ArcBundle.Collector.Tests.Fixtures;

/// <summary>
/// Makes synthetic transaction logs of a hive, laid out as public descriptions have it. No log that Windows wrote was at hand; what holds the reader to the form besides
/// are the published values of its checksum.
/// </summary>
internal static class HiveLogBuilder
{
    private const int HeaderSize = 4096;
    private const int HeadSize = 40;
    private const int Sector = 512;
    private const ulong Seed = 0xC5554E7A_884DEF82;

    /// <summary>A log with one entry for each step from a state to the next.</summary>
    /// <param name="first">Number of the first entry.</param>
    /// <param name="states">The hive before the first change and after each.</param>
    public static byte[] Of(uint first, params ReadOnlySpan<byte[]> states)
    {
        var log = new List<byte>(states[0][..Sector]);
        for (var step = 1; step < states.Length; step++)
            log.AddRange(Entry(first + (uint)step - 1, states[step - 1], states[step]));
        return [.. log];
    }

    /// <summary>One entry with every page of 4 KiB that differs.</summary>
    public static byte[] Entry(uint sequence, byte[] before, byte[] after)
    {
        var pages = Enumerable.Range(0, (after.Length - HeaderSize) / HeaderSize)
            .Where(page => !after.AsSpan(HeaderSize + (page * HeaderSize), HeaderSize).SequenceEqual(before.AsSpan(Math.Min(before.Length, HeaderSize + (page * HeaderSize))) is { Length: >= HeaderSize } old ? old[..HeaderSize] : default))
            .ToList();
        var size = (HeadSize + (pages.Count * (8 + HeaderSize)) + Sector - 1) / Sector * Sector;
        var entry = new byte[size];
        "HvLE"u8.CopyTo(entry);
        Put(entry, 4, size);
        Put(entry, 12, (int)sequence);
        Put(entry, 16, after.Length - HeaderSize);
        Put(entry, 20, pages.Count);
        for (var index = 0; index < pages.Count; index++)
        {
            Put(entry, HeadSize + (index * 8), pages[index] * HeaderSize);
            Put(entry, HeadSize + (index * 8) + 4, HeaderSize);
            after.AsSpan(HeaderSize + (pages[index] * HeaderSize), HeaderSize).CopyTo(entry.AsSpan(HeadSize + (pages.Count * 8) + (index * HeaderSize)));
        }

        Sign(entry);
        return entry;
    }

    /// <summary>Gives an entry the checksums of its content.</summary>
    public static void Sign(byte[] entry)
    {
        BinaryPrimitives.WriteUInt64LittleEndian(entry.AsSpan(24), HashOf(entry.AsSpan(HeadSize)));
        BinaryPrimitives.WriteUInt64LittleEndian(entry.AsSpan(32), HashOf(entry.AsSpan(0, 32)));
    }

    private static ulong HashOf(ReadOnlySpan<byte> data)
    {
        var hash = new Marvin(Seed);
        hash.Add(data);
        return hash.Finish([]);
    }

    private static void Put(byte[] target, int at, int number) => BinaryPrimitives.WriteInt32LittleEndian(target.AsSpan(at), number);
}
