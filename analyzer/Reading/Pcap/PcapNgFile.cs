using System.Buffers.Binary;

namespace ArcBundle.Analyzer.Reading.Pcap;

/// <summary>
/// The newer form of captures (<c>pcapng</c>, as <c>pktmon etl2pcap</c> writes it): sections of blocks, each section with its own byte order
/// and interfaces. Blocks that are not needed are passed over.
/// </summary>
/// <param name="capture">The capture, its first four bytes read.</param>
/// <param name="onPacket">Called for every packet.</param>
internal sealed class PcapNgFile(CaptureStream capture, PacketHandler onPacket)
{
    private const uint SectionHeader = 0x0A0D0D0A;
    private const uint ByteOrderMagic = 0x1A2B3C4D;
    private const uint InterfaceDescription = 1;
    private const uint OldPacket = 2;
    private const uint SimplePacket = 3;
    private const uint EnhancedPacket = 6;
    private const int SmallestBlock = 12;
    private const int MostInterfaces = 10_000;

    private readonly List<PcapNgInterface> _interfaces = [];
    private long _number;
    private long _blocks;

    /// <summary>Whether a file that begins so is one: a section header with its byte order.</summary>
    public static bool IsOne(ReadOnlySpan<byte> head) =>
        head.Length >= SmallestBlock && BinaryPrimitives.ReadUInt32LittleEndian(head) == SectionHeader
        && (BinaryPrimitives.ReadUInt32LittleEndian(head[8..]) == ByteOrderMagic || BinaryPrimitives.ReadUInt32BigEndian(head[8..]) == ByteOrderMagic);

    /// <summary>Packets so far.</summary>
    public long Packets => _number;

    /// <summary>Reads the packets.</summary>
    /// <param name="cancellation">Asked for every block.</param>
    public CaptureEnd Read(CancellationToken cancellation)
    {
        do
        {
            cancellation.ThrowIfCancellationRequested();
            var isSection = capture.UInt32(0) == SectionHeader;
            if (!capture.TryReadMore(isSection ? 8 : 4))
                return new(_blocks, IsCut: true, IsMalformed: false);
            if (isSection && !BeginSection())
                return new(_blocks, IsCut: false, IsMalformed: true);
            var length = capture.UInt32(4);
            if (length is < SmallestBlock or > CaptureStream.Longest || length % 4 != 0)
                return new(_blocks, IsCut: false, IsMalformed: true);
            if (!capture.TryReadMore((int)length - capture.Length))
                return new(_blocks, IsCut: true, IsMalformed: false);

            // The length stands again at the end; where it does not, this was no block.
            if (capture.UInt32((int)length - 4) != length || !Take(capture.UInt32(0), (int)length - 4))
                return new(_blocks, IsCut: false, IsMalformed: true);
            _blocks++;
        }
        while (capture.TryRead(sizeof(uint)));

        return new(_blocks, IsCut: capture.Length > 0, IsMalformed: false);
    }

    private bool BeginSection()
    {
        _interfaces.Clear();
        capture.IsBigEndian = BinaryPrimitives.ReadUInt32BigEndian(capture.Bytes[8..]) == ByteOrderMagic;
        return capture.UInt32(8) == ByteOrderMagic;
    }

    /// <summary>Takes a block; false when its content cannot be that of its type.</summary>
    private bool Take(uint type, int end) => type switch
    {
        InterfaceDescription => TakeInterface(end),
        EnhancedPacket => TakePacket(end, (int)Math.Min(Field(8, end), int.MaxValue)),
        OldPacket => TakePacket(end, end >= 28 ? capture.UInt16(8) : int.MaxValue),
        SimplePacket => TakeSimple(end),
        _ => true,
    };

    private bool TakeInterface(int end)
    {
        if (end < 16 || _interfaces.Count == MostInterfaces)
            return false;
        _interfaces.Add(PcapNgInterface.Read(capture, end));
        return true;
    }

    /// <summary>Interface, time stamp in two halves, captured and original length, then the packet.</summary>
    private bool TakePacket(int end, int at)
    {
        const int header = 28;
        if (end < header || at >= _interfaces.Count)
            return false;
        var length = capture.UInt32(20);
        if (length > end - header)
            return false;
        var stamp = ((ulong)capture.UInt32(12) << 32) | capture.UInt32(16);
        onPacket(new(++_number, _interfaces[at].Clock.TimeOf(stamp), _interfaces[at].LinkType, capture.Bytes.Slice(header, (int)length)));
        return true;
    }

    /// <summary>Only the original length, then the packet, of the first interface, without a time.</summary>
    private bool TakeSimple(int end)
    {
        const int header = 12;
        if (end < header || _interfaces.Count == 0)
            return false;
        var length = (int)Math.Min(capture.UInt32(8), (uint)(end - header));
        onPacket(new(++_number, null, _interfaces[0].LinkType, capture.Bytes.Slice(header, length)));
        return true;
    }

    private uint Field(int at, int end) => at + sizeof(uint) <= end ? capture.UInt32(at) : uint.MaxValue;
}
