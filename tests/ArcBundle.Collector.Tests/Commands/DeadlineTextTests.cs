using ArcBundle.Collector.Commands;

namespace ArcBundle.Collector.Tests.Commands;

public sealed class DeadlineTextTests
{
    [Theory]
    [InlineData("180s", 180)]
    [InlineData("180", 180)]
    [InlineData("5m", 300)]
    [InlineData("1h", 3600)]
    [InlineData("24h", 86400)]
    public void Parse_WhenTime_GivesSeconds(string text, int seconds) => Assert.Equal(TimeSpan.FromSeconds(seconds), DeadlineText.Parse(text));

    [Theory]
    [InlineData("")]
    [InlineData("s")]
    [InlineData("0")]
    [InlineData("-5s")]
    [InlineData("+5s")]
    [InlineData(" 5s")]
    [InlineData("5 s")]
    [InlineData("1.5m")]
    [InlineData("25h")]
    [InlineData("99999999999999999999s")]
    [InlineData("５s")]
    [InlineData("5d")]
    public void Parse_WhenNotATimeOrOutOfRange_IsNull(string text) => Assert.Null(DeadlineText.Parse(text));
}
