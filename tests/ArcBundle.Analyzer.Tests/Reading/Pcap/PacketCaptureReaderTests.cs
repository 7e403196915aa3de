using ArcBundle.Analyzer.Reading;
using ArcBundle.Analyzer.Reading.Etl;
using ArcBundle.Analyzer.Reading.Pcap;
using ArcBundle.Analyzer.Reading.Recognition;

namespace ArcBundle.Analyzer.Tests.Reading.Pcap;

public sealed class PacketCaptureReaderTests
{
    private const string Server = "192.0.2.11:50112";
    private const string Agent = "192.0.2.21:6050";

    [Theory]
    [InlineData(1, false, null, 0)]
    [InlineData(1, true, (byte)6, 2)]
    [InlineData(1, false, (byte)9, 1)]
    [InlineData(101, true, (byte)7, 0)]
    [InlineData(113, false, (byte)0x94, 0)]
    [InlineData(276, false, null, 0)]
    [InlineData(0, false, null, 0)]
    public void Read_WhenPcapNg_TellsTimesAndEndsWhateverItsForm(int link, bool isBigEndian, byte? resolution, int tags)
    {
        var writer = new CaptureWriter { LinkType = link, IsBigEndian = isBigEndian, Resolution = resolution, Tags = tags };
        Handshake(writer, Server, Agent);
        var trace = Read(writer.ToPcapNg());

        Assert.Equal(TcpEventKind.Connected, Assert.Single(trace.Events).Value.Kind);
        Assert.Equal(Server, trace.Events[0].Value.Local.ToString());
        Assert.Equal(Agent, trace.Events[0].Value.Remote.ToString());
        Assert.InRange((trace.Events[0].Value.TimeUtc - writer.Start.AddSeconds(1.5)).Duration(), TimeSpan.Zero, TimeSpan.FromMicroseconds(2));
        Assert.Equal(Place.OfRecord(2), trace.Events[0].Origin.Place);
        Assert.Equal(3, trace.OfAnyPort);
        Assert.False(trace.Quality.IsDamaged);
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(true, true)]
    public void Read_WhenPcap_TellsTimesAndEndsWhateverItsForm(bool isBigEndian, bool isNano)
    {
        var writer = new CaptureWriter { IsBigEndian = isBigEndian };
        Handshake(writer, "[2001:db8::11]:50112", "[2001:db8::21]:6051");
        var file = writer.ToPcap(isNano);
        var happened = Assert.Single(Read(file).Events).Value;

        Assert.Equal("[2001:db8::11]:50112", happened.Local.ToString());
        Assert.Equal(writer.Start.AddSeconds(1.5), happened.TimeUtc);
        Assert.Equal(EvidenceForm.PacketCapture, EvidenceRecogniser.Recognise(file));
        Assert.Equal(EvidenceForm.PacketCapture, EvidenceRecogniser.Recognise(writer.ToPcapNg()));
    }

    [Fact]
    public void Read_WhenRstAnswersSyn_IsRefused()
    {
        var writer = new CaptureWriter().Add(0, Server, Agent, "S", 100).Add(0.1, Agent, Server, "RA", 0, 101);
        Assert.Equal(["0.1 refused 192.0.2.11:50112 192.0.2.21:6050"], Told(writer));
    }

    [Fact]
    public void Read_WhenNothingAnswersSyn_TimesOutAndCountsRepetitions()
    {
        var writer = new CaptureWriter().Add(0, Server, Agent, "S", 100).Add(3, Server, Agent, "S", 100).Add(9, Server, Agent, "S", 100).Add(60, "192.0.2.9:1", "192.0.2.8:2", "A", 1);
        Assert.Equal(["0 connect-timed-out " + Pair, "3 connect-retransmitted " + Pair, "9 connect-retransmitted " + Pair], Told(writer));
    }

