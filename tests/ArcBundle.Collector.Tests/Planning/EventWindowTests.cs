using ArcBundle.Collector.Commands;
using ArcBundle.Collector.Planning;
using ArcBundle.Collector.Probes;

namespace ArcBundle.Collector.Tests.Planning;

public sealed class EventWindowTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 20, 3, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Of_WithoutOptions_AreTheLastTwoWeeks() =>
        Assert.Equal("*[System[TimeCreated[@SystemTime>='2026-11-06T03:00:00.000Z']]]", Of(new CollectOptions()).Query());

    [Fact]
    public void Of_WhenAMomentIsGiven_IsTheTimeBeforeAndAfterIt()
    {
        var window = Of(new CollectOptions { Around = (new DateTime(2026, 11, 20, 2, 0, 0), TimeSpan.FromHours(9)), Window = TimeSpan.FromHours(1) });

        Assert.Equal(
            "*[System[(EventID=4634 or EventID=4647) and TimeCreated[@SystemTime>='2026-11-19T16:00:00.000Z' and @SystemTime<='2026-11-19T18:00:00.000Z']]]",
            window.Query(4634, 4647));
    }

    [Fact]
    public void Of_WhenTheMomentIsLocal_TakesTheZoneOfTheHost()
    {
        var options = new CollectOptions { Around = (new DateTime(2026, 11, 20, 2, 0, 0), null), Window = TimeSpan.Zero };

        Assert.Equal(new DateTimeOffset(2026, 11, 19, 21, 0, 0, TimeSpan.Zero), Of(options).FromUtc);
        Assert.Equal(new DateTimeOffset(2026, 11, 19, 17, 0, 0, TimeSpan.Zero), Of(options with { Root = "/disk" }, minutes: 540).FromUtc);
    }

    [Theory]
    [InlineData(1, 9)]
    [InlineData(9999, -9)]
    public void Of_WhenTheTimeLeavesTheCalendar_EndsThere(int year, int offset)
    {
        var window = Of(new CollectOptions { Around = (new DateTime(year, 1, 1), TimeSpan.FromHours(offset)), Window = TimeSpan.FromDays(366) });

        Assert.InRange(window.FromUtc, DateTimeOffset.MinValue, window.ToUtc!.Value);
    }

    private static EventWindow Of(CollectOptions options, int? minutes = null) => EventWindow.Of(options, new HostDescription { UtcOffsetMinutes = minutes }, new FixedTime());

    /// <summary>A clock of a host five hours ahead.</summary>
    private sealed class FixedTime : TimeProvider
    {
        public override TimeZoneInfo LocalTimeZone { get; } = TimeZoneInfo.CreateCustomTimeZone("test", TimeSpan.FromHours(5), "test", "test");

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
