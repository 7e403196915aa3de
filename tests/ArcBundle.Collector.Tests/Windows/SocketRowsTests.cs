using ArcBundle.Collector.Windows;
using ArcBundle.Format.Facts;

namespace ArcBundle.Collector.Tests.Windows;

public sealed class SocketRowsTests
{
    [Fact]
    public void AddTcp4_WhenPortsHaveJunkInTheirUpperBytes_ReadsTheFirstTwoBytes()
    {
        var memory = new NativeMemory(4 + 24)
            .Number32(0, 1)
            .Number32(4, 5)
            .Bytes(8, [192, 0, 2, 10]).Bytes(12, [0x17, 0x9E, 0xAB, 0xCD])
            .Bytes(16, [198, 51, 100, 7]).Bytes(20, [0xC0, 0x01, 0xFF, 0xFF])
            .Number32(24, 4312);
        var rows = new List<TcpEndpoint>();

        Assert.True(SocketRows.AddTcp4(memory.Buffer, rows));

        Assert.Equal([new TcpEndpoint("192.0.2.10", 6046, "198.51.100.7", 49153, TcpState.Established, 4312)], rows);
    }

    [Fact]
    public void AddTcp4_WhenRowListens_HasNoRemotePort()
    {
        var memory = new NativeMemory(4 + 24).Number32(0, 1).Number32(4, 2).Bytes(12, [0x1A, 0x2E]).Bytes(20, [0x12, 0x34]).Number32(24, 900);
        var rows = new List<TcpEndpoint>();

        Assert.True(SocketRows.AddTcp4(memory.Buffer, rows));

        Assert.Equal([new TcpEndpoint("0.0.0.0", 6702, "0.0.0.0", 0, TcpState.Listen, 900)], rows);
    }

    [Fact]
    public void AddTcp6_WhenAddressIsLinkLocal_KeepsTheZone()
    {
        var memory = new NativeMemory(4 + 56)
            .Number32(0, 1)
            .Bytes(4, [0xFE, 0x80]).Bytes(19, [0x01]).Number32(20, 12).Bytes(24, [0x17, 0x9E])
            .Bytes(28, [0xFE, 0x80]).Bytes(43, [0x02]).Number32(44, 12).Bytes(48, [0x20, 0x00])
            .Number32(52, 8).Number32(56, 77);
        var rows = new List<TcpEndpoint>();

        Assert.True(SocketRows.AddTcp6(memory.Buffer, rows));

        Assert.Equal([new TcpEndpoint("fe80::1%12", 6046, "fe80::2%12", 8192, TcpState.CloseWait, 77)], rows);
    }

    [Fact]
    public void AddUdp_WhenTablesAreWhole_ReadsBothFamilies()
    {
        var v4 = new NativeMemory(4 + 24).Number32(0, 2).Bytes(4, [192, 0, 2, 1]).Bytes(8, [0x00, 0x89]).Number32(12, 4).Bytes(20, [0x1A, 0x2D]).Number32(24, 55);
        var v6 = new NativeMemory(4 + 28).Number32(0, 1).Bytes(24, [0x00, 0x7B]).Number32(28, 66);
        var rows = new List<UdpEndpoint>();

        Assert.True(SocketRows.AddUdp4(v4.Buffer, rows));
        Assert.True(SocketRows.AddUdp6(v6.Buffer, rows));

        Assert.Equal([new UdpEndpoint("192.0.2.1", 137, 4), new UdpEndpoint("0.0.0.0", 6701, 55), new UdpEndpoint("::", 123, 66)], rows);
    }

    [Fact]
    public void AddTcp4_WhenCountExceedsTheBuffer_ReadsWhatIsThereAndTellsSo()
    {
        var memory = new NativeMemory(4 + 24 + 10).Number32(0, uint.MaxValue).Number32(4, 77);
        var rows = new List<TcpEndpoint>();

        Assert.False(SocketRows.AddTcp4(memory.Buffer, rows));

        Assert.Equal(TcpState.Unknown, Assert.Single(rows).State);
    }
}
