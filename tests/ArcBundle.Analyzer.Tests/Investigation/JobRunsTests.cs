using ArcBundle.Analyzer.Investigation;
using static ArcBundle.Analyzer.Tests.Investigation.CaseLog;

namespace ArcBundle.Analyzer.Tests.Investigation;

public sealed class JobRunsTests
{
    [Fact]
    public void Of_WhenNumberComesAgainAfterAnEndLine_IsANewRun()
    {
        var runs = Runs("01:00 job=1 start", "01:30 job=1 end", "02:00 job=1 start", "02:30 job=1 end");
        Assert.Equal([At("01:00"), At("02:00")], runs.Select(static run => run.FirstUtc));
        Assert.All(runs, static run => Assert.True(run.IsEnded));
    }

    [Fact]
    public void Of_WhenNumberComesAgainAfter12Hours_IsANewRun()
    {
        var runs = Runs("01:00 job=1 start", "14:00 job=1 start");
        Assert.Equal(2, runs.Count);
        Assert.False(runs[0].IsRunningAt(At("14:30")));
        Assert.True(runs[1].IsRunningAt(At("14:30")));
    }

    [Fact]
    public void Of_WhenOnlyASessionEnds_TheRunGoesOn()
    {
        var run = Assert.Single(Runs("01:00 job=1 start", "01:30 job=1 session=3 end", "02:00 job=1 session=4", "02:30 job=1 end"));
        Assert.True(run.IsEnded);
    }

    [Fact]
    public void Of_WhenTheLastLineEndsASession_IsEnded() =>
        Assert.True(Assert.Single(Runs("01:00 job=1 start", "01:30 job=1 session=3 end", "02:00 job=1 session=4 end")).IsEnded);

    [Fact]
    public void Of_WhenALineFollowsTheEndOfASession_IsNotEnded() => Assert.False(Assert.Single(Runs("01:00 job=1 session=3 end", "01:00:20 job=1")).IsEnded);

    [Fact]
    public void Of_WhenAStepIsCompleteAndAnErrorFollowsLate_TheRunGoesOn() =>
        Assert.Single(Runs("01:00 job=1 start", "01:05 job=1 end", "01:55 job=1 node=A code=E3392"));

    [Fact]
    public void Of_WhenASummaryFollowsTheEndLine_ItBelongsToTheRun() => Assert.True(Assert.Single(Runs("01:00 job=1 start", "01:30:00 job=1 end", "01:30:20 job=1")).IsEnded);

    [Theory]
    [InlineData("+1 00:59", true)]
    [InlineData("+1 01:31", false)]
    public void IsRunningAt_WhenThereIsNoEndLine_Is24HoursAfterTheLast(string moment, bool expected) =>
        Assert.Equal(expected, Assert.Single(Runs("01:00 job=1 start", "01:30 job=1")).IsRunningAt(At(moment)));

    [Fact]
    public void IsRunningAt_BeforeTheEndLine_IsTrue()
    {
        var run = Assert.Single(Runs("01:00 job=1 start", "01:30 job=1 end"));
        Assert.True(run.IsRunningAt(At("01:10")));
        Assert.False(run.IsRunningAt(At("01:30")));
        Assert.False(run.IsRunningAt(At("00:59")));
    }

    [Fact]
    public void Of_WhenAgentLineFallsIntoTheServersRun_JoinsIt()
    {
        var evidence = new CaseEvidence([Host("H1", "BKSV01", HostRole.Server, "01:00 job=1 start", "01:30 job=1 end"), Host("H2", "FILESV02", HostRole.Agent, "01:33 job=1")]);
        var run = Assert.Single(evidence.Runs.All);
        Assert.True(run.IsEnded);
        Assert.Equal(3, run.Lines.Count);
    }

    [Fact]
    public void Of_WhenTwoServersUseOneNumber_AreTwoRuns()
    {
        var evidence = new CaseEvidence([Host("H1", "BKSV01", HostRole.Server, "01:00 job=1"), Host("H2", "BKSV02", HostRole.Server, "01:01 job=1")]);
        Assert.Equal(2, evidence.Runs.All.Count);
    }

    private static IReadOnlyList<JobRun> Runs(params string[] lines) => new CaseEvidence([Host("H1", "BKSV01", HostRole.Server, lines)]).Runs.All;
}
