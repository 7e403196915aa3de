using ArcBundle.Collector.Tracing;

namespace ArcBundle.Collector.Tests.Tracing;

public sealed class TraceExitCodesTests
{
    [Theory]
    [InlineData(0, "Done", "0")]
    [InlineData(5, "Denied", "5")]
    [InlineData(-2147024891, "Denied", "0x80070005")]
    [InlineData(-2144337918, "NoSession", "0x80300002")]
    [InlineData(-2147020695, "NoSession", "0x80071069")]
    [InlineData(-2147024713, "AlreadyThere", "0x800700B7")]
    [InlineData(-2144337737, "AlreadyThere", "0x803000B7")]
    [InlineData(87, "Failed", "87")]
    [InlineData(-1, "Failed", "0xFFFFFFFF")]
    public void KindOf_ForAnExitCode_TellsWhatItMeans(int code, string kind, string text)
    {
        Assert.Equal(kind, TraceExitCodes.KindOf(code).ToString());
        Assert.Equal(text, TraceExitCodes.TextOf(code));
    }
}
