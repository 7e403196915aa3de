using ArcBundle.Analyzer.Investigation.Pictures;
using ArcBundle.Analyzer.Reporting.Html.Picture;
using CsCheck;
using static ArcBundle.Analyzer.Tests.Investigation.CaseLog;

namespace ArcBundle.Analyzer.Tests.Reporting.Html.Picture;

public sealed class PictureScaleTests
{
    private static readonly PictureScale Hour = new(new(At("01:00"), At("02:00")));

    [Theory]
    [InlineData("01:00", "0%")]
    [InlineData("01:15", "25%")]
    [InlineData("01:20", "33.333%")]
    [InlineData("00:10", "0%")]
    [InlineData("05:00", "100%")]
    public void X_OfAMoment_IsItsPartOfTheAxis(string moment, string expected) => Assert.Equal(expected, Hour.X(At(moment)));

    [Fact]
    public void Width_OfASpanThatBeginsEarlier_IsThePartOnTheAxis() => Assert.Equal("50%", Hour.Width(new(At("00:00"), At("01:30"))));

    [Fact]
    public void Ticks_OfAnotherClock_AreRoundOnThatClock() => Assert.Equal(
        ["10:10", "10:20", "10:30", "10:40", "10:50", "11:00"],
        Hour.Ticks(TimeSpan.FromHours(9)).Select(static tick => tick.Label));

    [Fact]
    public void Ticks_OfAClockThatIsAhead_StandWhereItShowedThem()
    {
        var tick = Hour.Ticks(TimeSpan.FromMinutes(7)).First();

        Assert.Equal("01:10", tick.Label);
        Assert.Equal(At("01:03"), tick.Moment);
    }

    [Fact]
    public void Ticks_OfAnyRange_AreFewAndOnIt() => Gen.Select(Gen.Long[0, DateTime.MaxValue.Ticks / 2], Gen.Long[1, TimeSpan.TicksPerDay * 300], Gen.Int[-840, 840]).Sample(static (from, length, minutes) =>
    {
        var range = new UtcSpan(new(from, TimeSpan.Zero), new(from + length, TimeSpan.Zero));
        var ticks = new PictureScale(range).Ticks(TimeSpan.FromMinutes(minutes)).ToList();
        Assert.InRange(ticks.Count, 0, 9);
        Assert.All(ticks, tick => Assert.True(range.Contains(tick.Moment)));
    });
}
