using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;

namespace ArcBundle.Analyzer.Tests.Reading.Pcap;

/// <summary>Writes SYNTHETIC captures of TCP packets, as <c>pcapng</c> or <c>pcap</c>, in either byte order, on several kinds of link.</summary>
internal sealed class CaptureWriter
{
    private readonly List<(DateTimeOffset At, byte[] Packet)> _packets = [];
    private ushort _id;

    /// <summary>LINKTYPE: 1 Ethernet, 101 raw IP, 113 and 276 Linux cooked, 0 loopback.</summary>
    public int LinkType { get; init; } = 1;

    /// <summary>Numbers with the highest byte first.</summary>
    public bool IsBigEndian { get; init; }

    /// <summary>Resolution of time stamps in pcapng (if_tsresol); null leaves the option out.</summary>
    public byte? Resolution { get; init; }

    /// <summary>VLAN tags before the type.</summary>
    public int Tags { get; init; }

    /// <summary>Start.</summary>
    public DateTimeOffset Start { get; init; } = new(2026, 11, 18, 16, 0, 0, TimeSpan.Zero);

    /// <summary>Adds a TCP packet. Flags: S, A, R, F, P.</summary>
    public CaptureWriter Add(double second, string from, string to, string flags, uint sequence, uint acknowledged = 0, int length = 0, int window = 1024, ushort? id = null)
    {
        var (source, target) = (IPEndPoint.Parse(from), IPEndPoint.Parse(to));
        var tcp = new byte[20 + length];
        BinaryPrimitives.WriteUInt16BigEndian(tcp, (ushort)source.Port);
        BinaryPrimitives.WriteUInt16BigEndian(tcp.AsSpan(2), (ushort)target.Port);
        BinaryPrimitives.WriteUInt32BigEndian(tcp.AsSpan(4), sequence);
        BinaryPrimitives.WriteUInt32BigEndian(tcp.AsSpan(8), acknowledged);
        tcp[12] = 5 << 4;
        tcp[13] = (byte)flags.Sum(static flag => flag switch { 'F' => 1, 'S' => 2, 'R' => 4, 'P' => 8, _ => 16 });
        BinaryPrimitives.WriteUInt16BigEndian(tcp.AsSpan(14), (ushort)window);
        return AddRaw(second, Link(Ip(source.Address, target.Address, tcp, id ?? ++_id), source.AddressFamily == AddressFamily.InterNetworkV6));
    }

    /// <summary>Adds the same packet as the last one again, as a capture at several places of a host does.</summary>
    public CaptureWriter AddAgain(double later)
    {
        var (at, packet) = _packets[^1];
        _packets.Add((at.AddSeconds(later), packet));
        return this;
    }

    /// <summary>Adds a packet with its link header.</summary>
    public CaptureWriter AddRaw(double second, byte[] packet)
    {
        _packets.Add((Start.AddTicks((long)(second * TimeSpan.TicksPerSecond)), packet));
        return this;
    }

    /// <summary>The capture as pcapng.</summary>
    public byte[] ToPcapNg()
    {
        var file = new List<byte>();
        file.AddRange(Block(0x0A0D0D0A, [.. U32(0x1A2B3C4D), .. U16(1), .. U16(0), .. Enumerable.Repeat((byte)0xFF, 8)]));
        byte[] options = Resolution is { } resolution ? [.. U16(9), .. U16(1), resolution, 0, 0, 0, .. U32(0)] : [];
        file.AddRange(Block(1, [.. U16(LinkType), .. U16(0), .. U32(0), .. options]));
        foreach (var (at, packet) in _packets)
        {
            var stamp = StampOf(at);
            file.AddRange(Block(6, [.. U32(0), .. U32((uint)(stamp >> 32)), .. U32((uint)stamp), .. U32((uint)packet.Length), .. U32((uint)packet.Length), .. Padded(packet)]));
        }

        return [.. file];
    }

