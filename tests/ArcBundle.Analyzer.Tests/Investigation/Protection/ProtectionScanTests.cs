using ArcBundle.Analyzer.Investigation;
using ArcBundle.Analyzer.Investigation.Events;
using ArcBundle.Analyzer.Reading.Evtx;

namespace ArcBundle.Analyzer.Tests.Investigation.Protection;

public sealed class ProtectionScanTests
{
    private static readonly JobWindow Window = new(CaseLog.At("10:00"), CaseLog.At("11:00"), JobWindowSource.Default);

    [Theory]
    [InlineData("09:00", "09:59", false)]
    [InlineData("09:00", "10:30", true)]
    [InlineData("09:00", "12:00", true)]
    [InlineData("10:10", "10:20", true)]
    [InlineData("11:01", "11:20", false)]
    public void RanIn_WhenScanHasStartAndEnd_IsWhenTheyMeetTheWindow(string from, string to, bool ran)
    {
        var scan = Assert.Single(Scans(Start(from, "1"), End(to, "1")));
        Assert.True(scan.IsEnded);
        Assert.Equal(ran, scan.RanIn(Window));
        Assert.True(scan.IsSureIn(Window));
    }

    [Fact]
    public void Of_WhenScansOverlap_PairsThemByTheirIds()
    {
        var scans = Scans(Start("08:00", "1"), Start("08:10", "2"), End("08:20", "2"), End("08:30", "1"));
        Assert.Equal([(CaseLog.At("08:00"), CaseLog.At("08:30")), (CaseLog.At("08:10"), CaseLog.At("08:20"))], scans.Select(static scan => (scan.FromUtc, scan.ToUtc)));
    }

    [Fact]
    public void Of_WhenOnlyTheEndIsThere_TakesTheStartFromItsDuration()
    {
        var scan = Assert.Single(Scans(ProtectionHost.Defender("11:30", 1001, new EventDatum("Scan ID", "1"), new("Scan Time Hours", "1"), new("Scan Time Minutes", "5"), new("Scan Time Seconds", "0"))));
        Assert.Equal(CaseLog.At("10:25"), scan.FromUtc);
        Assert.True(scan.RanIn(Window));
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("99999999999999999999")]
    [InlineData("x")]
    public void Of_WhenDurationIsHostile_IsTheMomentOfTheEnd(string hours) =>
        Assert.Equal(CaseLog.At("11:30"), Assert.Single(Scans(ProtectionHost.Defender("11:30", 1001, new EventDatum("Scan Time Hours", hours)))).FromUtc);

    [Fact]
    public void Of_WhenAScanHasNoEnd_IsUnsureUnlessItBeganInTheWindow()
    {
        Assert.False(Assert.Single(Scans(Start("09:00", "1"))).IsSureIn(Window));
        Assert.True(Assert.Single(Scans(Start("10:30", "1"))).IsSureIn(Window));
        Assert.Equal(CaseLog.At("+1 09:00"), Assert.Single(Scans(Start("09:00", "1"))).ToUtc);
    }

    [Fact]
    public void Of_WhenTheHostWasStartedSince_EndsThere()
    {
        var scan = Assert.Single(Scans(Start("09:00", "1"), ProtectionHost.Record("09:30", "System", Providers.EventLog, 6005)));
        Assert.Equal((CaseLog.At("09:30"), false), (scan.ToUtc, scan.RanIn(Window)));
    }

    [Fact]
    public void Of_WhenSymantecScansWithoutIds_PairsThemInOrder()
    {
        var scans = Scans(Symantec("08:00", 3), Symantec("08:30", 2), Symantec("09:00", 3), Symantec("10:30", 21));
        Assert.Equal([false, true], scans.Select(static scan => scan.RanIn(Window)));
    }

    [Fact]
    public void Of_WhenManyScansNeverEnd_TakesLittleTime()
    {
        var records = Enumerable.Range(0, 40_000).SelectMany(static i => new[]
        {
            Start("08:00", "x" + i), ProtectionHost.Record("09:00", "System", Providers.EventLog, 6005),
        }).ToArray();
        var host = ProtectionHost.Of(records);
        var time = System.Diagnostics.Stopwatch.StartNew();
        Assert.Equal(40_000, ProtectionScan.Of(host).Count);
        Assert.InRange(time.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(20));
    }

    private static IReadOnlyList<ProtectionScan> Scans(params EventRecord[] records) => ProtectionScan.Of(ProtectionHost.Of(records));

    private static EventRecord Start(string time, string id) => ProtectionHost.Defender(time, 1000, new EventDatum("Scan ID", id));

    private static EventRecord End(string time, string id) => ProtectionHost.Defender(time, 1001, new EventDatum("Scan ID", id));

    private static EventRecord Symantec(string time, int id) => ProtectionHost.Record(time, HostItems.SymantecChannel, Providers.SymantecClient, id);
}
