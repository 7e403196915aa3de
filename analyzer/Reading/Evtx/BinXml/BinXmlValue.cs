using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace ArcBundle.Analyzer.Reading.Evtx.BinXml;

/// <summary>A value in a chunk: its type and where its bytes stand. Holds no bytes; every reading is given the chunk.</summary>
/// <param name="Type">Type, with <see cref="BinXmlType.ArrayFlag"/> for an array.</param>
/// <param name="Offset">Offset in the chunk.</param>
/// <param name="Length">Length in bytes; the whole lies inside the chunk.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct BinXmlValue(BinXmlType Type, int Offset, int Length)
{
    /// <summary>True for a value that stands for nothing, so that an optional substitution leaves its element out.</summary>
    public bool IsNull => Type == BinXmlType.Null;

    /// <summary>True for an array.</summary>
    public bool IsArray => Type.HasFlag(BinXmlType.ArrayFlag);

    /// <summary>Width in bytes of a type with a fixed width; 0 for the others.</summary>
    /// <param name="type">A type without the array flag.</param>
    /// <param name="available">Bytes that are there, which tells a 4-byte pointer from an 8-byte one.</param>
    public static int WidthOf(BinXmlType type, int available) => type switch
    {
        BinXmlType.Int8 or BinXmlType.UInt8 => 1,
        BinXmlType.Int16 or BinXmlType.UInt16 => 2,
        BinXmlType.Int32 or BinXmlType.UInt32 or BinXmlType.Real32 or BinXmlType.Bool or BinXmlType.HexInt32 => 4,
        BinXmlType.Int64 or BinXmlType.UInt64 or BinXmlType.Real64 or BinXmlType.FileTime or BinXmlType.HexInt64 => 8,
        BinXmlType.SizeT => available % 8 == 0 ? 8 : 4,
        BinXmlType.Guid or BinXmlType.SystemTime => 16,
        _ => 0,
    };

    /// <summary>The bytes.</summary>
    public ReadOnlySpan<byte> Bytes(ReadOnlySpan<byte> chunk) => chunk.Slice(Offset, Length);

    /// <summary>The text of a UTF-16 value in place, without the NUL characters some writers count in; empty for other types.</summary>
    public ReadOnlySpan<char> Text(ReadOnlySpan<byte> chunk) =>
        Type == BinXmlType.Utf16 ? MemoryMarshal.Cast<byte, char>(Bytes(chunk)).TrimEnd('\0') : default;

    /// <summary>An integer of any width and sign.</summary>
    /// <returns>False when the value is no integer or has too few bytes.</returns>
    public bool TryGetInteger(ReadOnlySpan<byte> chunk, out long number)
    {
        var bytes = Bytes(chunk);
        number = 0;
        switch (Type)
        {
            case BinXmlType.Int8 when Length >= 1:
                number = (sbyte)bytes[0];
                return true;
            case BinXmlType.UInt8 when Length >= 1:
                number = bytes[0];
                return true;
            case BinXmlType.Int16 when Length >= 2:
                number = BinaryPrimitives.ReadInt16LittleEndian(bytes);
                return true;
            case BinXmlType.UInt16 when Length >= 2:
                number = BinaryPrimitives.ReadUInt16LittleEndian(bytes);
                return true;
            case BinXmlType.Int32 when Length >= 4:
                number = BinaryPrimitives.ReadInt32LittleEndian(bytes);
                return true;
            case BinXmlType.UInt32 or BinXmlType.HexInt32 when Length >= 4:
                number = BinaryPrimitives.ReadUInt32LittleEndian(bytes);
                return true;
            case BinXmlType.Int64 or BinXmlType.UInt64 or BinXmlType.HexInt64 when Length >= 8:
                number = BinaryPrimitives.ReadInt64LittleEndian(bytes);
                return true;
            default:
                return false;
        }
    }
}
