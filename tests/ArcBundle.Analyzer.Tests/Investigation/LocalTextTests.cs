using ArcBundle.Analyzer.Investigation;
using ArcBundle.Analyzer.Investigation.Clocks;

namespace ArcBundle.Analyzer.Tests.Investigation;

public sealed class LocalTextTests
{
    private static readonly DateTimeOffset Moment = new(2026, 11, 17, 16, 0, 7, TimeSpan.Zero);

    [Fact]
    public void Of_WhenTheZoneIsKnown_IsLocalTimeWithItsOffset() =>
        Assert.Equal("2026-11-18 01:00:07 +09:00", LocalText.Of(Tokyo(), Moment));

    [Fact]
    public void Of_WhenTheZoneIsNotKnown_IsUtc() => Assert.Equal("2026-11-17T16:00:07Z", LocalText.Of(new Host { Id = "H1" }, Moment));

    /// <summary>A corrected time is told as the host itself shows it: its task manager knows nothing of the correction.</summary>
    [Fact]
    public void Of_WhenTheHostsTimesWereCorrected_IsWhatTheHostShows() =>
        Assert.Equal("2026-11-18 01:07:07 +09:00", LocalText.Of(ClockShift.Of(Tokyo(), TimeSpan.FromMinutes(-7)), Moment));

    private static Host Tokyo() => new() { Id = "H1", Zone = new(TimeZoneInfo.FindSystemTimeZoneById("Asia/Tokyo")) };
}
