using System.Buffers.Binary;

namespace ArcBundle.Analyzer.Reading.Pcap;

/// <summary>The older form of captures (<c>pcap</c>): one header, then packets. Times in micro- or nanoseconds, both byte orders.</summary>
internal static class PcapFile
{
    private const uint Microseconds = 0xA1B2C3D4;
    private const uint Nanoseconds = 0xA1B23C4D;
    private const int HeaderLength = 24;
    private const int PacketHeaderLength = 16;

    /// <summary>Whether a file that begins so is one: its magic number, and version 2.</summary>
    public static bool IsOne(ReadOnlySpan<byte> head)
    {
        if (head.Length < HeaderLength)
            return false;
        var isLittle = BinaryPrimitives.ReadUInt32LittleEndian(head) is Microseconds or Nanoseconds;
        var isBig = BinaryPrimitives.ReadUInt32BigEndian(head) is Microseconds or Nanoseconds;
        return (isLittle && BinaryPrimitives.ReadUInt16LittleEndian(head[4..]) == 2) || (isBig && BinaryPrimitives.ReadUInt16BigEndian(head[4..]) == 2);
    }

    /// <summary>Whether the first four bytes are a magic number of this form, in either byte order.</summary>
    public static bool IsMagic(ReadOnlySpan<byte> bytes) =>
        BinaryPrimitives.ReadUInt32LittleEndian(bytes) is Microseconds or Nanoseconds || BinaryPrimitives.ReadUInt32BigEndian(bytes) is Microseconds or Nanoseconds;

    /// <summary>Reads the packets.</summary>
    /// <param name="capture">The capture, its first four bytes read.</param>
    /// <param name="onPacket">Called for every packet.</param>
    /// <param name="cancellation">Asked for every packet.</param>
    public static CaptureEnd Read(CaptureStream capture, PacketHandler onPacket, CancellationToken cancellation)
    {
        capture.IsBigEndian = BinaryPrimitives.ReadUInt32BigEndian(capture.Bytes) is Microseconds or Nanoseconds;
        var isNano = capture.UInt32(0) == Nanoseconds;
        if (!capture.TryReadMore(HeaderLength - sizeof(uint)))
            return new(0, IsCut: true, IsMalformed: false);

        // The upper bits of the field tell of checksums at the end of frames.
        var link = (int)(capture.UInt32(20) & 0xFFFF);
        var number = 0L;
        while (capture.TryRead(PacketHeaderLength))
        {
            cancellation.ThrowIfCancellationRequested();
            var (seconds, fraction, length) = (capture.UInt32(0), capture.UInt32(4), capture.UInt32(8));
            if (length > CaptureStream.Longest)
                return new(number, IsCut: false, IsMalformed: true);
            var isWhole = capture.TryRead((int)length);
            if (!isWhole)
                return new(number, IsCut: true, IsMalformed: false);
            number++;
            var isFraction = fraction < (isNano ? 1_000_000_000u : 1_000_000u);
            var time = isFraction ? (isNano ? CaptureClock.Nanoseconds : CaptureClock.Microseconds).TimeOf((seconds * (isNano ? 1_000_000_000ul : 1_000_000ul)) + fraction) : null;
            onPacket(new(number, time, link, capture.Bytes));
        }

        return new(number, IsCut: capture.Length > 0, IsMalformed: false);
    }
}
