using ArcBundle.Analyzer.Tests.Intake;
using ArcBundle.Analyzer.Tests.Reading.Etl;
using ArcBundle.Analyzer.Tests.Reading.Pcap;

namespace ArcBundle.Analyzer.Tests.Commands;

public sealed class ShowTraceTests : IDisposable
{
    private readonly ScratchFolder _folder = new();

    [Fact]
    public void Show_WhenTrace_GivesARowForEachEventOnAnyPort()
    {
        var path = _folder.Write("1", new EtlWriter().Add(1046, 1.5, "192.0.2.11:50112", "192.0.2.21:6050", 0xC00000B5, 4120).Add(1184, 2, "192.0.2.11:50113", "[2001:db8::1]:443").ToArray());

        Assert.Equal(
            "\"record\",\"timeUtc\",\"kind\",\"localAddress\",\"localPort\",\"remoteAddress\",\"remotePort\",\"pid\",\"status\",\"eventId\"\r\n"
            + "\"2\",\"2026-11-18T16:00:01.5000000Z\",\"retransmission-timed-out\",\"192.0.2.11\",\"50112\",\"192.0.2.21\",\"6050\",\"4120\",\"0xC00000B5\",\"1046\"\r\n"
            + "\"3\",\"2026-11-18T16:00:02.0000000Z\",\"reset-received\",\"192.0.2.11\",\"50113\",\"2001:db8::1\",\"443\",\"\",\"\",\"1184\"\r\n",
            CommandLine.Run("show", path, "1", "--format", "csv").Output);
        Assert.Contains("\"kind\":\"reset-received\"", CommandLine.Run("show", path, "1", "--format", "json").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Show_WhenCapture_GivesARowForEachEvent()
    {
        var path = _folder.Write("1", PacketCaptureReaderTests.Handshake(new CaptureWriter(), "192.0.2.11:50112", "192.0.2.21:6050").ToPcap());
        var run = CommandLine.Run("show", path, "1");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(
            "record=2  timeUtc=2026-11-18T16:00:01.5000000Z  kind=connected  localAddress=192.0.2.11  localPort=50112  remoteAddress=192.0.2.21  remotePort=6050",
            run.Output.Trim());
    }

    [Fact]
    public void Show_WhenATraceHoldsOtherEventsOnly_SaysSoBesideTheEmptyTable()
    {
        var run = CommandLine.Run("show", Samples.PathOf("etl/krabs_powershell.etl"), "extra");

        Assert.Equal((0, string.Empty), (run.ExitCode, run.Output));
        Assert.StartsWith("About krabs_powershell.etl: ", run.Error, StringComparison.Ordinal);
        Assert.Contains("tracerpt", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "Present, not readable here: 1 compressed buffer(s). Convert the trace on the Windows host it was made on: tracerpt x.etl -o x.evtx -of EVTX -y")]
    [InlineData("ja", "圧縮されたバッファが 1 個ありますが、ここでは読み取れません。")]
    public void Show_WhenTraceIsCompressed_NamesTheCommandThatConvertsIt(string language, string expected)
    {
        var path = _folder.Write("1", new EtlWriter().Add(1046, 1.5, "192.0.2.11:50112", "192.0.2.21:6050").AddCompressed(500).ToArray());
        var run = CommandLine.Run("show", path, "1", "--lang", language);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();
}