    [Fact]
    public void Read_WhenCaptureEndsSoonAfterSyn_SaysNothingOfItsEnd()
    {
        var writer = new CaptureWriter().Add(0, Server, Agent, "S", 100).Add(10, "192.0.2.9:1", "192.0.2.8:2", "A", 1);
        Assert.Empty(Told(writer));
        Assert.Contains(TraceNotes.OpenAttempts(1), Read(writer.ToPcapNg()).Quality.Notes);
    }

    [Theory]
    [InlineData("R", 1, new[] { "5 reset-received 192.0.2.11:50112 192.0.2.21:6050" })]
    [InlineData("R", 3, new[] { "5 reset-received 192.0.2.11:50112 192.0.2.21:6050" })]
    public void Read_WhenEstablishedConnectionIsReset_TellsItOnce(string flags, int times, string[] expected)
    {
        var writer = Handshake(new CaptureWriter(), Server, Agent);
        for (var i = 0; i < times; i++)
            writer.Add(5 + i, Agent, Server, flags, 501);
        Assert.Equal(expected, Told(writer).Skip(1));
    }

    [Fact]
    public void Read_WhenResetFollowsFin_TellsNothing()
    {
        var writer = Handshake(new CaptureWriter(), Server, Agent).Add(4, Server, Agent, "FA", 101, 501).Add(5, Agent, Server, "R", 501);
        Assert.Single(Told(writer));
    }

    [Fact]
    public void Read_WhenOnlyTheResetWasCaptured_TellsAnswerToSynFromBreak()
    {
        Assert.Equal(["0 reset-received " + Pair], Told(new CaptureWriter().Add(0, Agent, Server, "R", 501)));
        Assert.Equal(["0 refused " + Pair], Told(new CaptureWriter().Add(0, Agent, Server, "RA", 0, 101)));
    }

    [Fact]
    public void Read_WhenDataAreSentAgain_TellsRepetitionsAndGivingUp()
    {
        var writer = Handshake(new CaptureWriter(), Server, Agent).Add(2, Server, Agent, "PA", 101, 501, length: 100);
        for (var i = 1; i <= 5; i++)
            writer.Add(2 + i, Server, Agent, "PA", 101, 501, length: 100);
        var told = Told(writer);

        Assert.Equal(5, told.Count(static line => line.Contains(" retransmitted ", StringComparison.Ordinal)));
        Assert.Equal("7 retransmission-timed-out " + Pair, told[^1]);
    }

    [Fact]
    public void Read_WhenRepetitionIsAnsweredInTheEnd_IsNotGivenUp()
    {
        var writer = Handshake(new CaptureWriter(), Server, Agent).Add(2, Server, Agent, "PA", 101, 501, length: 100);
        for (var i = 1; i <= 5; i++)
            writer.Add(2 + i, Server, Agent, "PA", 101, 501, length: 100);
        writer.Add(9, Agent, Server, "A", 501, 201);
        Assert.DoesNotContain(Told(writer), static line => line.Contains("timed-out", StringComparison.Ordinal));
    }

    [Fact]
    public void Read_WhenPacketWasCapturedAtSeveralPlaces_IsNoRepetition()
    {
        var writer = Handshake(new CaptureWriter(), Server, Agent).Add(2, Server, Agent, "PA", 101, 501, length: 100).AddAgain(0.00002).AddAgain(0.00001);
        Assert.Single(Told(writer));
    }

    [Fact]
    public void Read_WhenKeepAlive_IsNoRepetition()
    {
        var writer = Handshake(new CaptureWriter(), Server, Agent).Add(2, Server, Agent, "PA", 101, 501, length: 100).Add(100, Server, Agent, "A", 200, 501, length: 1).Add(200, Server, Agent, "A", 200, 501);
        Assert.Single(Told(writer));
    }

    [Fact]
    public void Read_WhenWindowCloses_TellsWhoDoesNotRead()
    {
        var writer = Handshake(new CaptureWriter(), Server, Agent).Add(2, Agent, Server, "A", 501, 101, window: 0).Add(3, Agent, Server, "A", 501, 101, window: 0)
            .Add(4, Agent, Server, "A", 501, 101).Add(5, Agent, Server, "A", 501, 101, window: 0);
        Assert.Equal(["2 zero-window " + Pair, "5 zero-window " + Pair], Told(writer).Skip(1));
    }

