using ArcBundle.Collector.Commands;

namespace ArcBundle.Collector.Tests.Commands;

public sealed class OptionTextsTests
{
    [Theory]
    [InlineData("14d", 14 * 24)]
    [InlineData("12h", 12)]
    [InlineData("7200", 2)]
    public void ParseDuration_WhenWithinBounds_GivesHours(string text, int hours) =>
        Assert.Equal(TimeSpan.FromHours(hours), DurationText.Parse(text, TimeSpan.Zero, TimeSpan.FromDays(366)));

    [Theory]
    [InlineData("")]
    [InlineData("d")]
    [InlineData("-1d")]
    [InlineData("367d")]
    [InlineData("999999999d")]
    [InlineData("1w")]
    public void ParseDuration_WhenNoTimeOrOutOfBounds_IsNull(string text) => Assert.Null(DurationText.Parse(text, TimeSpan.Zero, TimeSpan.FromDays(366)));

    [Theory]
    [InlineData("64KB", 65536)]
    [InlineData("1mb", 1048576)]
    [InlineData("2GB", 2147483648)]
    public void ParseSize_WhenWithinBounds_GivesBytes(string text, long bytes) => Assert.Equal(bytes, SizeOption.Parse(text, 1, long.MaxValue));

    [Theory]
    [InlineData("")]
    [InlineData("MB")]
    [InlineData("200")]
    [InlineData("1.5MB")]
    [InlineData("3GB")]
    [InlineData("-1MB")]
    public void ParseSize_WhenNoSizeOrOutOfBounds_IsNull(string text) => Assert.Null(SizeOption.Parse(text, 1, 1L << 31));

    [Theory]
    [InlineData("2026-11-20 02:00", null)]
    [InlineData("2026/11/20 02:00:00", null)]
    [InlineData("2026-11-20T02:00Z", 0)]
    [InlineData("2026-11-20 02:00+09:00", 540)]
    public void ParseMoment_WhenOfAKnownForm_TellsClockAndOffset(string text, int? minutes)
    {
        var (clock, offset) = MomentText.Parse(text)!.Value;

        Assert.Equal((new DateTime(2026, 11, 20, 2, 0, 0), minutes), (clock, (int?)offset?.TotalMinutes));
    }

    [Theory]
    [InlineData("")]
    [InlineData("02:00")]
    [InlineData("20.11.2026 02:00")]
    [InlineData("2026-13-20 02:00")]
    public void ParseMoment_WhenAmbiguousOrNone_IsNull(string text) => Assert.Null(MomentText.Parse(text));
}
