using ArcBundle.Collector.Commands;
using ArcBundle.Collector.Probes;
using ArcBundle.Collector.Running;
using ArcBundle.Collector.Tests.Fixtures;
using ArcBundle.Format.Bundles;
using ArcBundle.Format.Items;

namespace ArcBundle.Collector.Tests.Running;

public sealed class SizeShareTests : IDisposable
{
    private const int Mebibyte = 1024 * 1024;

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void EndFor_Always_IsHalfOfWhatIsLeftButForWhatTheUserAdds()
    {
        var share = new SizeShare(10 * Mebibyte);

        Assert.Equal((2 * Mebibyte) + (4 * Mebibyte), share.EndFor(ItemCatalog.LogsServer, 2 * Mebibyte));
        Assert.Equal(10 * Mebibyte, share.EndFor(ItemCatalog.Extra, 2 * Mebibyte));
        Assert.Equal((11 * Mebibyte) + (64 * 1024), share.EndFor(ItemCatalog.LogsServer, 11 * Mebibyte));
    }

    [Fact]
    public void Execute_WhenOneItemIsHuge_CutsItAndLeavesRoomForTheOthers()
    {
        var result = PlannedRun.Execute(
            _folder.Root,
            new CollectOptions { SnapshotGap = TimeSpan.Zero, MaxSize = 2 * Mebibyte },
            new FakeProbe(ItemCatalog.LogsServer, static run => Write(run, 8 * Mebibyte)),
            new FakeProbe(ItemCatalog.LogsAgent, static run => Write(run, 100 * 1024)));

        Assert.Null(result.Failure);
        var bundle = BundleContent.Only(_folder.Root);
        Assert.Equal(("truncated", "collected"), (bundle.OutcomeOf("logs.server"), bundle.OutcomeOf("logs.agent")));
        Assert.Equal(new OutcomeNote(OutcomeReasons.SizeLimit, "--max-size 2 MiB"), Assert.Single(bundle.ItemOf("logs.server").Notes));
        Assert.False(bundle.Manifest.Complete);
        Assert.InRange(result.Bytes, Mebibyte, 2 * Mebibyte);
        Assert.InRange(bundle["raw/logs.server/log"].Length, Mebibyte / 2, (5 * Mebibyte) / 4);
    }

    public void Dispose() => _folder.Dispose();

    /// <summary>What cannot be compressed.</summary>
    private static ProbeResult Write(ProbeRun run, int bytes)
    {
        var random = new Random(1);
        var block = new byte[64 * 1024];
        using var entry = run.Sink.OpenRaw("log", null);
        for (var written = 0; written < bytes; written += block.Length)
        {
            random.NextBytes(block);
            entry.Write(block);
        }

        entry.Complete(ItemOutcome.Collected);
        return new ProbeResult(ItemOutcome.Collected);
    }
}
