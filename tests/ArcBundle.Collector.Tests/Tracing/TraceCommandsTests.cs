using ArcBundle.Collector.Tracing;

namespace ArcBundle.Collector.Tests.Tracing;

public sealed class TraceCommandsTests
{
    [Fact]
    public void Start_Always_RecordsConnectionEventsOfTheTcpProviderIntoABoundedFile() => Assert.Equal(
        "logman create trace ArcBundleNet -p {2F07E2EE-15DB-40F1-90EF-9D7BA282188A} 0x400000004 4 -o C:\\o\\ArcBundleNet.etl -ow -mode Circular -f bincirc -max 256 -nb 16 64 -bs 64 -ets",
        TraceCommands.Line(TraceCommands.Logman, TraceCommands.Start(@"C:\o\ArcBundleNet.etl")));

    [Fact]
    public void Stop_Always_NamesTheOneSession() => Assert.Equal("logman stop ArcBundleNet -ets", TraceCommands.Line(TraceCommands.Logman, TraceCommands.Stop));

    [Fact]
    public void Query_Always_NamesTheOneSession() => Assert.Equal("logman query ArcBundleNet -ets", TraceCommands.Line(TraceCommands.Logman, TraceCommands.Query));

    [Fact]
    public void Convert_Always_MakesAnEventLogWithoutAsking() =>
        Assert.Equal("tracerpt x.etl -o x.evtx -of EVTX -y", TraceCommands.Line(TraceCommands.Tracerpt, TraceCommands.Convert("x.etl", "x.evtx")));
}
