using System.Buffers.Binary;

namespace ArcBundle.Analyzer.Reading.Etl;

/// <summary>Header of a kernel event (<c>SYSTEM_TRACE_HEADER</c>).</summary>
internal static class EtlSystemHeader
{
    /// <summary>Bytes of it.</summary>
    public const int Length = 32;

    /// <summary>Whether it heads the record that describes the trace: group 0, type 0, always the first.</summary>
    public static bool DescribesTrace(ReadOnlySpan<byte> record) => BinaryPrimitives.ReadUInt16LittleEndian(record[6..]) == 0;

    /// <summary>Its clock value.</summary>
    public static long ClockOf(ReadOnlySpan<byte> record) => BinaryPrimitives.ReadInt64LittleEndian(record[16..]);
}
