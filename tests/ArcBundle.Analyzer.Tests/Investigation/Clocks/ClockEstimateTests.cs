using ArcBundle.Analyzer.Investigation;
using ArcBundle.Analyzer.Investigation.Clocks;
using ArcBundle.Analyzer.Investigation.Events;
using ArcBundle.Analyzer.Reading;
using ArcBundle.Analyzer.Reading.Etl;
using ArcBundle.Analyzer.Reading.Evtx;
using ArcBundle.Format.Items;
using CsCheck;
using static ArcBundle.Analyzer.Tests.Investigation.CaseLog;

namespace ArcBundle.Analyzer.Tests.Investigation.Clocks;

public sealed class ClockEstimateTests
{
    /// <summary>Two jobs as the server tells them: begin, failure, end.</summary>
    private static readonly string[] ServersLines =
    [
        "01:00 job=1 node=FILESV02 start", "01:40 job=1 node=FILESV02 ec=10054", "01:41 job=1 end",
        "03:00 job=2 node=FILESV02 start", "03:30 job=2 node=FILESV02 ec=10060", "03:32 job=2 end",
    ];

    [Theory]
    [InlineData(7)]
    [InlineData(-7)]
    [InlineData(13)]
    public void Of_WhenBeginFailureAndEndAgree_AppliesTheOffset(int minutes)
    {
        var offset = Estimate(Server(), Agent(minutes));
        Assert.Equal(ClockState.Applied, offset.State);
        Assert.InRange(offset.Offset!.Value, TimeSpan.FromMinutes(minutes) - offset.Error!.Value, TimeSpan.FromMinutes(minutes) + offset.Error.Value);
        Assert.Equal(6, offset.Pairs.Count);
        Assert.InRange(offset.Error.Value, TimeSpan.FromSeconds(15), TimeSpan.FromSeconds(60));
    }

    [Fact]
    public void Of_WhenClocksAreTheSame_SaysSo() => Assert.Equal(ClockState.Agrees, Estimate(Server(), Agent(0)).State);

    [Theory]
    [InlineData(15)]
    [InlineData(-30)]
    public void Of_WhenOffsetIsThatOfATimeZone_AppliesNothing(int minutes) => Assert.Equal(ClockState.LikeZone, Estimate(Server(), Agent(minutes)).State);

    [Fact]
    public void Of_WhenAgentOnlyBeginsLateEachTime_AppliesNothing()
    {
        // Something before each backup takes seven minutes: failure and end come when they come, by one clock.
        var offset = Estimate(Server(), Agent("01:07 job=1", "01:40 job=1 ec=10054", "03:07 job=2", "03:30 job=2 ec=10060", "03:32 job=2 end"));
        Assert.Contains(offset.State, new[] { ClockState.Uncertain, ClockState.Agrees });
    }

    [Fact]
    public void Of_WhenOnlyBeginsAreSeenOnBothSides_AppliesNothing() =>
        Assert.Equal(ClockState.Uncertain, Estimate(
            Server([.. ServersLines, "05:00 job=3 node=FILESV02 start", "05:30 job=3 end"]), Agent("01:07 job=1", "03:07 job=2", "05:07 job=3")).State);

    [Fact]
    public void Of_WhenOneJobAloneTells_AppliesNothing() =>
        Assert.Equal(ClockState.Uncertain, Estimate(Server(), Agent("01:07 job=1", "01:47 job=1 ec=10054", "01:48 job=1 end")).State);

    [Fact]
    public void Of_WhenTwoLinesCouldBeThePartner_LeavesThemOut() =>
        Assert.DoesNotContain(ClockPairs.Of(Server(), Agent("01:07 job=1", "01:47 job=1 ec=10054", "01:50 job=1 ec=10054")), static pair => pair.Kind == ClockPairKind.Failure);

    [Fact]
    public void Of_WhenTimesAreGuesses_FindsNoPairs()
    {
        var agent = Agent(7);
        agent = agent with { Log = [.. agent.Log.Select(static line => line with { At = line.At with { IsGuess = true, Certainty = TimeCertainty.AssumedZone } })] };
        Assert.Equal((ClockState.Unknown, (TimeSpan?)null), (Estimate(Server(), agent).State, Estimate(Server(), agent).Offset));
    }

    [Fact]
    public void Of_WhenAClockWasSetMeanwhile_AppliesNothing()
    {
        var offset = Estimate(Server(), Agent(7) with { System = new(ItemCatalog.EventsSystem, [Step("02:30", "02:37")], []) });
        Assert.Equal((ClockState.Stepped, 1), (offset.State, offset.Steps));
    }

    [Fact]
    public void Of_WhenClockWasSetBefore_AppliesTheOffset() =>
        Assert.Equal(ClockState.Applied, Estimate(Server(), Agent(7) with { System = new(ItemCatalog.EventsSystem, [Step("00:10", "00:20")], []) }).State);

