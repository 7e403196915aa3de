using System.Diagnostics;
using ArcBundle.Collector.Commands;
using ArcBundle.Collector.Probes;
using ArcBundle.Collector.Running;
using ArcBundle.Collector.Tests.Fixtures;
using ArcBundle.Format.Items;

namespace ArcBundle.Collector.Tests.Running;

public sealed class SnapshotGapTests : IDisposable
{
    private static readonly TimeSpan Gap = TimeSpan.FromMilliseconds(700);

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void Execute_WhenAGapIsAskedFor_PassesItOnceBeforeTheSecondMoment()
    {
        var moments = new List<long>();
        FakeProbe Noting(ItemId item) => new(item, _ =>
        {
            moments.Add(Stopwatch.GetTimestamp());
            return new ProbeResult(ItemOutcome.Empty);
        });

        Run(new CollectOptions { SnapshotGap = Gap }, Noting(ItemCatalog.ProcessesStart), Noting(ItemCatalog.Services), Noting(ItemCatalog.ProcessesEnd), Noting(ItemCatalog.TcpEnd));

        Assert.InRange(Stopwatch.GetElapsedTime(moments[0], moments[1]), TimeSpan.Zero, Gap / 2);
        Assert.True(Stopwatch.GetElapsedTime(moments[0], moments[2]) > Gap * 0.8);
        Assert.InRange(Stopwatch.GetElapsedTime(moments[2], moments[3]), TimeSpan.Zero, Gap / 2);
    }

    [Fact]
    public void Execute_WhenTheDeadlineComesFirst_SeesTheSecondMomentInTheTimeKeptForIt()
    {
        var start = Stopwatch.GetTimestamp();

        var result = Run(
            new CollectOptions { SnapshotGap = TimeSpan.FromMinutes(10), Deadline = TimeSpan.FromSeconds(2) },
            new FakeProbe(ItemCatalog.ProcessesEnd, static _ => new ProbeResult(ItemOutcome.Empty)));

        Assert.InRange(Stopwatch.GetElapsedTime(start), TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(30));
        Assert.Equal("empty", result.Items[^1].Outcome);
    }

    [Fact]
    public void Execute_WhenTheUserStopsWhileItWaits_EndsAtOnce()
    {
        using var stop = new CancellationTokenSource();
        var start = Stopwatch.GetTimestamp();

        var result = PlannedRun.Execute(
            _folder.Root,
            new CollectOptions { SnapshotGap = TimeSpan.FromMinutes(10) },
            stop.Token,
            new FakeProbe(ItemCatalog.Udp, _ =>
            {
                stop.CancelAfter(TimeSpan.FromMilliseconds(200));
                return new ProbeResult(ItemOutcome.Empty);
            }),
            new FakeProbe(ItemCatalog.ProcessesEnd, static _ => new ProbeResult(ItemOutcome.Empty)));

        Assert.InRange(Stopwatch.GetElapsedTime(start), TimeSpan.Zero, TimeSpan.FromSeconds(30));
        Assert.Equal("cancelled", result.Items[^1].Outcome);
    }

    public void Dispose() => _folder.Dispose();

    private RunResult Run(CollectOptions options, params Probe[] probes) => PlannedRun.Execute(_folder.Root, options, probes);
}
