using System.Text;
using ArcBundle.Analyzer.Reading;
using ArcBundle.Analyzer.Reading.Etl;
using ArcBundle.Analyzer.Reading.Evtx;
using ArcBundle.Analyzer.Tests.Reading.Evtx;

namespace ArcBundle.Analyzer.Tests.Reading.Etl;

/// <summary>Traces as <c>tracerpt</c> converts them; the logs are synthetic.</summary>
public sealed class ConvertedTraceReaderTests
{
    private const string Local = "192.0.2.11:50112";
    private const string Remote = "192.0.2.21:6050";
    private static readonly DateTimeOffset At = new(2026, 11, 18, 16, 20, 31, 250, TimeSpan.Zero);

    public static TheoryData<int> Ids { get; } = [.. TcpipProvider.EventIds];

    [Theory]
    [MemberData(nameof(Ids))]
    public void ReadLog_WhenValuesAreBinary_TellsAllOfIt(int id)
    {
        var writer = new EvtxWriter("Microsoft-Windows-TCPIP/Diagnostic", "BKSV01.example.test");
        writer.Add(Record(id, Fields(id)), new EvtxPayload { Values = [.. Fields(id).Select(static datum => Typed(datum))] });

        Assert.Equal(Expected(id), Assert.Single(Read(writer.ToArray()).Events).Value);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void ReadLog_WhenNamesAreLeftOut_GoesByTheOrder(int id)
    {
        var writer = new EvtxWriter("Microsoft-Windows-TCPIP/Diagnostic", "BKSV01.example.test");
        writer.Add(Record(id, [.. Fields(id).Select(static datum => datum with { Name = null })]));

        Assert.Equal(Expected(id), Assert.Single(Read(writer.ToArray()).Events).Value);
    }

    [Theory]
    [InlineData("192.0.2.11:50112", "192.0.2.21:6050")]
    [InlineData("0x0200C3C0C000020B0000000000000000", "0x020017A2C00002150000000000000000")]
    [InlineData("0200C3C0C000020B0000000000000000", "02 00 17 A2 C0 00 02 15 00 00 00 00 00 00 00 00")]
    public void ReadXml_WhenAddressesAreTextOrHexadecimal_TellsThem(string local, string remote)
    {
        var xml = $"""
            <Events><Event xmlns="http://schemas.microsoft.com/win/2004/08/events/event"><System><Provider Name="Microsoft-Windows-TCPIP" Guid="{TcpipProvider.Id:B}"/><EventID>1046</EventID><Version>0</Version>
            <TimeCreated SystemTime="2026-11-18T16:20:31.250000000Z"/><Execution ProcessID="4" ThreadID="8"/><Channel>Microsoft-Windows-TCPIP/Diagnostic</Channel><Computer>BKSV01</Computer></System>
            <EventData><Data Name="LocalAddressLength">16</Data><Data Name="LocalAddress">{local}</Data><Data Name="RemoteAddressLength">16</Data><Data Name="RemoteAddress">{remote}</Data>
            <Data Name="Status">0xC00000B5</Data><Data Name="ProcessId">4120</Data><Data Name="Compartment">1</Data><Data Name="Tcb">0xFFFF8E0F2627B8A0</Data></EventData></Event></Events>
            """;
        var trace = ConvertedTraceReader.ReadXml(new MemoryStream(Encoding.Unicode.GetBytes("\uFEFF" + xml)), "x", ReadingContext.Unknown, TracePorts.AgentsOnly, TestContext.Current.CancellationToken);

        Assert.Equal(Expected(1046), Assert.Single(trace.Events).Value);
        Assert.Equal(1, trace.Events[0].Origin.Place.Number);
    }

    [Fact]
    public void ReadLog_WhenAddressesCannotBeRead_CountsTheEvent()
    {
        var writer = new EvtxWriter("Microsoft-Windows-TCPIP/Diagnostic", "BKSV01.example.test");
        writer.Add(Record(1046, [new("LocalAddress", "somewhere"), new("RemoteAddress", "6050")]));
        writer.Add(Record(1046, [new(null, "192.0.2.11:50112")]));
        writer.Add(Record(9999, Fields(1046)));
        var trace = Read(writer.ToArray());

        Assert.Empty(trace.Events);
        Assert.Contains(TraceNotes.UndecodedEvents(2), trace.Quality.Notes);
        Assert.False(trace.Quality.IsDamaged);
    }

    private static TcpTrace Read(byte[] log) => ConvertedTraceReader.ReadLog(new MemoryStream(log), "x.evtx", TracePorts.AgentsOnly, TestContext.Current.CancellationToken);

    private static EventRecord Record(int id, IReadOnlyList<EventDatum> data) => new()
    {
        RecordId = 0,
        TimeUtc = At,
        Provider = TcpipProvider.Name,
        EventId = id,
        Level = 4,
        Data = data,
        ProcessId = 4,
    };

    private static TcpTraceEvent Expected(int id) => new()
    {
        Kind = TcpipProvider.KindOf(id)!.Value,
        TimeUtc = At,
        Local = TraceEndpoint.FromText(Local)!.Value,
        Remote = TraceEndpoint.FromText(Remote)!.Value,
        EventId = id,
        Status = TcpipProvider.LayoutOf(id) == TcpipLayout.AddressesFirst ? 0xC00000B5 : null,
        ProcessId = TcpipProvider.LayoutOf(id) == TcpipLayout.BlockFirst ? null : 4120,
    };

    private static IReadOnlyList<EventDatum> Fields(int id)
    {
        EventDatum[] ends =
        [
            new("LocalAddressLength", "16"), new("LocalAddress", Convert.ToHexString(EtlWriter.Sockaddr(Local))),
            new("RemoteAddressLength", "16"), new("RemoteAddress", Convert.ToHexString(EtlWriter.Sockaddr(Remote))),
        ];
        return TcpipProvider.LayoutOf(id) switch
        {
            TcpipLayout.AddressesFirst => [.. ends, new("Status", "3221225653"), new("ProcessId", "4120"), new("Compartment", "1"), new("Tcb", "0xFFFF8E0F2627B8A0")],
            TcpipLayout.Rundown => [new("Tcb", "0xFFFF8E0F2627B8A0"), .. ends, new("State", "4"), new("Pid", "4120")],
            _ => [new("Tcb", "0xFFFF8E0F2627B8A0"), .. ends, new("NewState", "0"), new("RexmitCount", "3")],
        };
    }

    private static EvtxValue Typed(EventDatum datum) => datum.Name switch
    {
        "LocalAddress" or "RemoteAddress" => EvtxValue.Binary(Convert.FromHexString(datum.Value)),
        "Tcb" => EvtxValue.HexInt64(Convert.ToUInt64(datum.Value, 16)),
        _ => EvtxValue.UInt32(long.Parse(datum.Value, System.Globalization.CultureInfo.InvariantCulture)),
    };
}