    [Fact]
    public void Read_WhenConnectionWasThereBefore_SaysSo() =>
        Assert.Equal(["0 existing " + Pair], Told(new CaptureWriter().Add(0, Server, Agent, "A", 9_000, 1).Add(1, Agent, Server, "A", 1, 9_000)));

    [Fact]
    public void Read_WhenSequenceNumbersWrap_IsNoRepetition()
    {
        var writer = new CaptureWriter().Add(0, Server, Agent, "A", 0xFFFFFFF0, 1, length: 32).Add(1, Server, Agent, "A", 0x10, 1, length: 32);
        Assert.Equal(["0 existing " + Pair], Told(writer));
    }

    [Fact]
    public void Read_WhenEndsAreUsedAgain_FollowsBothConnections()
    {
        var writer = Handshake(new CaptureWriter(), Server, Agent).Add(5, Agent, Server, "R", 501).Add(100, Server, Agent, "S", 7_000).Add(100.5, Agent, Server, "SA", 9_000, 7_001);
        Assert.Equal(["1.5 connected " + Pair, "5 reset-received " + Pair, "100.5 connected " + Pair], Told(writer));
    }

    [Fact]
    public void Read_WhenPortsDoNotMatter_KeepsNothing()
    {
        var writer = Handshake(new CaptureWriter(), Server, "192.0.2.21:443").Add(5, "192.0.2.21:443", Server, "R", 501);
        var trace = Read(writer.ToPcapNg());
        Assert.Empty(trace.Events);
        Assert.Equal(4, trace.OfAnyPort);
    }

    [Fact]
    public void Read_WhenPacketsCannotBeUsed_CountsAndNamesThem()
    {
        var unknown = Read(Handshake(new CaptureWriter { LinkType = 105 }, Server, Agent).ToPcapNg());
        Assert.Equal([TraceNotes.UnknownLinks(3, "105")], unknown.Quality.Notes);
        Assert.Contains(TraceNotes.UntimedPackets(3), Read(Handshake(new CaptureWriter(), Server, Agent).ToSimplePcapNg()).Quality.Notes);
        var ip = new byte[24];
        (ip[0], ip[3], ip[9]) = (0x45, 60, 6);
        Assert.Contains(TraceNotes.ShortPackets(1), Read(new CaptureWriter { LinkType = 101 }.AddRaw(0, ip).ToPcapNg()).Quality.Notes);
    }

    [Fact]
    public void Read_WhenBlockIsMalformed_KeepsWhatCameBefore()
    {
        var file = Handshake(new CaptureWriter(), Server, Agent).ToPcapNg();
        file[^1] ^= 0x55;
        var trace = Read(file);
        Assert.Single(trace.Events);
        Assert.Contains(TraceNotes.MalformedBlock(5), trace.Quality.Notes);
        Assert.True(trace.Quality.Truncated);
    }

    internal static TcpTrace Read(byte[] file, TracePorts? ports = null) =>
        PacketCaptureReader.Read(new MemoryStream(file), "capture", ReadingContext.Unknown, ports ?? TracePorts.AgentsOnly, TestContext.Current.CancellationToken);

    internal static CaptureWriter Handshake(CaptureWriter writer, string client, string server) =>
        writer.Add(1, client, server, "S", 100).Add(1.5, server, client, "SA", 500, 101).Add(1.6, client, server, "A", 101, 501);

    private const string Pair = Server + " " + Agent;

    private static List<string> Told(CaptureWriter writer) => [.. Read(writer.ToPcapNg()).Events.Select(happened =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{(happened.Value.TimeUtc - writer.Start).TotalSeconds} {happened.Value.Kind.ToName()} {happened.Value.Local} {happened.Value.Remote}"))];
}
