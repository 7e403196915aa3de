using ArcBundle.Collector.Tests.Fixtures;
using ArcBundle.Collector.Tracing;

namespace ArcBundle.Collector.Tests.Tracing;

public sealed class TraceSessionTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void End_WhenNothingWasStarted_TouchesNothing()
    {
        var tools = new FakeTraceTools { IsRunning = true };

        Assert.Null(new TraceSession(tools).End());

        Assert.Empty(tools.Calls);
    }

    [Fact]
    public void End_AfterAStart_StopsItOnceAndMakesSure()
    {
        var tools = new FakeTraceTools();
        var session = new TraceSession(tools);
        Start(session);

        Assert.Null(session.End());
        Assert.Null(session.End());

        Assert.Equal(["start", "stop", "query"], tools.Calls);
        Assert.Equal((false, false, false), (session.MayRun, session.EndedEarly, session.FoundLeftOver));
    }

    [Fact]
    public void End_WhenTheFirstStopFails_TriesAgain()
    {
        var tools = new FakeTraceTools { OnStop = new([TraceAnswerKind.CutShort]) };
        var session = new TraceSession(tools);
        Start(session);

        Assert.Null(session.End());

        Assert.False(tools.IsRunning);
        Assert.False(session.MayRun);
    }

    [Fact]
    public void End_WhenStopIsRefused_SaysThatItMayStillRun()
    {
        var tools = new FakeTraceTools { OnStop = new([TraceAnswerKind.Denied, TraceAnswerKind.Denied]) };
        var session = new TraceSession(tools);
        Start(session);

        Assert.Equal(TraceAnswerKind.Denied, session.End()!.Kind);

        Assert.True(session.MayRun);
    }

    [Fact]
    public void End_WhenStopFailsAndTheQueryCannotTell_DoesNotClaimThatItIsGone()
    {
        var tools = new FakeTraceTools { OnQuery = TraceAnswerKind.Failed, OnStop = new([TraceAnswerKind.Failed, TraceAnswerKind.Failed]) };
        var session = new TraceSession(tools);
        Start(session);

        Assert.NotNull(session.End());
    }

    [Fact]
    public void End_WhenTheSessionWasGone_SaysThatItEndedEarly()
    {
        var tools = new FakeTraceTools();
        var session = new TraceSession(tools);
        Start(session);
        tools.IsRunning = false;

        Assert.Null(session.End());

        Assert.True(session.EndedEarly);
    }

    [Fact]
    public void Start_WhenItWasCutShort_IsUndoneAllTheSame()
    {
        var tools = new FakeTraceTools { OnStart = TraceAnswerKind.CutShort };
        var session = new TraceSession(tools);
        Start(session);
        Assert.True(tools.IsRunning);

        session.End();

        Assert.False(tools.IsRunning);
    }

    [Fact]
    public void Start_WhenRefused_LeavesNothingToUndo()
    {
        var session = new TraceSession(new FakeTraceTools { OnStart = TraceAnswerKind.Denied });

        Assert.Equal(TraceAnswerKind.Denied, Start(session).Kind);

        Assert.False(session.MayRun);
    }

    [Fact]
    public void StopLeftOver_WhenOneIsThere_StopsIt()
    {
        var tools = new FakeTraceTools { IsRunning = true };
        var session = new TraceSession(tools);

        Assert.Null(session.StopLeftOver());

        Assert.Equal((false, true, false), (tools.IsRunning, session.FoundLeftOver, session.MayRun));
    }

    [Fact]
    public void Start_WhenTheQueryDidNotSeeTheLeftOver_StopsItAndStarts()
    {
        var tools = new FakeTraceTools { IsRunning = true, OnQuery = TraceAnswerKind.Failed };
        var session = new TraceSession(tools);

        Assert.Null(session.StopLeftOver());
        Assert.Equal(TraceAnswerKind.Done, Start(session).Kind);

        Assert.Equal(["query", "start", "stop", "query", "start"], tools.Calls);
        Assert.True(session.FoundLeftOver);
        Assert.True(session.MayRun);
    }

    public void Dispose() => _folder.Dispose();

    private TraceAnswer Start(TraceSession session) => session.Start(_folder["x.etl"]);
}
