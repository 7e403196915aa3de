using System.Buffers.Binary;
using System.Net;
using ArcBundle.Format.Facts;

namespace ArcBundle.Collector.Windows;

/// <summary>
/// Reads the MIB_…TABLE_OWNER_PID structures: a row count and the rows. Addresses and ports are in network order; of a port's four bytes
/// only the first two count, the others may hold anything (Microsoft: "MIB_TCPROW_OWNER_PID structure").
/// </summary>
internal static class SocketRows
{
    private const int Address4 = 4;
    private const int Address6 = 16;
    private const int Tcp4Length = 24;
    private const int Tcp6Length = 56;
    private const int Udp4Length = 12;
    private const int Udp6Length = 28;

    /// <summary>Adds the rows of a MIB_TCPTABLE_OWNER_PID; false when it is torn.</summary>
    public static bool AddTcp4(NativeBuffer buffer, List<TcpEndpoint> rows) => AddAll(buffer, Tcp4Length, rows, static row =>
        Tcp(Address(row.Slice(4, Address4)), row[8..], Address(row.Slice(12, Address4)), row[16..], row, row[20..]));

    /// <summary>Adds the rows of a MIB_TCP6TABLE_OWNER_PID; false when it is torn.</summary>
    public static bool AddTcp6(NativeBuffer buffer, List<TcpEndpoint> rows) => AddAll(buffer, Tcp6Length, rows, static row =>
        Tcp(Address(row[..Address6], row[16..]), row[20..], Address(row.Slice(24, Address6), row[40..]), row[44..], row[48..], row[52..]));

    /// <summary>Adds the rows of a MIB_UDPTABLE_OWNER_PID; false when it is torn.</summary>
    public static bool AddUdp4(NativeBuffer buffer, List<UdpEndpoint> rows) => AddAll(buffer, Udp4Length, rows, static row =>
        new UdpEndpoint(Address(row[..Address4]), Port(row[4..]), Number(row[8..])));

    /// <summary>Adds the rows of a MIB_UDP6TABLE_OWNER_PID; false when it is torn.</summary>
    public static bool AddUdp6(NativeBuffer buffer, List<UdpEndpoint> rows) => AddAll(buffer, Udp6Length, rows, static row =>
        new UdpEndpoint(Address(row[..Address6], row[16..]), Port(row[20..]), Number(row[24..])));

    private delegate T RowReader<out T>(ReadOnlySpan<byte> row);

    private static bool AddAll<T>(NativeBuffer buffer, int length, List<T> rows, RowReader<T> read)
    {
        var bytes = buffer.Bytes.Span;
        if (bytes.Length < sizeof(int))
            return false;
        var told = BinaryPrimitives.ReadUInt32LittleEndian(bytes);
        var there = (bytes.Length - sizeof(int)) / length;
        for (var i = 0; i < Math.Min(told, there); i++)
            rows.Add(read(bytes.Slice(sizeof(int) + (i * length), length)));
        return told <= there;
    }

    private static TcpEndpoint Tcp(
        string local, ReadOnlySpan<byte> localPort, string remote, ReadOnlySpan<byte> remotePort, ReadOnlySpan<byte> state, ReadOnlySpan<byte> pid)
    {
        var known = Number(state) is >= 1 and <= 12 and var number ? (TcpState)number : TcpState.Unknown;
        // A listener has no peer: what stands in its remote port is left over from something else.
        return new TcpEndpoint(local, Port(localPort), remote, known == TcpState.Listen ? 0 : Port(remotePort), known, Number(pid));
    }

    private static string Address(ReadOnlySpan<byte> address) => new IPAddress(address).ToString();

    private static string Address(ReadOnlySpan<byte> address, ReadOnlySpan<byte> scope) =>
        new IPAddress(address, BinaryPrimitives.ReadUInt32LittleEndian(scope)).ToString();

    private static int Port(ReadOnlySpan<byte> port) => BinaryPrimitives.ReadUInt16BigEndian(port);

    private static int Number(ReadOnlySpan<byte> number) => BinaryPrimitives.ReadInt32LittleEndian(number);
}
