using ArcBundle.Analyzer.Commands.Progress;
using ArcBundle.Analyzer.Intake;

namespace ArcBundle.Analyzer.Tests.Commands.Progress;

public class ProgressLineTests
{
    private readonly SteppedTime _time = new();

    [Fact]
    public void Tell_WithinTheFirstSecond_DrawsNothing()
    {
        using var output = new StringWriter();
        using (var line = new ProgressLine(output, _time))
        {
            line.Begin("Reading");
            line.Tell(1, 2);
            _time.Step(TimeSpan.FromMilliseconds(999));
            line.Tell(2, 2);
        }

        Assert.Empty(output.ToString());
    }

    [Fact]
    public void Tell_AfterASecond_DrawsOnOneLineAndWipesItAway()
    {
        using var output = new StringWriter();
        using (var line = new ProgressLine(output, _time))
        {
            line.Begin("読み取り中");
            _time.Step(TimeSpan.FromSeconds(1));
            line.Tell(1, 2);
            line.Tell(2, 2);
            _time.Step(TimeSpan.FromMilliseconds(100));
            line.Tell(2, 2);
            line.Dispose();
            _time.Step(TimeSpan.FromSeconds(1));
            line.Tell(2, 2);
        }

        var drawn = output.ToString();
        Assert.Contains("読み取り中 [###############...............]  50 %", drawn, StringComparison.Ordinal);
        Assert.Contains("[##############################] 100 %", drawn, StringComparison.Ordinal);
        Assert.DoesNotContain("\n", drawn, StringComparison.Ordinal);
        Assert.DoesNotContain("\u001b", drawn, StringComparison.Ordinal);
        Assert.EndsWith("\r" + new string(' ', 10 + 1 + 32 + 1 + 5) + "\r", drawn, StringComparison.Ordinal);
    }

    [Fact]
    public void Begin_WhenAStepFollowsAnother_WaitsNoFurtherSecondAndLeavesNothingOfTheLongerLabel()
    {
        using var output = new StringWriter();
        using var line = new ProgressLine(output, _time);
        line.Begin("A long label");
        _time.Step(TimeSpan.FromSeconds(1));
        line.Tell(1, 2);
        line.Begin("Short");
        _time.Step(TimeSpan.FromMilliseconds(100));
        line.Tell(0, 2);

        Assert.EndsWith("\rShort [..............................]   0 %       \r", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Wipe_WhenABarIsDrawn_ClearsTheLineOnceAndTheBarComesAgain()
    {
        using var output = new StringWriter();
        using var line = new ProgressLine(output, _time);
        line.Begin("A");
        _time.Step(TimeSpan.FromSeconds(1));
        line.Tell(1, 2);
        var drawn = output.ToString().Length;
        line.Wipe();
        line.Wipe();

        Assert.Equal("\r" + new string(' ', 1 + 1 + 32 + 1 + 5) + "\r", output.ToString()[drawn..]);
        _time.Step(TimeSpan.FromMilliseconds(100));
        line.Tell(2, 2);
        Assert.EndsWith(" 100 %\r", output.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false, null, true)]
    [InlineData(false, "xterm-256color", true)]
    [InlineData(false, "dumb", false)]
    [InlineData(true, null, false)]
    [InlineData(true, "xterm-256color", false)]
    public void CanBeOn_ForAStream_OnlyForATerminalThatCanGoBackInALine(bool isRedirected, string? terminal, bool expected) =>
        Assert.Equal(expected, ProgressLine.CanBeOn(isRedirected, terminal));

    [Fact]
    public void Watch_WhenAnEntryIsReadTwice_CountsItOnce()
    {
        var told = new List<(long Done, long Total)>();
        var entry = new EvidenceEntry("a", null, 4, string.Empty, null, static () => new MemoryStream([1, 2, 3, 4]));
        var watched = new WatchedEvidence(4, (done, total) => told.Add((done, total))).Watch(new HostEvidence(null, null, null, [], [entry]));

        for (var time = 0; time < 2; time++)
        {
            using var stream = watched.Entries[0].Open();
            Assert.Equal(3, stream.Read(new byte[3]));
            Assert.Equal(1, stream.Read(new byte[3]));
            Assert.Equal(0, stream.Read(new byte[3]));
        }

        Assert.Equal([(3L, 4L), (4L, 4L)], told);
    }
}
