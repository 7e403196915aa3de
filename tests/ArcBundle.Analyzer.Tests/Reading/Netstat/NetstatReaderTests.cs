using ArcBundle.Analyzer.Reading;
using ArcBundle.Analyzer.Reading.Netstat;
using ArcBundle.Format.Facts;

namespace ArcBundle.Analyzer.Tests.Reading.Netstat;

public sealed class NetstatReaderTests
{
    [Theory]
    [InlineData("netstat_en.txt", 4, 2, 3)]
    [InlineData("netstat_ja.txt", 5, 0, 4)]
    [InlineData("netstat_de.txt", 4, 0, 2)]
    [InlineData("netstat_fr.txt", 2, 0, 1)]
    [InlineData("netstat_de_cp850_read_as_cp1252.txt", 1, 0, 1)]
    public void Read_WhenSample_ReadsEveryRowInEveryEncoding(string name, int tcp, int udp, int listeners)
    {
        var text = File.ReadAllText(Samples.PathOf("netstat/" + name));
        string[] encodings = name switch { "netstat_ja.txt" => SampleText.Japanese, "netstat_de_cp850_read_as_cp1252.txt" => SampleText.Unicode, _ => SampleText.Western };
        foreach (var encoding in encodings)
        {
            var tables = NetstatReader.Read(SampleText.Stream(text, encoding), "n.txt", ReadingContext.Unknown);
            Assert.Equal((tcp, udp, listeners), (tables.Tcp.Facts.Count, tables.Udp.Facts.Count, tables.Tcp.Facts.Count(static f => f.Value.State == TcpState.Listen)));
            Assert.Equal(0, tables.Tcp.Quality.Skipped);
        }
    }

    [Fact]
    public void Read_WhenExecutablesAreListed_TellsTheOwnersOfTheRowsAboveThem()
    {
        const string text = "  TCP    0.0.0.0:6050    0.0.0.0:0    LISTENING    1200\r\n [UnivAgent.exe]\r\n  TCP    [::1]:6051    [2001:db8::5%3]:49152    CLOSE_WAIT    77   InHost\r\n  RpcSs\r\n [svchost.exe]\r\n所有者情報を取得できません\r\n  UDP    0.0.0.0:111    *:*        88\r\n";
        var tables = NetstatReader.Read(SampleText.Stream(text, "shift_jis"), "n.txt", ReadingContext.Unknown);
        Assert.Equal(
            [new TcpEndpoint("0.0.0.0", 6050, "0.0.0.0", 0, TcpState.Listen, 1200), new TcpEndpoint("::1", 6051, "2001:db8::5%3", 49152, TcpState.CloseWait, 77)],
            tables.Tcp.Facts.Select(static f => f.Value));
        Assert.Equal(new UdpEndpoint("0.0.0.0", 111, 88), Assert.Single(tables.Udp.Facts).Value);
        Assert.Equal(3, tables.Tcp.Facts[1].Origin.Place.Number);
        Assert.Equal(
            [new("TCP", "0.0.0.0", 6050, 1200, "UnivAgent.exe", null), new SocketOwner("TCP", "::1", 6051, 77, "svchost.exe", "RpcSs")],
            tables.Owners.Facts.Select(static f => f.Value));
    }

    [Fact]
    public void Read_WhenProcessIdsAreNotListed_LeavesThemOpen()
    {
        var tables = NetstatReader.Read(SampleText.Stream("TCP 127.0.0.1:6050 0.0.0.0:0 LISTENING\nUDP [::]:111 *:*\n"), "n.txt", ReadingContext.Unknown);
        Assert.Null(tables.Tcp.Facts[0].Value.Pid);
        Assert.Null(tables.Udp.Facts[0].Value.Pid);
    }

    [Theory]
    [InlineData("TCP 0.0.0.0:70000 0.0.0.0:0 LISTENING 4")]
    [InlineData("TCP HOST:epmap HOST:0 LISTENING 4")]
    [InlineData("TCP 1.2.3.4:-5 0.0.0.0:0 LISTENING 4")]
    public void Read_WhenRowIsMalformed_SkipsIt(string row)
    {
        var tables = NetstatReader.Read(SampleText.Stream(row), "n.txt", ReadingContext.Unknown);
        Assert.Empty(tables.Tcp.Facts);
        Assert.Equal(1, tables.Tcp.Quality.Skipped);
    }

    [Fact]
    public void Read_WhenStateIsUnknown_OnlyTheRemoteSideMakesAListener()
    {
        var tables = NetstatReader.Read(SampleText.Stream("TCP 0.0.0.0:1 0.0.0.0:0 XXX 4\nTCP 0.0.0.0:1 192.0.2.1:5 XXX 4\nTCP 0.0.0.0:1 0.0.0.0:0 CLOSED 4\n"), "n.txt", ReadingContext.Unknown);
        Assert.Equal([TcpState.Listen, TcpState.Unknown, TcpState.Closed], tables.Tcp.Facts.Select(static f => f.Value.State));
    }

    [Theory]
    [InlineData("TCP 0.0.0.0:135 0.0.0.0:0 LISTENING 996\nTCP 0.0.0.0:445 0.0.0.0:0 LIST", true)]
    [InlineData("TCP 0.0.0.0:135 0.0.0.0:0 LISTENING 996\nTCP 0.0.0.0:445 0.0.0.0:0\n", true)]
    [InlineData("TCP 0.0.0.0:135 0.0.0.0:0 LISTENING 996\nTCP 0.0.0.0:445 0.0.0.0:0 LISTENING\n4\n", false)]
    [InlineData("TCP 0.0.0.0:135 0.0.0.0:0 LISTENING\nTCP 0.0.0.0:445 0.0.0.0:0 LISTENING\n", false)]
    [InlineData("TCP 0.0.0.0:135 0.0.0.0:0 LISTENING 996\nTCP 0.0.0.0:445 0.0.0.0:0 LISTENING 4\nUDP 0.0.0.0:500 *:*\n", false)]
    public void Read_WhenTheLastRowIsCut_TellsSo(string text, bool isCut) =>
        Assert.Equal(isCut, NetstatReader.Read(SampleText.Stream(text), "n.txt", ReadingContext.Unknown).Tcp.Quality.Truncated);
}