    /// <summary>The capture as pcapng with simple packets, which have no times.</summary>
    public byte[] ToSimplePcapNg() =>
    [
        .. Block(0x0A0D0D0A, [.. U32(0x1A2B3C4D), .. U16(1), .. U16(0), .. Enumerable.Repeat((byte)0xFF, 8)]),
        .. Block(1, [.. U16(LinkType), .. U16(0), .. U32(0)]),
        .. _packets.SelectMany(packet => Block(3, [.. U32((uint)packet.Packet.Length), .. Padded(packet.Packet)])),
    ];

    /// <summary>The capture as pcap.</summary>
    public byte[] ToPcap(bool isNano = false)
    {
        var file = new List<byte>();
        file.AddRange([.. U32(isNano ? 0xA1B23C4D : 0xA1B2C3D4), .. U16(2), .. U16(4), .. U32(0), .. U32(0), .. U32(262144), .. U32((uint)LinkType)]);
        foreach (var (at, packet) in _packets)
        {
            var seconds = (uint)at.ToUnixTimeSeconds();
            var fraction = (uint)((at.Ticks % TimeSpan.TicksPerSecond) * (isNano ? 100 : 1) / (isNano ? 1 : 10));
            file.AddRange([.. U32(seconds), .. U32(fraction), .. U32((uint)packet.Length), .. U32((uint)packet.Length), .. packet]);
        }

        return [.. file];
    }

    private ulong StampOf(DateTimeOffset at)
    {
        var ticks = (UInt128)(at - DateTimeOffset.UnixEpoch).Ticks;
        var resolution = Resolution ?? 6;
        UInt128 units = 1;
        if ((resolution & 0x80) != 0)
            units <<= resolution & 0x7F;
        else
            for (var i = 0; i < resolution; i++)
                units *= 10;
        return (ulong)(ticks * units / (UInt128)TimeSpan.TicksPerSecond);
    }

    private byte[] Block(uint type, byte[] content) =>
        [.. U32(type), .. U32((uint)content.Length + 12), .. content, .. U32((uint)content.Length + 12)];

    private static byte[] Padded(byte[] bytes) => [.. bytes, .. new byte[-bytes.Length & 3]];

    private byte[] U32(uint value)
    {
        var bytes = new byte[4];
        if (IsBigEndian)
            BinaryPrimitives.WriteUInt32BigEndian(bytes, value);
        else
            BinaryPrimitives.WriteUInt32LittleEndian(bytes, value);
        return bytes;
    }

    private byte[] U16(int value) => IsBigEndian ? [(byte)(value >> 8), (byte)value] : [(byte)value, (byte)(value >> 8)];

    private static byte[] Ip(IPAddress source, IPAddress target, byte[] tcp, ushort id)
    {
        if (source.AddressFamily == AddressFamily.InterNetworkV6)
        {
            // With one extension header (destination options), which must be passed over.
            var six = new byte[40];
            six[0] = 0x60;
            BinaryPrimitives.WriteUInt16BigEndian(six.AsSpan(4), (ushort)(tcp.Length + 8));
            six[6] = 60;
            source.GetAddressBytes().CopyTo(six, 8);
            target.GetAddressBytes().CopyTo(six, 24);
            return [.. six, 6, 0, 1, 4, 0, 0, 0, 0, .. tcp];
        }

        var four = new byte[20];
        four[0] = 0x45;
        BinaryPrimitives.WriteUInt16BigEndian(four.AsSpan(2), (ushort)(tcp.Length + 20));
        BinaryPrimitives.WriteUInt16BigEndian(four.AsSpan(4), id);
        four[9] = 6;
        source.GetAddressBytes().CopyTo(four, 12);
        target.GetAddressBytes().CopyTo(four, 16);
        return [.. four, .. tcp];
    }

    private byte[] Link(byte[] ip, bool isSix)
    {
        byte[] type = isSix ? [0x86, 0xDD] : [0x08, 0x00];
        return LinkType switch
        {
            0 => [2, 0, 0, 0, .. ip],
            1 => [.. new byte[12], .. Enumerable.Repeat((byte[])[0x81, 0x00, 0x00, 0x05], Tags).SelectMany(static tag => tag), .. type, .. ip],
            113 => [.. new byte[14], .. type, .. ip],
            276 => [.. type, .. new byte[18], .. ip],
            _ => ip,
        };
    }
}
