using System.Buffers.Binary;

namespace ArcBundle.Analyzer.Intake.Archives;

/// <summary>CRC and length from a data descriptor with signature.</summary>
internal sealed record DescriptorValues(uint Crc, long Length)
{
    /// <summary>
    /// The values, if the compressed length in the descriptor is <paramref name="packedLength"/>, which is how far it stands behind the data's start;
    /// else null: the signature was part of the data.
    /// </summary>
    /// <param name="bytes">24 bytes from the signature on, padded with zeros at the file's end.</param>
    /// <param name="packedLength">Distance from the first data byte.</param>
    public static DescriptorValues? Read(ReadOnlySpan<byte> bytes, long packedLength)
    {
        var crc = BinaryPrimitives.ReadUInt32LittleEndian(bytes[4..]);
        if (BinaryPrimitives.ReadInt64LittleEndian(bytes[8..]) == packedLength && BinaryPrimitives.ReadInt64LittleEndian(bytes[16..]) is >= 0 and var wide)
            return new DescriptorValues(crc, wide);
        return BinaryPrimitives.ReadUInt32LittleEndian(bytes[8..]) == packedLength
            ? new DescriptorValues(crc, BinaryPrimitives.ReadUInt32LittleEndian(bytes[12..]))
            : null;
    }
}
