using ArcBundle.Collector.Probes;
using ArcBundle.Collector.Tests.Fixtures;
using ArcBundle.Collector.Tracing;
using ArcBundle.Format.Bundles;

namespace ArcBundle.Collector.Tests.Tracing;

/// <summary>Whatever way the item ends, the session is stopped, the temporary folder is gone and the outcome says what happened.</summary>
public sealed class TraceProbeTests : IDisposable
{
    private const string Trace = "raw/trace.tcp/ArcBundleNet.etl";
    private const string Events = "raw/trace.tcp/ArcBundleNet.evtx";

    private static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan Endless = TimeSpan.FromMinutes(10);

    private readonly ProbeBench _bench = new();

    private CollectionLimits _limits = new();

    [Fact]
    public void Collect_WhenAllIsWell_TakesBothFormsAndUndoes()
    {
        var tools = new FakeTraceTools();

        var item = Run(tools, Moment);

        Assert.Equal("collected", item.Outcome);
        Assert.Empty(item.Notes);
        Assert.Equal(["query", "start", "stop", "query", "convert"], tools.Calls);
        var entries = Undone(tools);
        Assert.Equal([Events, Trace], entries.Keys, StringComparer.Ordinal);
        Assert.Equal("converted"u8, entries[Events]);
        Assert.Equal(1000, entries[Trace].Length);
        Assert.Contains(_bench.Footprint.Sum().FilesWritten, static path => path.EndsWith(".trace.tcp.tmp", StringComparison.Ordinal));
        Assert.Contains(_bench.Footprint.Sum().FilesWritten, static path => path.EndsWith("ArcBundleNet.etl", StringComparison.Ordinal));
    }

