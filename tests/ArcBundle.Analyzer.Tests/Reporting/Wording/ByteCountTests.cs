using ArcBundle.Analyzer.Reporting.Wording;

namespace ArcBundle.Analyzer.Tests.Reporting.Wording;

public sealed class ByteCountTests
{
    [Theory]
    [InlineData(null, "–")]
    [InlineData(0L, "0 B")]
    [InlineData(1023L, "1023 B")]
    [InlineData(1536L, "1.5 KB")]
    [InlineData(52_428_800L, "50.0 MB")]
    [InlineData(long.MaxValue, "8388608.0 TB")]
    public void Of_ANumberOfBytes_IsShort(long? bytes, string expected) => Assert.Equal(expected, ByteCount.Of(bytes));
}
