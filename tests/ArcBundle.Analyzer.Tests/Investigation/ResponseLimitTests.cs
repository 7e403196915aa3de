using ArcBundle.Analyzer.Investigation;

namespace ArcBundle.Analyzer.Tests.Investigation;

public sealed class ResponseLimitTests
{
    [Theory]
    [InlineData(30, 1800)]
    [InlineData(3600, 3600)]
    [InlineData(1200, null)]
    [InlineData(60, null)]
    [InlineData(86400, 86400)]
    [InlineData(86401, null)]
    [InlineData(0, null)]
    [InlineData(-5, null)]
    [InlineData(long.MaxValue, null)]
    public void CertainReading_OfANumber_IsGivenOnlyWhenOneUnitMakesSense(long number, int? seconds) =>
        Assert.Equal(seconds is { } known ? TimeSpan.FromSeconds(known) : null, ResponseLimit.CertainReading(number));
}
