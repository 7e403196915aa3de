using System.Buffers.Binary;

namespace ArcBundle.Collector.Offline.Hives;

/// <summary>Lists of subkeys: <c>lf</c> and <c>lh</c> (with hashes), <c>li</c> (without), <c>ri</c> (a list of such lists).</summary>
internal static class HiveList
{
    /// <summary>Entries that are read of one key at most.</summary>
    public const int MostEntries = 100_000;

    private const int HeaderSize = 4;

    /// <summary>Offsets of the keys of a list.</summary>
    /// <param name="hive">The hive.</param>
    /// <param name="list">Offset of the list; any offset without a list has no entries.</param>
    /// <param name="most">Where to stop.</param>
    public static IEnumerable<int> OffsetsOf(HiveFile hive, int list, int most) => Read(hive, list, mayNest: true).Take(Math.Min(most, MostEntries));

    private static IEnumerable<int> Read(HiveFile hive, int list, bool mayNest)
    {
        var cell = hive.Cell(list);
        if (cell.Length < HeaderSize)
            yield break;
        var isNested = cell.AsSpan().StartsWith("ri"u8);
        var entrySize = cell.AsSpan().StartsWith("lf"u8) || cell.AsSpan().StartsWith("lh"u8) ? 8 : isNested || cell.AsSpan().StartsWith("li"u8) ? 4 : 0;
        // A list of lists never holds another list of lists: a hive in which it does was made to hurt.
        if (entrySize == 0 || (isNested && !mayNest))
            yield break;
        var count = BinaryPrimitives.ReadUInt16LittleEndian(cell.AsSpan(2));
        for (var index = 0; index < count && HeaderSize + ((index + 1) * entrySize) <= cell.Length; index++)
        {
            var offset = BinaryPrimitives.ReadInt32LittleEndian(cell.AsSpan(HeaderSize + (index * entrySize)));
            if (!isNested)
            {
                yield return offset;
                continue;
            }

            foreach (var inner in Read(hive, offset, mayNest: false))
                yield return inner;
        }
    }
}
