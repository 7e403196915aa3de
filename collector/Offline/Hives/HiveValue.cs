using System.Buffers.Binary;
using System.Globalization;
using ArcBundle.Collector.Windows;
using ArcBundle.Format.Facts;

namespace ArcBundle.Collector.Offline.Hives;

/// <summary>One value of a key (cell <c>vk</c>).</summary>
internal sealed class HiveValue
{
    private const int FixedSize = 20;
    private const uint Resident = 0x80000000;

    /// <summary>Names of values have at most 16,383 characters.</summary>
    private const int LargestCell = FixedSize + 32768;

    /// <summary>Data above this lies in several segments (cell <c>db</c>), in every hive of Windows XP or later.</summary>
    private const int LargestSegment = 16344;

    /// <summary>Bytes of the cell that names the segments of a long value: signature, count, place of their list.</summary>
    private const int SegmentListSize = 8;

    private readonly HiveFile _hive;
    private readonly byte[] _cell;

    private HiveValue(HiveFile hive, byte[] cell, string name)
    {
        _hive = hive;
        _cell = cell;
        Name = name;
    }

    /// <summary>Name; empty for the default value.</summary>
    public string Name { get; }

    /// <summary>Type as stored (REG_SZ, ...).</summary>
    public uint Type => BinaryPrimitives.ReadUInt32LittleEndian(_cell.AsSpan(12));

    /// <summary>Length of the data in bytes, as the value claims.</summary>
    public uint Size => BinaryPrimitives.ReadUInt32LittleEndian(_cell.AsSpan(4)) & ~Resident;

    /// <summary>The value of a cell; null when it is malformed.</summary>
    public static HiveValue? At(HiveFile hive, int offset)
    {
        var cell = hive.Cell(offset, LargestCell);
        if (cell.Length < FixedSize || !cell.AsSpan().StartsWith("vk"u8))
            return null;
        var length = BinaryPrimitives.ReadUInt16LittleEndian(cell.AsSpan(2));
        if (FixedSize + length > cell.Length)
            return null;
        var isCompressed = (BinaryPrimitives.ReadUInt16LittleEndian(cell.AsSpan(16)) & 1) != 0;
        return new HiveValue(hive, cell, HiveKey.NameOf(cell.AsSpan(FixedSize, length), isCompressed));
    }

    /// <summary>The data; null when it is larger than <paramref name="most"/> or torn.</summary>
    public byte[]? Data(int most)
    {
        if (Size > most)
            return null;
        var size = (int)Size;
        if ((BinaryPrimitives.ReadUInt32LittleEndian(_cell.AsSpan(4)) & Resident) != 0)
            return size <= sizeof(int) ? _cell.AsSpan(8, size).ToArray() : null;
        if (size == 0)
            return [];
        var cell = _hive.Cell(BinaryPrimitives.ReadInt32LittleEndian(_cell.AsSpan(8)), Math.Max(size, SegmentListSize));
        if (size > LargestSegment && cell.Length >= SegmentListSize && cell.AsSpan().StartsWith("db"u8))
            return Segments(cell, size);
        return cell.Length >= size ? cell[..size] : null;
    }

    /// <summary>The data as text, when it is text or a number; null otherwise.</summary>
    public string? Text() =>
        Data(4096) is { } data && RegistryData.Read(Type, data) is (not (RegistryDataKind.None or RegistryDataKind.Binary), var text) ? text : null;

    /// <summary>The data as a whole number; null when it is none.</summary>
    public int? Number() =>
        int.TryParse(Text(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private byte[]? Segments(byte[] cell, int size)
    {
        var count = BinaryPrimitives.ReadUInt16LittleEndian(cell.AsSpan(2));
        var list = _hive.Cell(BinaryPrimitives.ReadInt32LittleEndian(cell.AsSpan(4)));
        var data = new byte[size];
        var filled = 0;
        for (var index = 0; index < count && filled < size && (index + 1) * sizeof(int) <= list.Length; index++)
        {
            var wanted = Math.Min(LargestSegment, size - filled);
            var segment = _hive.Cell(BinaryPrimitives.ReadInt32LittleEndian(list.AsSpan(index * sizeof(int))), wanted);
            if (segment.Length < wanted)
                return null;
            segment.CopyTo(data.AsSpan(filled));
            filled += wanted;
        }

        return filled == size ? data : null;
    }
}
