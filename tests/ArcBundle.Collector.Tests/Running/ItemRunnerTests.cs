using ArcBundle.Collector.Probes;
using ArcBundle.Collector.Running;
using ArcBundle.Collector.Tests.Fixtures;
using ArcBundle.Format.Bundles;
using ArcBundle.Format.Items;

namespace ArcBundle.Collector.Tests.Running;

public sealed class ItemRunnerTests : IDisposable
{
    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(150);

    private readonly ProbeBench _bench = new();
    private readonly FakeHost _host = new(Path.GetTempPath());
    private readonly ManualResetEventSlim _never = new(initialState: false);

    [Fact]
    public void Run_WhenAccessIsRefused_IsDenied()
    {
        var item = _bench.Run(new FakeProbe(ItemCatalog.Udp, static _ => throw new UnauthorizedAccessException("no")), _host);

        Assert.Equal("denied", item.Outcome);
        Assert.Equal([new OutcomeNote(OutcomeReasons.AccessDenied, "no")], item.Notes);
    }

    [Fact]
    public void Run_WhenProbeThrows_IsFailedAndTheNextOneStillRuns()
    {
        var failed = _bench.Run(new FakeProbe(ItemCatalog.Udp, static _ => throw new InvalidOperationException("broken")), _host);
        var next = _bench.Run(Writing(ItemCatalog.Services, "fine"u8.ToArray()), _host);

        Assert.Equal("failed", failed.Outcome);
        Assert.Equal("InvalidOperationException: broken", Assert.Single(failed.Notes).Detail);
        Assert.Equal("collected", next.Outcome);
        Assert.Equal("fine"u8, _bench.Finish()["raw/services/a.txt"]);
    }

    [Fact]
    public void Run_WhenProbeThrowsInTheMiddleOfAnEntry_TheEntryIsEndedAndTheBundleGoesOn()
    {
        var failed = _bench.Run(
            new FakeProbe(ItemCatalog.Extra, static run =>
            {
                run.Sink.OpenRaw("half.bin", null).Write("half"u8);
                throw new InvalidOperationException("broken");
            }),
            _host);
        _bench.Run(Writing(ItemCatalog.Services, "fine"u8.ToArray()), _host);

        Assert.Equal("failed", failed.Outcome);
        var entries = _bench.Finish();
        Assert.Equal("half"u8, entries["raw/extra/half.bin"]);
        Assert.Equal("fine"u8, entries["raw/services/a.txt"]);
    }

    [Fact]
    public void Run_WhenTheBundleCannotBeWrittenInTheMiddleOfAnEntry_EndsTheRunInsteadOfLosingAllThatFollows()
    {
        using var folder = new TemporaryFolder();
        var fails = false;
        using var writer = BundleWriter.Create(folder["test.arcb.zip"], _bench.Writer.Context, (path, _, share) => new BadSectorStream(path, share, () =>
        {
            var now = fails;
            fails = false;
            return now;
        }));
        var runner = new ItemRunner(writer, _host, TimeProvider.System, _bench.Footprint, Short);
        fails = true;

        var thrown = Assert.Throws<IOException>(() =>
            runner.Run(Writing(ItemCatalog.Extra, [1, 2, 3]), new Deadline(TimeProvider.System, TimeSpan.FromMinutes(1)), TestContext.Current.CancellationToken));

        Assert.Contains("raw/extra/a.txt", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_WhenProbeHangs_IsTimedOutLeftBehindAndCannotWriteAnyMore()
    {
        using var release = new ManualResetEventSlim(initialState: false);
        using var over = new ManualResetEventSlim(initialState: false);
        Exception? late = null;
        var probe = new FakeProbe(ItemCatalog.VssWriters, run =>
        {
            var entry = run.Sink.OpenRaw("first.txt", null);
            entry.Write("before"u8);
            release.Wait(CancellationToken.None);
            late = Record.Exception(() => entry.Write("after"u8));
            over.Set();
            return new ProbeResult(ItemOutcome.Collected);
        })
        { OwnLimit = Short };

        var item = _bench.Run(probe, _host, grace: Short);
        var next = _bench.Run(Writing(ItemCatalog.Services, "fine"u8.ToArray()), _host);
        release.Set();
        Assert.True(over.Wait(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken));

        Assert.Equal("timed-out", item.Outcome);
        Assert.Equal(OutcomeReasons.TimeLimit, Assert.Single(item.Notes).Reason);
        Assert.IsType<OperationCanceledException>(late);
        Assert.Equal("collected", next.Outcome);
        Assert.Equal("before"u8, _bench.Finish()["raw/vss.writers/first.txt"]);
    }

    [Fact]
    public void Run_WhenDeadlinePassesAfterSomeContent_IsTruncated()
    {
        var item = _bench.Run(WritingThenWaiting(), _host, deadline: Short);

        Assert.Equal("truncated", item.Outcome);
        Assert.Equal([new OutcomeNote(OutcomeReasons.Deadline)], item.Notes);
    }

    [Fact]
    public void Run_WhenDeadlineIsOver_IsCancelledWithoutBeingStarted()
    {
        var started = false;
        var item = _bench.Run(new FakeProbe(ItemCatalog.Udp, _ => { started = true; return new ProbeResult(ItemOutcome.Empty); }), _host, deadline: TimeSpan.Zero);

        Assert.False(started);
        Assert.Equal("cancelled", item.Outcome);
        Assert.Null(item.StartedUtc);
        Assert.Equal([new OutcomeNote(OutcomeReasons.Deadline)], item.Notes);
    }

    [Fact]
    public void Run_WhenUserCancelsDuringAnItem_IsTruncatedAndTheNextIsCancelled()
    {
        using var user = new CancellationTokenSource();
        var item = _bench.Run(WritingThenWaiting(user.Cancel), _host, user: user.Token);
        var next = _bench.Run(Writing(ItemCatalog.Services, "x"u8.ToArray()), _host, user: user.Token);

        Assert.Equal("truncated", item.Outcome);
        Assert.Equal("cancelled", next.Outcome);
        Assert.All([.. item.Notes, .. next.Notes], static note => Assert.Equal(OutcomeReasons.Cancelled, note.Reason));
    }

    public void Dispose()
    {
        _bench.Dispose();
        _never.Dispose();
    }

    private static FakeProbe Writing(ItemId item, byte[] content) => new(item, run =>
    {
        run.Sink.WriteRaw("a.txt", null, content);
        return new ProbeResult(ItemOutcome.Collected);
    });

    private FakeProbe WritingThenWaiting(Action? after = null) => new(ItemCatalog.Extra, run =>
    {
        run.Sink.WriteRaw("a.txt", null, "some"u8);
        after?.Invoke();
        _never.Wait(run.Token);
        return new ProbeResult(ItemOutcome.Collected);
    });

    /// <summary>A bundle's file on a disk that fails.</summary>
    private sealed class BadSectorStream(string path, FileShare share, Func<bool> fails) : FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite, share, bufferSize: 0)
    {
        public override void Write(ReadOnlySpan<byte> buffer)
        {
            if (fails())
                throw new IOException("The disk cannot be written.");
            base.Write(buffer);
        }
    }
}