    [Theory]
    [InlineData(2, "applied")]
    [InlineData(1, "uncertain")]
    public void Of_WhenSameConnectionsAreInBothTraces_NeedsTwo(int connections, string expected)
    {
        var server = Server() with { Log = [], Traces = [Trace(connections, "01:00", isServer: true)] };
        var agent = Agent(0) with { Log = [], Traces = [Trace(connections, "00:53", isServer: false)] };
        var offset = Estimate(server, agent);
        Assert.Equal((expected, TimeSpan.FromMinutes(-7)), (offset.State.ToName(), offset.Offset));
    }

    [Fact]
    public void Of_WhenOneCaptureWasSentWithBothHosts_TellsNothingOfTheClocks() =>
        Assert.Empty(ClockPairs.Of(Server() with { Log = [], Traces = [Trace(3, "01:00", isServer: true)] }, Agent(0) with { Log = [], Traces = [Trace(3, "01:00", isServer: false)] }));

    [Fact]
    public void Of_WhenOffsetIsApplied_PutsTheAgentOnTheServersTimeLine()
    {
        var clocks = CaseClocks.Of([Agent(7) with { Id = "H1" }, Server() with { Id = "H2" }]);
        Assert.Equal(["H1", "H2"], clocks.Hosts.Select(static host => host.Id));
        Assert.InRange(clocks.Hosts[0].Log[0].At.Utc, At("01:00"), At("01:00:20"));
        Assert.Equal(At("01:00"), clocks.Hosts[1].Log[0].At.Utc);
    }

    [Fact]
    public void Of_WhenTwoServersTellDifferentOffsets_AppliesNone()
    {
        var other = Host("H3", "BKSV09", HostRole.Server, [.. ServersLines.Select(static line => line.Replace("0:", "5:", StringComparison.Ordinal))]);
        var clocks = CaseClocks.Of([Server(), other, Agent(7)]);
        Assert.Equal(2, clocks.Offsets.Count);
        Assert.DoesNotContain(clocks.Offsets, static offset => offset.State == ClockState.Applied);
        Assert.Equal(At("01:07:10"), clocks.Hosts[2].Log[0].At.Utc);
    }

    [Fact]
    public void Of_WhenRecordsAreScattered_NeverAppliesAnOffsetThatMostContradict() => Gen.Select(Gen.Int[-1500, 1500].Array[6], Gen.Int[-900, 900]).Sample((noise, truth) =>
    {
        var pairs = noise.Select((seconds, index) => new ClockPair(index % 2 == 0 ? ClockPairKind.JobStart : ClockPairKind.Failure, At("01:00").AddHours(index), At("01:00").AddHours(index).AddSeconds(truth + seconds), "1")).ToList();
        var offset = ClockEstimate.Of(Server(), Agent(0) with { Log = [] }, pairs);
        return offset.State != ClockState.Applied || pairs.Count(pair => (pair.Offset - offset.Offset!.Value).Duration() <= offset.Error!.Value) * 4 >= pairs.Count * 3;
    }, iter: 2000);

    private static ClockOffset Estimate(Host server, Host agent) => ClockEstimate.Of(server, agent);

    private static Host Server(params string[] lines) => Host("H1", "BKSV01", HostRole.Server, lines.Length > 0 ? lines : ServersLines);

    private static Host Agent(params string[] lines) => Host("H2", "FILESV02", HostRole.Agent, lines);

    /// <summary>The agent's log of the same jobs by a clock that is so many minutes ahead.</summary>
    private static Host Agent(int minutes) => ClockShift.Of(
        Agent("01:00:10 job=1", "01:40:05 job=1 ec=10054", "01:41 job=1 end", "03:00:08 job=2", "03:29:50 job=2 ec=10060", "03:31:55 job=2 end"), TimeSpan.FromMinutes(minutes));

    private static Sourced<EventRecord> Step(string old, string changed)
    {
        EventDatum[] data = [new("NewTime", At(changed).ToString("O")), new("OldTime", At(old).ToString("O")), new("Reason", "1")];
        return new(new EventRecord { RecordId = 9, TimeUtc = At(changed), Provider = Providers.KernelGeneral, EventId = 1, Data = data }, Origin.Of("System.evtx", Place.OfRecord(9), "clock"));
    }

    private static TcpTrace Trace(int connections, string first, bool isServer) => new()
    {
        Source = TraceSource.Converted,
        Ports = TracePorts.AgentsOnly,
        Quality = DataQuality.Whole,
        Events = [.. Enumerable.Range(0, connections).Select(n =>
        {
            var (agent, server) = (TraceEndpoint.FromText("192.0.2.20:6050")!.Value, TraceEndpoint.FromText($"192.0.2.1:{50000 + n}")!.Value);
            return new Sourced<TcpTraceEvent>(
                new()
                {
                    Kind = isServer ? TcpEventKind.Connected : TcpEventKind.Accepted,
                    TimeUtc = At(first).AddMinutes(10 * n),
                    Local = isServer ? server : agent,
                    Remote = isServer ? agent : server,
                },
                Origin.Of("trace.evtx", Place.OfRecord(n), "connect"));
        })],
    };
}
