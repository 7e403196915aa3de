using ArcBundle.Format.Bundles.Zip;

namespace ArcBundle.Format.Tests.Bundles.Zip;

public sealed class DosTimeTests
{
    [Theory]
    [InlineData("2026-11-20T02:03:05", 0x5D741062u)]
    [InlineData("1970-01-01T00:00:00", 0x00210000u)]
    [InlineData("9999-12-31T23:59:59", 0xFF9FBF7Du)]
    public void Of_WhenTheClockReads_GivesWhatZipHolds(string time, uint expected) =>
        Assert.Equal(expected, DosTime.Of(DateTime.Parse(time, System.Globalization.CultureInfo.InvariantCulture)));
}
