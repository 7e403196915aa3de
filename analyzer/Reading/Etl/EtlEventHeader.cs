using System.Buffers.Binary;

namespace ArcBundle.Analyzer.Reading.Etl;

/// <summary>Header of an event of a provider with a manifest (<c>EVENT_HEADER</c>), and the data behind it.</summary>
internal readonly ref struct EtlEventHeader
{
    /// <summary>Bytes of the header.</summary>
    public const int Length = 80;

    private const int HasExtendedData = 0x01;
    private const int Is32Bit = 0x20;
    private const int Is64Bit = 0x40;
    private const int MostItems = 64;
    private const int ItemHeader = 8;

    private readonly ReadOnlySpan<byte> _record;

    /// <summary>The header of a record of at least <see cref="Length"/> bytes.</summary>
    /// <param name="record">The record.</param>
    public EtlEventHeader(ReadOnlySpan<byte> record) => _record = record;

    /// <summary>Clock value; its unit is that of the trace.</summary>
    public long Clock => BinaryPrimitives.ReadInt64LittleEndian(_record[16..]);

    /// <summary>Id of the provider.</summary>
    public Guid Provider => new(_record.Slice(24, 16));

    /// <summary>Event id.</summary>
    public int EventId => BinaryPrimitives.ReadUInt16LittleEndian(_record[40..]);

    /// <summary>Version of the event.</summary>
    public int Version => _record[42];

    private int Flags => BinaryPrimitives.ReadUInt16LittleEndian(_record[4..]);

    /// <summary>Bytes of a pointer where the event was written, when the header tells; else <paramref name="ofTrace"/>.</summary>
    public int PointerSizeOr(int ofTrace) => (Flags & (Is32Bit | Is64Bit)) switch { Is32Bit => 4, Is64Bit => 8, _ => ofTrace };

    /// <summary>
    /// The data of the event; false when the items between header and data do not end inside the record. Each item has its whole length, its
    /// type, whether another follows, and the length of its data.
    /// </summary>
    public bool TryData(out ReadOnlySpan<byte> data)
    {
        data = _record[Length..];
        if ((Flags & HasExtendedData) == 0)
            return true;
        for (var items = 0; items < MostItems; items++)
        {
            if (data.Length < ItemHeader)
                return false;
            var isFollowed = (data[4] & 1) != 0;
            var length = (ItemHeader + BinaryPrimitives.ReadUInt16LittleEndian(data[6..]) + 7) & ~7;
            if (length > data.Length)
                return false;
            data = data[length..];
            if (!isFollowed)
                return true;
        }

        return false;
    }
}