    [Fact]
    public void Collect_WhenConversionFails_TakesTheTraceAloneAndSaysSo()
    {
        var tools = new FakeTraceTools { OnConvert = TraceAnswerKind.Failed };

        var item = Run(tools, Moment);

        Assert.Equal(("collected", new OutcomeNote(OutcomeReasons.NotConverted, "convert: said")), (item.Outcome, Assert.Single(item.Notes)));
        Assert.Equal([Trace], Undone(tools).Keys, StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("Denied", "denied", OutcomeReasons.AccessDenied)]
    [InlineData("NoProgram", "missing", OutcomeReasons.NotFound)]
    [InlineData("Failed", "failed", OutcomeReasons.ExitCode)]
    [InlineData("CutShort", "timed-out", OutcomeReasons.TimeLimit)]
    public void Collect_WhenTheStartFails_SaysWhyWithWhatTheProgramSaid(string kind, string outcome, string reason)
    {
        var tools = new FakeTraceTools { OnStart = Enum.Parse<TraceAnswerKind>(kind) };

        var item = Run(tools, Endless);

        Assert.Equal((outcome, new OutcomeNote(reason, "start: said")), (item.Outcome, Assert.Single(item.Notes)));
        Assert.Equal("synthetic"u8, Undone(tools)["raw/trace.tcp/logman.txt"]);
    }

    [Fact]
    public void Collect_WhenNotElevated_IsDeniedWithoutATry()
    {
        var tools = new FakeTraceTools();

        var item = Run(tools, Endless, elevated: false);

        Assert.Equal(("denied", OutcomeReasons.AccessDenied), (item.Outcome, Assert.Single(item.Notes).Reason));
        Assert.Empty(tools.Calls);
    }

    [Fact]
    public void Collect_WhenTheUserStops_StopsTheSessionAndKeepsTheTraceSoFar()
    {
        using var user = new CancellationTokenSource();
        var tools = new FakeTraceTools { Started = user.Cancel };

        var item = Run(tools, Endless, user: user.Token);

        Assert.Equal(("truncated", OutcomeReasons.Cancelled), (item.Outcome, item.Notes[0].Reason));
        Assert.DoesNotContain("convert", tools.Calls);
        Assert.Equal([Trace], Undone(tools).Keys, StringComparer.Ordinal);
    }

    [Fact]
    public void Collect_WhenTheUserStopsWhileALeftOverIsStopped_StartsNothing()
    {
        using var user = new CancellationTokenSource();
        var tools = new FakeTraceTools { IsRunning = true, Stopping = user.Cancel };

        var item = Run(tools, Endless, user: user.Token);

        Assert.Equal("cancelled", item.Outcome);
        Assert.Equal([OutcomeReasons.Cancelled, OutcomeReasons.LeftOverSession], item.Notes.Select(static note => note.Reason));
        Assert.DoesNotContain("start", tools.Calls);
        Undone(tools);
    }

    [Fact]
    public void Collect_WhenTheDeadlinePasses_StopsTheSessionAndKeepsTheTraceSoFar()
    {
        var tools = new FakeTraceTools();

        var item = Run(tools, Endless, deadline: TimeSpan.FromMilliseconds(500));

        Assert.Equal(("truncated", OutcomeReasons.Deadline), (item.Outcome, item.Notes[0].Reason));
        Assert.Equal([Trace], Undone(tools).Keys, StringComparer.Ordinal);
    }

    [Fact]
    public void Collect_WhenTheUserStopsDuringTheConversion_KeepsTheTrace()
    {
        using var user = new CancellationTokenSource();
        var tools = new FakeTraceTools { OnConvert = TraceAnswerKind.CutShort, Converting = user.Cancel };

        var item = Run(tools, Moment, user: user.Token);

        Assert.Equal("truncated", item.Outcome);
        Assert.Equal([OutcomeReasons.Cancelled, OutcomeReasons.NotConverted], item.Notes.Select(static note => note.Reason));
        Assert.Equal(1000, Undone(tools)[Trace].Length);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Collect_WhenSomethingThrows_StopsTheSession(bool atTheStart)
    {
        var tools = new FakeTraceTools();
        Action thrown = () => throw new InvalidOperationException("synthetic");
        if (atTheStart)
            tools.Started = thrown;
        else
            tools.Converting = thrown;

        var item = Run(tools, Moment);

        Assert.Equal(("failed", OutcomeReasons.CallFailed), (item.Outcome, Assert.Single(item.Notes).Reason));
        Undone(tools);
    }

    [Fact]
    public void Collect_WhenTheStopIsRefused_TellsTheCommandThatStopsIt()
    {
        var tools = new FakeTraceTools { OnStop = new([TraceAnswerKind.Denied, TraceAnswerKind.Denied]), OnConvert = TraceAnswerKind.Failed, Converting = static () => { } };
        tools.Converting = () => tools.IsRunning = false;

        var item = Run(tools, Moment);

        Assert.Equal(new OutcomeNote(OutcomeReasons.SessionNotStopped, "logman stop ArcBundleNet -ets"), item.Notes[0]);
    }

    [Fact]
    public void Collect_WhenAnEarlierRunLeftASession_StopsItRecordsAndTells()
    {
        var tools = new FakeTraceTools { IsRunning = true };

        var item = Run(tools, Moment);

        Assert.Equal(("collected", OutcomeReasons.LeftOverSession), (item.Outcome, Assert.Single(item.Notes).Reason));
        Assert.Equal(["query", "stop", "query", "start", "stop", "query", "convert"], tools.Calls);
        Undone(tools);
    }

    [Fact]
    public void Collect_WhenALeftOverCannotBeStopped_RecordsNothingAndTells()
    {
        var tools = new FakeTraceTools { IsRunning = true, OnStop = new(Enumerable.Repeat(TraceAnswerKind.Failed, 10)) };

        var item = Run(tools, Endless);

        Assert.Equal("failed", item.Outcome);
        Assert.Equal([OutcomeReasons.ExitCode, OutcomeReasons.SessionNotStopped], item.Notes.Select(static note => note.Reason));
        Assert.DoesNotContain("start", tools.Calls);
    }

    [Fact]
    public void Collect_WhenTheDiskHasNoRoom_StartsNothing()
    {
        var tools = new FakeTraceTools { IsRunning = true };

        var item = Run(tools, Endless, room: 100L * 1024 * 1024);

        Assert.Equal("cancelled", item.Outcome);
        Assert.Equal([OutcomeReasons.DiskFull, OutcomeReasons.LeftOverSession], item.Notes.Select(static note => note.Reason));
        Assert.DoesNotContain("start", tools.Calls);
        Undone(tools);
    }

    [Fact]
    public void Collect_WhenSomebodyElseStoppedTheSession_SaysThatItEndedEarly()
    {
        var tools = new FakeTraceTools();
        tools.Started = () => tools.IsRunning = false;

        var item = Run(tools, Moment);

        Assert.Equal(("collected", OutcomeReasons.SourceChanged), (item.Outcome, Assert.Single(item.Notes).Reason));
    }

    [Fact]
    public void Collect_WhenTheTraceIsLargerThanMayBeTaken_CutsItAndSaysSo()
    {
        _limits = new CollectionLimits { Trace = 300 };
        var tools = new FakeTraceTools();

        var item = Run(tools, Moment);

        Assert.Equal(("truncated", OutcomeReasons.SizeLimit), (item.Outcome, Assert.Single(item.Notes).Reason));
        Assert.Equal(300 - "converted".Length, Undone(tools)[Trace].Length);
    }

    [Fact]
    public void Collect_WhenNothingWasRecorded_IsNotTakenForATrace()
    {
        var tools = new FakeTraceTools { TraceBytes = 0 };

        var item = Run(tools, Moment);

        Assert.Equal(("empty", OutcomeReasons.NotConverted), (item.Outcome, Assert.Single(item.Notes).Reason));
        Undone(tools);
    }

    public void Dispose() => _bench.Dispose();

    private ManifestItem Run(
        FakeTraceTools tools, TimeSpan duration, bool? elevated = true, TimeSpan? deadline = null, CancellationToken? user = null, long? room = null) =>
        _bench.Run(
            new TraceProbe(duration, _limits) { Tools = (_, _) => tools, Room = _ => room },
            new FakeHost(_bench.Folder) { Live = new FakeLive { IsElevated = elevated } },
            deadline,
            TimeSpan.FromMilliseconds(1),
            user);

    /// <summary>The session is over and nothing lies beside the bundle.</summary>
    private IReadOnlyDictionary<string, byte[]> Undone(FakeTraceTools tools)
    {
        Assert.False(tools.IsRunning);
        var entries = _bench.Finish();
        Assert.Equal(_bench.BundlePath, Assert.Single(Directory.EnumerateFileSystemEntries(_bench.Folder)));
        return entries;
    }
}
