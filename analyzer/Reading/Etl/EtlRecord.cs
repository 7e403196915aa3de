using System.Buffers.Binary;

namespace ArcBundle.Analyzer.Reading.Etl;

/// <summary>One record of a buffer, in place.</summary>
internal readonly ref struct EtlRecord
{
    /// <summary>Bytes of the smallest record.</summary>
    public const int Smallest = 8;

    private const int HeaderFlag = 0x80;

    private EtlRecord(ReadOnlySpan<byte> bytes, EtlRecordKind kind)
    {
        Bytes = bytes;
        Kind = kind;
    }

    /// <summary>The record with its header, without the padding behind it.</summary>
    public ReadOnlySpan<byte> Bytes { get; }

    /// <summary>Form of its header.</summary>
    public EtlRecordKind Kind { get; }

    /// <summary>Bytes to the next record: records begin at multiples of eight.</summary>
    public int Stride => (Bytes.Length + 7) & ~7;

    /// <summary>The record at the start of <paramref name="rest"/>; false when none begins there whole.</summary>
    public static bool TryRead(ReadOnlySpan<byte> rest, out EtlRecord record)
    {
        record = default;
        if (rest.Length < Smallest || (rest[3] & HeaderFlag) == 0)
            return false;
        var kind = KindOf(rest[2], rest[3]);

        // The older headers have a version first and their size behind it; the others begin with their size.
        var isSizeSecond = kind is EtlRecordKind.System or EtlRecordKind.Compact or EtlRecordKind.Performance;
        int size = BinaryPrimitives.ReadUInt16LittleEndian(isSizeSecond ? rest[4..] : rest);
        if (size < SmallestOf(kind) || size > rest.Length)
            return false;
        record = new(rest[..size], kind);
        return true;
    }

    /// <summary>Whether the bytes have the flag of a record's header; nothing is said of its size.</summary>
    public static bool MayBegin(ReadOnlySpan<byte> rest) => rest.Length >= Smallest && (rest[3] & HeaderFlag) != 0;

    /// <summary>Whether the bytes have the header of a kernel event.</summary>
    public static bool IsSystem(ReadOnlySpan<byte> rest) => MayBegin(rest) && KindOf(rest[2], rest[3]) == EtlRecordKind.System;

    private static EtlRecordKind KindOf(byte type, byte flags) => (flags & 0x40) == 0
        ? EtlRecordKind.Other
        : type switch
        {
            1 or 2 => EtlRecordKind.System,
            3 or 4 => EtlRecordKind.Compact,
            16 or 17 => EtlRecordKind.Performance,
            18 => EtlRecordKind.Event32,
            19 => EtlRecordKind.Event64,
            _ => EtlRecordKind.Other,
        };

    private static int SmallestOf(EtlRecordKind kind) => kind switch
    {
        EtlRecordKind.System => EtlSystemHeader.Length,
        EtlRecordKind.Compact => 24,
        EtlRecordKind.Performance => 16,
        EtlRecordKind.Event32 or EtlRecordKind.Event64 => EtlEventHeader.Length,
        _ => Smallest,
    };
}
