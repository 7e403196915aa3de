using System.Text;
using ArcBundle.Collector.Planning;
using ArcBundle.Collector.Probes;
using ArcBundle.Collector.Tests.Fixtures;
using ArcBundle.Collector.Windows;
using ArcBundle.Format.Bundles;

namespace ArcBundle.Collector.Tests.Probes;

public sealed class RenderedEventsProbeTests : IDisposable
{
    private readonly ProbeBench _bench = new();
    private readonly RenderedEventsProbe _probe = new(new EventWindow(DateTimeOffset.UnixEpoch, null));

    [Fact]
    public void Collect_WhenEventsHaveTexts_WritesThemPerChannelAndLanguage()
    {
        var item = Run(static channel => channel is "System" ? new List<RenderedEvent> { new("<Event>停止</Event>", "<Event>stopped</Event>"), new("<Event>二</Event>", null) }
            : new WindowsError("EvtQuery", ErrorCodes.EventChannelNotFound));

        Assert.Equal("collected", item.Outcome);
        var entries = _bench.Finish();
        Assert.Equal("<Events>\n<Event>停止</Event>\n<Event>二</Event>\n</Events>\n", Encoding.UTF8.GetString(entries["raw/events.rendered/System.xml"]));
        Assert.Equal("<Events>\n<Event>stopped</Event>\n</Events>\n", Encoding.UTF8.GetString(entries["raw/events.rendered/System.en.xml"]));
    }

    [Fact]
    public void Collect_WhenThereAreMore_IsTruncated()
    {
        var item = Run(static _ => WindowsResult<IReadOnlyList<RenderedEvent>>.Part(new List<RenderedEvent> { new("<Event/>", null) }, new WindowsError("EvtQuery", ErrorCodes.MoreData)));

        Assert.Equal("truncated", item.Outcome);
        Assert.All(item.Notes, static note => Assert.Equal(OutcomeReasons.SizeLimit, note.Reason));
    }

    [Theory]
    [InlineData(ErrorCodes.CallNotImplemented, "missing")]
    [InlineData(ErrorCodes.Success, "missing")]
    [InlineData(ErrorCodes.AccessDenied, "denied")]
    [InlineData(ErrorCodes.EventChannelNotFound, "empty")]
    [InlineData(1722, "failed")]
    public void Collect_WhenNothingCouldBeHad_TellsWhy(int code, string outcome) => Assert.Equal(outcome, Run(_ => new WindowsError("EvtQuery", code)).Outcome);

    [Theory]
    [InlineData("Application", "VSS", 8193, true)]
    [InlineData("Application", "vss", 1, true)]
    [InlineData("System", "Service Control Manager", 7036, false)]
    [InlineData("System", "Service Control Manager", 7045, true)]
    [InlineData("System", "Somebody", 7045, false)]
    public void IsWanted_Always_FollowsTheTable(string channel, string provider, int id, bool isWanted) =>
        Assert.Equal(isWanted, RelevantEvents.Channels.Single(one => string.Equals(one.Channel, channel, StringComparison.Ordinal)).IsWanted(provider, id));

    public void Dispose() => _bench.Dispose();

    private ManifestItem Run(Func<string, WindowsResult<IReadOnlyList<RenderedEvent>>> rendering) =>
        _bench.Run(_probe, new FakeHost(Path.GetTempPath()) { Live = new FakeLive { Rendering = rendering } });
}
