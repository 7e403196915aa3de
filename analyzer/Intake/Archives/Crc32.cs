using System.Buffers.Binary;

namespace ArcBundle.Analyzer.Intake.Archives;

/// <summary>
/// CRC-32 as zip uses it (IEEE 802.3, reflected 0xEDB88320; APPNOTE 4.4.7), eight bytes at a time: neither the framework nor the zip
/// library checks it for us in every way of reading.
/// </summary>
internal struct Crc32
{
    private const int Slices = 8;
    private static readonly uint[][] Tables = MakeTables();
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
        for (; data.Length >= Slices; data = data[Slices..])
        {
            var low = BinaryPrimitives.ReadUInt32LittleEndian(data) ^ crc;
            var high = BinaryPrimitives.ReadUInt32LittleEndian(data[4..]);
            crc = Tables[7][low & 0xFF] ^ Tables[6][(low >> 8) & 0xFF] ^ Tables[5][(low >> 16) & 0xFF] ^ Tables[4][low >> 24]
                ^ Tables[3][high & 0xFF] ^ Tables[2][(high >> 8) & 0xFF] ^ Tables[1][(high >> 16) & 0xFF] ^ Tables[0][high >> 24];
        }

        foreach (var b in data)
            crc = Tables[0][(crc ^ b) & 0xFF] ^ (crc >> 8);
        _inverted = ~crc;
    }

    private static uint[][] MakeTables()
    {
        var tables = new uint[Slices][];
        for (var slice = 0; slice < Slices; slice++)
        {
            tables[slice] = new uint[256];
            for (var i = 0u; i < 256; i++)
            {
                var crc = slice == 0 ? i : tables[slice - 1][i];
                for (var bit = 0; bit < 8; bit++)
                    crc = (crc & 1) != 0 ? (crc >> 1) ^ 0xEDB88320u : crc >> 1;
                tables[slice][i] = crc;
            }
        }

        return tables;
    }
}
