using ArcBundle.Analyzer.Investigation;
using ArcBundle.Analyzer.Investigation.Pictures;
using ArcBundle.Analyzer.Reading;
using ArcBundle.Analyzer.Reading.Evtx;
using ArcBundle.Format.Facts;
using ArcBundle.Format.Items;
using static ArcBundle.Analyzer.Tests.Investigation.CaseLog;

namespace ArcBundle.Analyzer.Tests.Investigation.Pictures;

public sealed class IncidentPicturesTests
{
    private static readonly Host Server = Host(
        "H1", "BKSV01", HostRole.Server, "01:00 job=12 start", "01:01 job=12 node=FILESV02", "01:51 job=12 node=FILESV02 code=E3392 ec=10060", "01:52 job=12 end");

    private static readonly Host Agent = Host("H2", "FILESV02", HostRole.Agent);

    [Fact]
    public void Of_WhenTheSilenceIsKnown_ShowsItWhole_WithBothLimits()
    {
        var picture = Draw(Server, Agent);

        Assert.Equal(new(At("01:01"), At("01:51")), picture.Silence);
        Assert.Equal(At("01:21"), picture.ResponseLimitUtc);
        Assert.Equal(At("01:51"), picture.ReconnectionLimitUtc);
        Assert.True(picture.Range.Contains(At("01:00")) && picture.Range.Contains(At("01:52")), picture.Range.ToString());
        Assert.InRange(picture.Range.Length, TimeSpan.FromMinutes(52), TimeSpan.FromMinutes(60));
    }

    [Fact]
    public void Of_WhenTheSilenceLastedForDays_KeepsTheAxisToADay()
    {
        var picture = Draw(Host("H1", "BKSV01", HostRole.Server, "01:01 job=12 node=FILESV02", "+3 01:51 job=12 node=FILESV02 code=E3392 ec=10060"), Agent);

        Assert.InRange(picture.Range.Length, TimeSpan.FromMinutes(30), TimeSpan.FromHours(27));
        Assert.True(picture.Range.Contains(At("+3 01:51")));
    }

    [Fact]
    public void Of_WhenNothingOfTheAgentWasCollected_LeavesItsLanesUnseen()
    {
        var picture = Draw(Server, Agent);

        var lanes = picture.Lanes.Where(static lane => lane.Host is "H2").ToList();
        Assert.Equal([LaneKind.Process, LaneKind.Sockets, LaneKind.Services, LaneKind.Vss, LaneKind.EventLog, LaneKind.Antivirus, LaneKind.Power], lanes.Select(static lane => lane.Kind));
        Assert.All(lanes, lane => Assert.Equal([picture.Range], lane.Unseen));
    }

    [Fact]
    public void Of_WhenALogBeginsLateAndHasAGap_LeavesBothUnseen()
    {
        var coverage = new EventLogCoverage(10, At("01:10"), At("01:45"), [new(At("01:20"), At("01:30"), CoverageGapReason.Damage, 3)]);
        var log = new LogCoverage(coverage, At("04:00"), Origin.Of("System.evtx", Place.OfPath(string.Empty), string.Empty));

        var picture = Draw(Server, Agent with { System = new(ItemCatalog.EventsSystem, [], [log]) });

        var services = picture.Lanes.Single(static lane => lane is { Host: "H2", Kind: LaneKind.Services });
        Assert.Equal([new(picture.Range.FromUtc, At("01:10")), new(At("01:20"), At("01:30"))], services.Unseen);
    }

    [Fact]
    public void Of_WhenAnItemWasCutShort_LeavesItUnseenThroughout()
    {
        var log = new LogCoverage(new(10, At("00:00"), At("03:00"), []), At("04:00"), Origin.Of("System.evtx", Place.OfPath(string.Empty), string.Empty), IsPartial: true);

        var picture = Draw(Server, Agent with { System = new(ItemCatalog.EventsSystem, [], [log]) });

        Assert.Equal([picture.Range], picture.Lanes.Single(static lane => lane is { Host: "H2", Kind: LaneKind.Power }).Unseen);
    }

    [Fact]
    public void Of_WhenAProcessWasLeftOver_DrawsItsLifeUntilItWasSeenLast()
    {
        var origin = Origin.Of("processes.csv", Place.OfLine(7), "caagstart.exe");
        var process = new ProcessFact(5128, "caagstart.exe", StartUtc: At("00:10"));
        var list = new ProcessSnapshot(ItemCatalog.ProcessesStart, At("01:40"), [new(process, origin)], origin);

        var picture = Draw(Server, Agent with { Processes = [list] });

        var lane = picture.Lanes.Single(static lane => lane is { Host: "H2", Kind: LaneKind.Process });
        var life = Assert.Single(lane.Spans);
        Assert.Equal(new(At("00:10"), At("01:40")), life.Span);
        Assert.True(life.IsOpen);
        Assert.Equal([At("01:40")], lane.Looks);
        Assert.Equal([picture.Range], lane.Unseen);
    }

    [Fact]
    public void Of_WhenTheJobHasEnded_DrawsItsRunAndItsErrors()
    {
        var lane = Draw(Server, Agent).Lanes.Single(static lane => lane is { Host: "H1", Kind: LaneKind.Job });

        var run = Assert.Single(lane.Spans);
        Assert.Equal(new(At("01:00"), At("01:52")), run.Span);
        Assert.False(run.IsOpen);
        Assert.Equal([At("01:51")], lane.Marks.Select(static mark => mark.AtUtc));
    }

    [Fact]
    public void Of_WhenNoHostOfTheAgentWasGiven_DrawsTheServerAlone() => Assert.All(Draw(Server).Lanes, static lane => Assert.Equal("H1", lane.Host));

    private static IncidentPicture Draw(params Host[] hosts)
    {
        var evidence = new CaseEvidence(hosts);
        return new IncidentPictures(evidence, TimelineBuilder.Build(evidence)).Of(IncidentFinder.Find(evidence, static _ => true, out _)[0]);
    }
}
