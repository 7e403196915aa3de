using ArcBundle.Analyzer.Reading;
using ArcBundle.Analyzer.Reading.Etl;
using ArcBundle.Analyzer.Tests.Reading.Evtx;

namespace ArcBundle.Analyzer.Tests.Reading.Etl;

public sealed class EtlReaderTests
{
    private const string Server = "192.0.2.11:50112";
    private const string Agent = "192.0.2.21:6050";
    private static readonly DateTimeOffset Start = new(2026, 11, 18, 16, 0, 0, TimeSpan.Zero);

    public static TheoryData<int, int, int, bool> Forms()
    {
        var forms = new TheoryData<int, int, int, bool>();
        foreach (var id in TcpipProvider.EventIds)
        {
            foreach (var version in new[] { 0, 1 })
            {
                forms.Add(id, version, 8, false);
                forms.Add(id, version, 4, true);
            }
        }

        return forms;
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void Read_WhenEventHasAKnownForm_TellsAllOfIt(int id, int version, int pointerSize, bool isExtended)
    {
        var file = new EtlWriter { PointerSize = pointerSize }.Add(id, 1.25, Server, Agent, 0xC00000B5, 4120, version, isExtended).ToArray();

        var happened = Assert.Single(Read(file).Events);

        Assert.Equal(TcpipProvider.KindOf(id), happened.Value.Kind);
        Assert.Equal(Start.AddSeconds(1.25), happened.Value.TimeUtc);
        Assert.Equal(Server, happened.Value.Local.ToString());
        Assert.Equal(Agent, happened.Value.Remote.ToString());
        Assert.Equal(id, happened.Value.EventId);
        Assert.Equal(id is >= 1183 and <= 1187 ? null : 4120, happened.Value.ProcessId);
        Assert.Equal(id is (>= 1183 and <= 1187) or 1300 ? null : 0xC00000B5, happened.Value.Status);
        Assert.Equal(Place.OfRecord(2), happened.Origin.Place);
        Assert.StartsWith($"Microsoft-Windows-TCPIP {id} {happened.Value.Kind.ToName()} {Server} {Agent}", happened.Origin.Quote, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[2001:db8::11]:50112", "[2001:db8::21]:6050", "[2001:db8::11]:50112")]
    [InlineData("[::ffff:192.0.2.11]:50112", "[::ffff:192.0.2.21]:6050", "192.0.2.11:50112")]
    public void Read_WhenAddressIsIpv6_TellsIt(string local, string remote, string expected) =>
        Assert.Equal(expected, Assert.Single(Read(new EtlWriter().Add(1046, 1, local, remote).ToArray()).Events).Value.Local.ToString());

    [Theory]
    [InlineData(1u)]
    [InlineData(2u)]
    public void Read_WhenClockIsOfEitherKind_TellsTheSameTime(uint kind) =>
        Assert.Equal(Start.AddSeconds(90), Assert.Single(Read(new EtlWriter { ClockKind = kind }.Add(1184, 90, Server, Agent).ToArray()).Events).Value.TimeUtc);

    [Fact]
    public void Read_WhenPortsDoNotMatter_CountsButDoesNotKeep()
    {
        var trace = Read(new EtlWriter().Add(1184, 1, Server, "192.0.2.21:443").Add(1184, 2, Agent, Server).Add(1184, 3, "192.0.2.11:41003", "192.0.2.21:50000").ToArray());

        Assert.Equal(3, trace.OfAnyPort);
        Assert.Equal(Agent, Assert.Single(trace.Events).Value.Local.ToString());
        Assert.Equal(Start.AddSeconds(1), trace.OldestUtc);
        Assert.Equal(Start.AddSeconds(3), trace.NewestUtc);
        Assert.Contains(TraceNotes.NoReconnectionRange, trace.Quality.Notes);
    }

    [Fact]
    public void Read_WhenReconnectionRangeIsConfigured_KeepsItsConnections()
    {
        var file = new EtlWriter().Add(1184, 3, "192.0.2.11:41003", "192.0.2.21:50000").ToArray();
        var trace = EtlReader.Read(new MemoryStream(file), "x", ReadingContext.Unknown, new TracePorts([(41000, 41010)]), TestContext.Current.CancellationToken);

        Assert.Single(trace.Events);
        Assert.DoesNotContain(TraceNotes.NoReconnectionRange, trace.Quality.Notes);
        Assert.Equal("192.0.2.21:50000", trace.Ports.AgentOf(trace.Events[0].Value.Local, trace.Events[0].Value.Remote).ToString());
    }

    [Fact]
    public void Read_WhenSomethingCannotBeRead_NamesAndCountsItWithTheCommand()
    {
        var file = new EtlWriter { Lost = (7, 2) }
            .Add(1046, 1, Server, Agent)
            .Add(1046, 2, Server, Agent, version: 2)
            .AddEvent(TcpipProvider.Id, 1046, 0, 3, [1, 2, 3])
            .AddEvent(TcpipProvider.Id, 1002, 0, 4, [])
            .AddEvent(Guid.Parse("11111111-2222-3333-4444-555555555555"), 1046, 0, 5, EtlWriter.Data(1046, 0, Server, Agent))
            .AddCompressed(777).AddCompressed(1201)
            .Add(1184, 9, Server, Agent).ToArray();

        var trace = Read(file);

        Assert.Equal([TcpEventKind.RetransmissionTimedOut, TcpEventKind.ResetReceived], trace.Events.Select(static e => e.Value.Kind));
        Assert.Equal(
            [TraceNotes.CompressedBuffers(2), TraceNotes.UnknownForms(2), TraceNotes.LostByRecorder(7, 2), TraceNotes.OtherIds(1), TraceNotes.OtherProviders(1), TraceNotes.NoReconnectionRange],
            trace.Quality.Notes);
        Assert.True(trace.Quality.IsDamaged);
        Assert.All(new[] { TraceNotes.CompressedBuffers(2), TraceNotes.UnknownForms(2) }, static note =>
            Assert.Contains("tracerpt x.etl -o x.evtx -of EVTX -y", TraceNotes.Texts.Render(note, ArcBundle.Format.Languages.Language.Japanese), StringComparison.Ordinal));
    }

    [Fact]
    public void Read_WhenABufferIsOverwritten_ReadsThoseBehindIt()
    {
        var noise = new byte[4096];
        Array.Fill(noise, (byte)0xA5);
        var trace = Read(new EtlWriter().Add(1046, 1, Server, Agent).AddBytes(noise).Add(1184, 2, Server, Agent).ToArray());

        Assert.Equal(2, trace.Events.Count);
        Assert.Contains(TraceNotes.DamagedBuffers(1), trace.Quality.Notes);
    }

    [Fact]
    public void Read_WhenFileIsFilledWithZeros_IsWhole() =>
        Assert.False(Read(new EtlWriter().Add(1046, 1, Server, Agent).AddBytes(new byte[4096 * 3]).ToArray()).Quality.IsDamaged);

    [Fact]
    public void Read_WhenFileEndsOneByteIntoABuffer_IsCut() =>
        Assert.True(Read([.. new EtlWriter().Add(1046, 1, Server, Agent).ToArray(), 0]).Quality.Truncated);

    [Fact]
    public void Read_WhenDescriptionIsLost_DatesNothing()
    {
        var file = new EtlWriter().Add(1046, 1, Server, Agent).ToArray();
        file.AsSpan(EtlBufferHeader.Length + EtlSystemHeader.Length, 280).Clear();
        var trace = Read(file);

        Assert.Empty(trace.Events);
        Assert.Contains(TraceNotes.WithoutTime(1), trace.Quality.Notes);
        Assert.True(trace.Quality.IsDamaged);
    }

    [Fact]
    public void Read_WhenStreamFails_KeepsWhatCameBefore()
    {
        var writer = new EtlWriter();
        for (var i = 0; i < 200; i++)
            writer.Add(1046, i, Server, Agent);
        var file = writer.ToArray();
        var trace = EtlReader.Read(new BrokenStream(file, file.Length / 2, 1000, new IOException("cut")), "x", ReadingContext.Unknown, TracePorts.AgentsOnly, TestContext.Current.CancellationToken);

        Assert.InRange(trace.Events.Count, 50, 150);
        Assert.Contains(TraceNotes.StreamFailed, trace.Quality.Notes);
    }

    [Fact]
    public void Read_WhenMoreEventsThanKept_SaysSo()
    {
        var writer = new EtlWriter { BufferSize = 1 << 20 };
        for (var i = 0; i < TcpTrace.MostOrdinary + 5; i++)
            writer.Add(1187, i / 1000.0, Server, Agent);
        var trace = Read(writer.Add(1046, 500, Server, Agent).ToArray());

        Assert.Equal(TcpTrace.MostOrdinary + 1, trace.Events.Count);
        Assert.Equal(TcpEventKind.RetransmissionTimedOut, trace.Events[^1].Value.Kind);
        Assert.Contains(TraceNotes.EventLimit(TcpTrace.MostOrdinary + 1, 5), trace.Quality.Notes);
        Assert.True(trace.Quality.Truncated);
    }

    internal static TcpTrace Read(byte[] file, TracePorts? ports = null) =>
        EtlReader.Read(new MemoryStream(file), "trace.etl", ReadingContext.Unknown, ports ?? TracePorts.AgentsOnly, TestContext.Current.CancellationToken);
}
