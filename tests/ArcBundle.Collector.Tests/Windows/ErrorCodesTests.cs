using ArcBundle.Collector.Windows;

namespace ArcBundle.Collector.Tests.Windows;

public sealed class ErrorCodesTests
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 0)]
    [InlineData(unchecked((int)0x80070005), 5)]
    [InlineData(unchecked((int)0x80070103), 259)]
    [InlineData(unchecked((int)0xC0000BB8), unchecked((int)0xC0000BB8))]
    public void OfResult_Always_IsTheErrorInside(int result, int code) => Assert.Equal(code, ErrorCodes.OfResult(result));

    [Fact]
    public void ToString_WhenTheCodeIsAStatus_IsHexadecimal() =>
        Assert.Equal("PdhAddEnglishCounter: error 0xC0000BB8", new WindowsError("PdhAddEnglishCounter", unchecked((int)0xC0000BB8)).ToString());
}
