using ArcBundle.Analyzer.Investigation;
using ArcBundle.Analyzer.Investigation.Events;
using ArcBundle.Analyzer.Reading.Evtx;
using ArcBundle.Format.Items;

namespace ArcBundle.Analyzer.Tests.Investigation.Events;

public sealed class DowntimeTests
{
    private static readonly JobWindow Window = new(CaseLog.At("02:00"), CaseLog.At("03:00"), JobWindowSource.JobLines);

    [Fact]
    public void Of_WhenRealLogTellsSleep_PairsItWithWaking()
    {
        var sleep = Downtime.Of(EventHost.OfSample("omer_system.evtx")).Where(static time => time.IsSleep).ToList();
        Assert.Equal(2, sleep.Count);
        Assert.Equal(new DateTimeOffset(2017, 7, 20, 16, 22, 16, TimeSpan.Zero), sleep[0].FromUtc, TimeSpan.FromSeconds(1));
        Assert.Equal(new DateTimeOffset(2017, 7, 20, 16, 42, 30, TimeSpan.Zero), sleep[0].ToUtc!.Value, TimeSpan.FromSeconds(1));
    }

    [Fact]
    public void LastAlive_WhenRealRecord_IsShortlyBeforeTheStart()
    {
        var record = Assert.Single(EventHost.OfSample("plaso_System.evtx").System.Of(Providers.EventLog, 6008)).Value;
        Assert.Equal(new DateTimeOffset(2015, 8, 25, 13, 34, 44, 796, TimeSpan.Zero), UnexpectedShutdown.LastAlive(record));
    }

    [Theory]
    [InlineData("")]
    [InlineData("EA07")]
    [InlineData("EA070B00040013000100150028000000EA070D00030012001000150028000000")]
    [InlineData("EA070B00040013000100150028000000EA070B000300120010001A0028000000")]
    [InlineData("EA070B00040013000100150028000000FFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF")]
    public void LastAlive_WhenBytesAreNone_IsNotTold(string binary) => Assert.Null(UnexpectedShutdown.LastAlive(
        EventHost.Record("+1 05:00", "EventLog", 6008).Value with { Binary = Convert.FromHexString(binary) }));

    [Theory]
    [InlineData("02:10 6006,02:14 6005", true)]
    [InlineData("01:10 6006,04:00 6005", true)]
    [InlineData("01:10 6006,01:14 6005", false)]
    [InlineData("01:10 6006", true)]
    [InlineData("03:10 6006,03:14 6005", false)]
    [InlineData("02:10 1074", true)]
    [InlineData("00:10 1074,04:00 6005", false)]
    [InlineData("01:40 1074,02:20 6005", true)]
    [InlineData("02:30 41", true)]
    [InlineData("02:30 42,02:40 107", true)]
    [InlineData("01:30 42,03:40 107", true)]
    [InlineData("01:30 42,01:40 107", false)]
    [InlineData("02:30 107", true)]
    public void Of_WhenMarks_TellsWhetherTheHostWasAwayInTheWindow(string marks, bool isAway)
    {
        var records = marks.Split(',').Select(static mark => mark.Split(' ')).Select(static mark => EventHost.Record(mark[0], mark[1] switch
        {
            "1074" => "User32",
            "41" or "42" or "107" => "Microsoft-Windows-Kernel-Power",
            _ => "EventLog",
        }, int.Parse(mark[1], System.Globalization.CultureInfo.InvariantCulture))).ToList();
        Assert.Equal(isAway, Downtime.Of(EventHost.OfSystem(records)).Any(static time => time.IsIn(Window)));
    }

    [Fact]
    public void Of_WhenLogGoesOnAfterACancelledShutdown_TakesTheHostForThere()
    {
        var coverage = new LogCoverage(new EventLogCoverage(9, CaseLog.At("00:00"), CaseLog.At("12:00"), []), null, ArcBundle.Analyzer.Reading.Origin.Of("System.evtx", ArcBundle.Analyzer.Reading.Place.OfRecord(1), "System"));
        var host = EventHost.OfSystem() with { System = new(ItemCatalog.EventsSystem, [EventHost.Record("00:30", "User32", 1074)], [coverage]) };
        Assert.DoesNotContain(Downtime.Of(host), static time => time.IsIn(Window));
    }
}
