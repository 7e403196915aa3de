using ArcBundle.Collector.Probes;
using ArcBundle.Collector.Tests.Fixtures;
using ArcBundle.Collector.Windows;
using ArcBundle.Format.Bundles;
using ArcBundle.Format.Facts;
using ArcBundle.Format.Items;

namespace ArcBundle.Collector.Tests.Probes;

public sealed class SnapshotProbeTests : IDisposable
{
    private readonly ProbeBench _bench = new();

    [Theory]
    [InlineData(ErrorCodes.AccessDenied, "denied", OutcomeReasons.AccessDenied)]
    [InlineData(ErrorCodes.CallNotImplemented, "missing", OutcomeReasons.NotOnThisSystem)]
    [InlineData(ErrorCodes.InvalidData, "failed", OutcomeReasons.CallFailed)]
    public void Collect_WhenTheCallGivesNothing_TellsWhy(int code, string outcome, string reason)
    {
        var item = Run(new WindowsError("Call", code));

        Assert.Equal((outcome, reason, FormattableString.Invariant($"Call: error {code}")), (item.Outcome, Assert.Single(item.Notes).Reason, item.Notes[0].Detail));
    }

    [Fact]
    public void Collect_WhenTheCallGivesAPart_IsTruncatedAndKeepsThePart()
    {
        var item = Run(WindowsResult<IReadOnlyList<ProcessFact>>.Part(new List<ProcessFact> { new(4, "System") }, new WindowsError("Call", ErrorCodes.InvalidData)));

        Assert.Equal("truncated", item.Outcome);
        using var entry = new MemoryStream(_bench.Finish()["facts/processes.start.msgpack"]);
        Assert.Equal("System", Assert.Single(FactFile.Read(entry, ProcessFactCodec.Instance)).Name);
    }

    [Fact]
    public void Collect_WhenThereAreNoRows_IsEmpty() => Assert.Equal("empty", Run(new List<ProcessFact>()).Outcome);

    public void Dispose() => _bench.Dispose();

    private ManifestItem Run(WindowsResult<IReadOnlyList<ProcessFact>> answer) => _bench.Run(
        new SnapshotProbe<ProcessFact>(ItemCatalog.ProcessesStart, "test", 0, ProcessFactCodec.Instance, static live => live.Processes()),
        new FakeHost(Path.GetTempPath()) { Live = new FakeLive { ProcessAnswer = answer } });
}
