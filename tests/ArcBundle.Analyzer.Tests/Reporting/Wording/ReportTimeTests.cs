using ArcBundle.Analyzer.Reporting.Wording;

namespace ArcBundle.Analyzer.Tests.Reporting.Wording;

public class ReportTimeTests
{
    [Fact]
    public void ToContract_WhenMomentHasFractionAndOffset_CutsTheOneAndTurnsTheOther() =>
        Assert.Equal("2026-11-19T17:52:10Z", ReportTime.ToContract(new DateTimeOffset(2026, 11, 20, 2, 52, 10, 999, TimeSpan.FromHours(9))));

    [Theory]
    [InlineData(540, "2026-11-20 02:52:10 +09:00")]
    [InlineData(-330, "2026-11-19 12:22:10 -05:30")]
    [InlineData(0, "2026-11-19 17:52:10 +00:00")]
    [InlineData(null, null)]
    [InlineData(841, null)]
    [InlineData(int.MinValue, null)]
    public void ToLocal_ForOffset_GivesHostClockOrNull(int? offset, string? expected) =>
        Assert.Equal(expected, ReportTime.ToLocal(new DateTimeOffset(2026, 11, 19, 17, 52, 10, TimeSpan.Zero), offset));

    [Fact]
    public void ToLocal_WhenClockWouldLeaveTheCalendar_GivesNull()
    {
        Assert.Null(ReportTime.ToLocal(DateTimeOffset.MaxValue, 60));
        Assert.Null(ReportTime.ToLocal(DateTimeOffset.MinValue, -60));
    }
}
