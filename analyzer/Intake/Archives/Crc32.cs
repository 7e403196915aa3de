using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace ArcBundle.Analyzer.Intake.Archives;

/// <summary>
/// CRC-32 as zip uses it (IEEE 802.3, reflected 0xEDB88320; APPNOTE 4.4.7), sixteen bytes at a time: the framework's zip reader does not
/// check it, and 2 GiB have to be checked in seconds.
/// </summary>
internal struct Crc32
{
    private const int Slices = 16;
    private const int SliceLength = 256;
    private static readonly uint[] Table = MakeTable();
    private uint _inverted;

    /// <summary>The CRC of what was appended.</summary>
    public readonly uint Value => _inverted;

    /// <summary>CRC of <paramref name="data"/>.</summary>
    public static uint Of(ReadOnlySpan<byte> data)
    {
        var crc = default(Crc32);
        crc.Append(data);
        return crc.Value;
    }

    /// <summary>Takes in more data.</summary>
    public void Append(ReadOnlySpan<byte> data)
    {
        var crc = ~_inverted;
        ReadOnlySpan<uint> table = Table.AsSpan(0, Slices * SliceLength);
        for (; data.Length >= Slices; data = data[Slices..])
        {
            crc = FourBytes(table, 12, BinaryPrimitives.ReadUInt32LittleEndian(data) ^ crc)
                ^ FourBytes(table, 8, BinaryPrimitives.ReadUInt32LittleEndian(data[4..]))
                ^ FourBytes(table, 4, BinaryPrimitives.ReadUInt32LittleEndian(data[8..]))
                ^ FourBytes(table, 0, BinaryPrimitives.ReadUInt32LittleEndian(data[12..]));
        }

        foreach (var b in data)
            crc = table[(byte)(crc ^ b)] ^ (crc >> 8);
        _inverted = ~crc;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint FourBytes(ReadOnlySpan<uint> table, int slice, uint word) =>
        table[((slice + 3) * SliceLength) + (byte)word]
        ^ table[((slice + 2) * SliceLength) + (byte)(word >> 8)]
        ^ table[((slice + 1) * SliceLength) + (byte)(word >> 16)]
        ^ table[(slice * SliceLength) + (byte)(word >> 24)];

    private static uint[] MakeTable()
    {
        var table = new uint[Slices * SliceLength];
        for (var i = 0; i < table.Length; i++)
            table[i] = i < SliceLength ? OfByte((uint)i) : table[(byte)table[i - SliceLength]] ^ (table[i - SliceLength] >> 8);
        return table;
    }

    private static uint OfByte(uint crc)
    {
        for (var bit = 0; bit < 8; bit++)
            crc = (crc & 1) != 0 ? (crc >> 1) ^ 0xEDB88320u : crc >> 1;
        return crc;
    }
}
