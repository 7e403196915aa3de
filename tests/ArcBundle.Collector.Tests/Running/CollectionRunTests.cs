using ArcBundle.Collector.Commands;
using ArcBundle.Collector.Planning;
using ArcBundle.Collector.Privacy;
using ArcBundle.Collector.Probes;
using ArcBundle.Collector.Running;
using ArcBundle.Collector.Tests.Fixtures;
using ArcBundle.Format.Bundles;
using ArcBundle.Format.Items;

namespace ArcBundle.Collector.Tests.Running;

public sealed class CollectionRunTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void Execute_WhenAllIsWell_LeavesOneCompleteBundleAndNothingElse()
    {
        var result = Run(Giving(ItemCatalog.Udp, new ProbeResult(ItemOutcome.Empty)), Giving(ItemCatalog.Services, ProbeResult.Missing(OutcomeReasons.NotFound)));

        var bundle = BundleContent.Only(_folder.Root);
        Assert.True(bundle.Manifest.Complete);
        Assert.Equal(["host.context", "udp", "services"], bundle.Manifest.Items.Select(static item => item.Item), StringComparer.Ordinal);
        Assert.Equal(["collected", "empty", "missing"], bundle.Manifest.Items.Select(static item => item.Outcome), StringComparer.Ordinal);
        Assert.Equal(result.Bytes, new FileInfo(result.BundlePath!).Length);
        Assert.Null(result.Failure);
        Assert.All(bundle.Manifest.Footprint.FilesWritten, path => Assert.StartsWith(_folder.Root, path, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(OutcomeReasons.SizeLimit, false)]
    [InlineData(OutcomeReasons.SourceChanged, true)]
    public void Execute_WhenAnItemIsTruncated_IsIncompleteOnlyWhenALimitCutIt(string reason, bool complete)
    {
        Run(Giving(ItemCatalog.Extra, new ProbeResult(ItemOutcome.Truncated, new OutcomeNote(reason))));

        Assert.Equal(complete, BundleContent.Only(_folder.Root).Manifest.Complete);
    }

    [Fact]
    public void Execute_WhenCancelledInTheMiddle_FinishesTheBundleAndSaysSo()
    {
        using var user = new CancellationTokenSource();
        var first = new FakeProbe(ItemCatalog.Extra, run =>
        {
            run.Sink.WriteRaw("a.txt", null, "some"u8);
            user.Cancel();
            run.Token.ThrowIfCancellationRequested();
            return new ProbeResult(ItemOutcome.Collected);
        });

        Run(user.Token, first, Giving(ItemCatalog.ProcessesEnd, new ProbeResult(ItemOutcome.Empty)));

        var bundle = BundleContent.Only(_folder.Root);
        Assert.False(bundle.Manifest.Complete);
        Assert.Equal("truncated", bundle.OutcomeOf("extra"));
        Assert.Equal("cancelled", bundle.OutcomeOf("processes.end"));
        Assert.Equal([OutcomeReasons.Cancelled], bundle.ReasonsOf("processes.end"));
        Assert.Equal("some"u8, bundle["raw/extra/a.txt"]);
    }

    [Fact]
    public void Execute_WhenALeftBehindProbeHasATemporaryFile_RemovesIt()
    {
        using var release = new ManualResetEventSlim(initialState: false);
        var probe = new FakeProbe(ItemCatalog.EventsSystem, run =>
        {
            run.Footprint.Wrote(run.TemporaryPath);
            File.WriteAllText(run.TemporaryPath, "export");
            release.Wait(CancellationToken.None);
            return new ProbeResult(ItemOutcome.Collected);
        })
        { OwnLimit = TimeSpan.FromMilliseconds(100) };

        Run(probe);
        release.Set();

        Assert.Equal("timed-out", BundleContent.Only(_folder.Root).OutcomeOf("events.system"));
    }

    [Fact]
    public void Execute_WhenTheFolderCannotBeMade_SaysWhyAndWritesNothing()
    {
        var file = _folder.Write("file", "x"u8);
        var plan = PlanOf([]) with { OutputFolders = [Path.Combine(file, "below")] };

        var result = new CollectionRun(plan, TimeProvider.System, listener: null, static (_, _) => "test").Execute(TestContext.Current.CancellationToken);

        Assert.Equal("error.out-not-writable", result.Failure?.Key);
        Assert.Null(result.BundlePath);
        Assert.Equal(["file"], _folder.Listing());
    }

    [Fact]
    public void Execute_WhenAMaskedBundleCannotBeFinished_KeepsAllItsNamesInTheKeyFile()
    {
        var plan = PlanOf([new FakeProbe(ItemCatalog.Extra, static run =>
        {
            run.Sink.WriteRaw("a.txt", null, "node=LATESV09"u8);
            return new ProbeResult(ItemOutcome.Collected);
        })]);
        plan = plan with { Options = plan.Options with { Mask = MaskKinds.All } };

        var result = new CollectionRun(plan, TimeProvider.System, listener: null, static (_, _) => throw new IOException("The disk is gone.")).Execute(TestContext.Current.CancellationToken);

        Assert.Equal("error.cut", result.Failure?.Key);
        Assert.Contains("LATESV09", File.ReadAllText(result.KeyPath!), StringComparison.Ordinal);
    }

    [Fact]
    public void Execute_WhenTheFirstFolderCannotBeWritten_UsesTheNext()
    {
        var file = _folder.Write("file", "x"u8);
        var plan = PlanOf([]) with { OutputFolders = [Path.Combine(file, "below"), _folder["next"]] };

        var result = new CollectionRun(plan, TimeProvider.System, listener: null, static (_, _) => "test").Execute(TestContext.Current.CancellationToken);

        Assert.Null(result.Failure);
        Assert.Equal(result.BundlePath, Assert.Single(Directory.GetFiles(_folder["next"])));
    }

    public void Dispose() => _folder.Dispose();

    private static FakeProbe Giving(ItemId item, ProbeResult result) => new(item, _ => result);

    private RunResult Run(params Probe[] probes) => Run(TestContext.Current.CancellationToken, probes);

    private RunResult Run(CancellationToken user, params Probe[] probes) =>
        new CollectionRun(PlanOf(probes), TimeProvider.System, listener: null, static (_, _) => "test").Execute(user);

    private CollectionPlan PlanOf(IReadOnlyList<Probe> probes)
    {
        var host = new FakeHost(Path.GetTempPath());
        Probe?[] all = [null, .. probes];
        return new CollectionPlan(
            new CollectOptions { SnapshotGap = TimeSpan.Zero },
            host,
            host.Describe(),
            "server",
            [],
            [.. all.Select(static probe => new PlannedItem(ItemCatalog.Find(probe?.Item ?? ItemCatalog.HostContext)!, probe, Outlook.Nothing, Decided: null))],
            [_folder.Root]);
    }
}
