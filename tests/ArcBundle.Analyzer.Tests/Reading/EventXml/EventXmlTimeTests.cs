using ArcBundle.Analyzer.Reading.EventXml;

namespace ArcBundle.Analyzer.Tests.Reading.EventXml;

public sealed class EventXmlTimeTests
{
    [Theory]
    [InlineData("2026-11-18T16:20:31.250000000Z", "2026-11-18T16:20:31.2500000+00:00")]
    [InlineData("2026-11-18T16:20:31.2500000", "2026-11-18T16:20:31.2500000+00:00")]
    [InlineData("2026-11-19T01:20:31.250000000+08:59", "2026-11-18T16:20:31.2500000+00:00")]
    [InlineData("2026-11-18T08:20:31.250000000-07:59", "2026-11-18T16:20:31.2500000+00:00")]
    [InlineData("2026-11-18T17:20:31.250000000+00:59", "2026-11-18T16:20:31.2500000+00:00")]
    [InlineData("2026-11-18T21:50:31.250000000+05:29", "2026-11-18T16:20:31.2500000+00:00")]
    [InlineData("2026-11-19T01:20:31.250000000+09:00", "2026-11-18T16:20:31.2500000+00:00")]
    [InlineData("2026-11-18T22:05:31.250000000+05:45", "2026-11-18T16:20:31.2500000+00:00")]
    public void Parse_WhenTimeIsWrittenByATool_IsUtc(string text, string expected) =>
        Assert.Equal(expected, EventXmlTime.Parse(text)?.ToString("O", System.Globalization.CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("9999-12-31T23:45:30-00:14")]
    [InlineData("0001-01-01T00:14:00+00:14")]
    public void Parse_WhenTimeIsAtAnEndOfTheCalendar_Ends(string text) => Assert.NotNull(EventXmlTime.Parse(text));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("yesterday")]
    [InlineData("0001-01-01T00:00:00+08:59")]
    public void Parse_WhenThereIsNone_IsNull(string? text) => Assert.Null(EventXmlTime.Parse(text));
}
