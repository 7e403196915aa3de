using System.Buffers.Binary;
using System.Net;
using ArcBundle.Analyzer.Reading.Etl;

namespace ArcBundle.Analyzer.Reading.Pcap;

/// <summary>What the headers of one TCP segment tell.</summary>
internal readonly record struct TcpSegment
{
    private const int Tcp = 6;
    private const int TcpHeader = 20;
    private const int MostExtensions = 8;

    /// <summary>Sender.</summary>
    public required TraceEndpoint Source { get; init; }

    /// <summary>Receiver.</summary>
    public required TraceEndpoint Target { get; init; }

    /// <summary>Number of its first byte.</summary>
    public required uint Sequence { get; init; }

    /// <summary>Number of the byte that the sender awaits.</summary>
    public required uint Acknowledged { get; init; }

    /// <summary>Bytes of data, as the IP header tells, captured or not.</summary>
    public required int DataLength { get; init; }

    /// <summary>Receive window of the sender as written, before any scaling.</summary>
    public required int Window { get; init; }

    /// <summary>The flags byte.</summary>
    public required byte Flags { get; init; }

    /// <summary>Identification of the IPv4 packet; null for IPv6.</summary>
    public int? PacketId { get; init; }

    /// <summary>SYN: the sender begins.</summary>
    public bool IsSyn => (Flags & 0x02) != 0;

    /// <summary>ACK.</summary>
    public bool IsAck => (Flags & 0x10) != 0;

    /// <summary>RST: the sender breaks off.</summary>
    public bool IsReset => (Flags & 0x04) != 0;

    /// <summary>FIN: the sender has said everything.</summary>
    public bool IsFin => (Flags & 0x01) != 0;

    /// <summary>Number behind its last byte; SYN and FIN count one each.</summary>
    public uint End => unchecked(Sequence + (uint)DataLength + (IsSyn ? 1u : 0u) + (IsFin ? 1u : 0u));

    /// <summary>The segment inside an IP packet; null when there is none.</summary>
    /// <param name="ip">The IP packet, or what was captured of it.</param>
    /// <param name="isShort">True when it is TCP, but too little was captured.</param>
    public static TcpSegment? Read(ReadOnlySpan<byte> ip, out bool isShort)
    {
        isShort = false;
        return ip.Length < 1 ? null : (ip[0] >> 4) switch
        {
            4 => OfIpv4(ip, out isShort),
            6 => OfIpv6(ip, out isShort),
            _ => null,
        };
    }

    private static TcpSegment? OfIpv4(ReadOnlySpan<byte> ip, out bool isShort)
    {
        isShort = false;
        if (ip.Length < 20 || ip[9] != Tcp)
            return null;
        var header = (ip[0] & 0xF) * 4;
        int total = BinaryPrimitives.ReadUInt16BigEndian(ip[2..]);

        // Segmentation in the network card leaves the length of the whole at 0: what was captured is all that is known then.
        if (total == 0)
            total = ip.Length;

        // Only the first fragment has the header of TCP.
        if (header < 20 || total < header || (BinaryPrimitives.ReadUInt16BigEndian(ip[6..]) & 0x1FFF) != 0)
            return null;
        if (ip.Length < header + TcpHeader)
        {
            isShort = true;
            return null;
        }

        return Of(ip[header..], total - header, new IPAddress(ip.Slice(12, 4)), new IPAddress(ip.Slice(16, 4)), BinaryPrimitives.ReadUInt16BigEndian(ip[4..]));
    }

    private static TcpSegment? OfIpv6(ReadOnlySpan<byte> ip, out bool isShort)
    {
        isShort = false;
        if (ip.Length < 40)
            return null;
        var next = ip[6];
        var rest = ip[40..];
        int length = BinaryPrimitives.ReadUInt16BigEndian(ip[4..]);
        if (length == 0)
            length = rest.Length;
        for (var i = 0; i < MostExtensions && next is 0 or 43 or 44 or 51 or 60; i++)
        {
            if (rest.Length < 8)
                return null;
            if (next == 44 && (BinaryPrimitives.ReadUInt16BigEndian(rest[2..]) & 0xFFF8) != 0)
                return null;
            var size = next switch { 44 => 8, 51 => (rest[1] + 2) * 4, _ => (rest[1] + 1) * 8 };
            if (size > rest.Length || size > length)
                return null;
            next = rest[0];
            rest = rest[size..];
            length -= size;
        }

        if (next != Tcp)
            return null;
        isShort = rest.Length < TcpHeader;
        return isShort ? null : Of(rest, length, new IPAddress(ip.Slice(8, 16)), new IPAddress(ip.Slice(24, 16)), packetId: null);
    }

    private static TcpSegment? Of(ReadOnlySpan<byte> tcp, int length, IPAddress source, IPAddress target, int? packetId)
    {
        var header = (tcp[12] >> 4) * 4;
        if (header < TcpHeader || length < header)
            return null;
        return new()
        {
            Source = TraceEndpoint.Of(source, BinaryPrimitives.ReadUInt16BigEndian(tcp)),
            Target = TraceEndpoint.Of(target, BinaryPrimitives.ReadUInt16BigEndian(tcp[2..])),
            Sequence = BinaryPrimitives.ReadUInt32BigEndian(tcp[4..]),
            Acknowledged = BinaryPrimitives.ReadUInt32BigEndian(tcp[8..]),
            DataLength = length - header,
            Flags = tcp[13],
            Window = BinaryPrimitives.ReadUInt16BigEndian(tcp[14..]),
            PacketId = packetId,
        };
    }
}
