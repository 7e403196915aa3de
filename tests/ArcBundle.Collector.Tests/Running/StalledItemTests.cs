using System.Collections;
using ArcBundle.Collector.Commands;
using ArcBundle.Collector.Planning;
using ArcBundle.Collector.Probes;
using ArcBundle.Collector.Tests.Fixtures;
using ArcBundle.Format.Bundles;
using ArcBundle.Format.Facts;
using ArcBundle.Format.Items;

namespace ArcBundle.Collector.Tests.Running;

/// <summary>Items that stand still, long before their limit.</summary>
public sealed class StalledItemTests : IDisposable
{
    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(300);

    private readonly TemporaryFolder _folder = new();
    private readonly ManualResetEventSlim _release = new(initialState: false);

    [Fact]
    public void Run_WhenAnItemGetsNowhere_IsGivenUpWithTheNameOfWhatItRead()
    {
        using var bench = new ProbeBench();
        var host = new FakeHost(_folder.Root);
        var stalled = new FakeProbe(ItemCatalog.LogsServer, run =>
        {
            run.Sink.WriteRaw("a.log", null, "before"u8);
            run.Progress.Mark(@"Z:\gone\b.log");
            _release.Wait(CancellationToken.None); // as a read from a share that has gone: it takes no notice of the token
            return new ProbeResult(ItemOutcome.Collected);
        })
        { OwnPatience = Short };

        var item = bench.Run(stalled, host, grace: Short);
        var next = bench.Run(new FakeProbe(ItemCatalog.Udp, static _ => new ProbeResult(ItemOutcome.Empty)), host);

        Assert.Equal(("timed-out", "empty"), (item.Outcome, next.Outcome));
        Assert.Equal([new OutcomeNote(OutcomeReasons.NoProgress, @"0.3 s: Z:\gone\b.log")], item.Notes);
        Assert.InRange(item.Milliseconds, 300, 10_000);
        Assert.Equal("before"u8, bench.Finish()["raw/logs.server/a.log"]);
    }

    [Fact]
    public void Run_WhenAnItemIsSlowButGetsOn_IsNotGivenUp()
    {
        using var bench = new ProbeBench();
        var slow = new FakeProbe(ItemCatalog.LogsServer, run =>
        {
            using var entry = run.Sink.OpenRaw("a.log", null);
            for (var step = 0; step < 10; step++)
            {
                _release.Wait(TimeSpan.FromMilliseconds(100), run.Token);
                run.Progress.Mark();
            }

            entry.Complete(ItemOutcome.Collected);
            return new ProbeResult(ItemOutcome.Collected);
        })
        { OwnPatience = TimeSpan.FromMilliseconds(900) };

        Assert.Equal("collected", bench.Run(slow, new FakeHost(_folder.Root)).Outcome);
    }

    [Fact]
    public void Execute_WhenAnItemStalled_IsIncomplete()
    {
        var stalled = new FakeProbe(ItemCatalog.LogsServer, run =>
        {
            run.Token.WaitHandle.WaitOne();
            throw new OperationCanceledException(run.Token);
        })
        { OwnPatience = Short };

        PlannedRun.Execute(_folder.Root, new CollectOptions { SnapshotGap = TimeSpan.Zero }, stalled);

        var bundle = BundleContent.Only(_folder.Root);
        Assert.False(bundle.Manifest.Complete);
        Assert.Equal([OutcomeReasons.NoProgress], bundle.ReasonsOf("logs.server"));
    }

    [Fact]
    public void Execute_WhenTheOutputItselfDoesNotAnswer_SaysSoInsteadOfHanging()
    {
        var blocked = new FakeProbe(ItemCatalog.Udp, run =>
        {
            run.Sink.WriteFacts(new Blocking(_release), UdpEndpointCodec.Instance); // holds the bundle as a write that never returns does
            return new ProbeResult(ItemOutcome.Collected);
        })
        { OwnLimit = Short };

        var result = PlannedRun.Execute(_folder.Root, new CollectOptions { SnapshotGap = TimeSpan.Zero }, blocked);

        Assert.Equal("error.cut", result.Failure?.Key);
        _release.Set();
    }

    [Fact]
    public void Plan_WhenALookNeverComesBack_TellsTheSizeAsUnknownAndGoesOn()
    {
        var looks = new BoundedLooks(Short);
        var host = new FakeHost(_folder.Root);

        var blocked = looks.Of(() => new BlockedLook(_release).Look(host));
        var after = looks.Of(() => new FakeProbe(ItemCatalog.Udp, static _ => new ProbeResult(ItemOutcome.Empty)).Look(host));

        Assert.Equal((null, null), (blocked, after));
        Assert.Equal(0, new BoundedLooks(Short).Of(() => new FakeProbe(ItemCatalog.Udp, static _ => new ProbeResult(ItemOutcome.Empty)).Look(host))?.EstimatedBytes);
    }

    public void Dispose()
    {
        _release.Set();
        _release.Dispose();
        _folder.Dispose();
    }

    private sealed class BlockedLook(ManualResetEventSlim release) : Probe(ItemCatalog.Extra)
    {
        public override Outlook Look(IEvidenceHost host)
        {
            release.Wait(CancellationToken.None);
            return Outlook.Nothing;
        }

        public override ProbeResult Collect(ProbeRun run) => new(ItemOutcome.Empty);
    }

    private sealed class Blocking(ManualResetEventSlim release) : IReadOnlyList<UdpEndpoint>
    {
        public int Count => 1;

        public UdpEndpoint this[int index] => throw new NotSupportedException();

        public IEnumerator<UdpEndpoint> GetEnumerator()
        {
            release.Wait(CancellationToken.None);
            yield break;
        }

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
