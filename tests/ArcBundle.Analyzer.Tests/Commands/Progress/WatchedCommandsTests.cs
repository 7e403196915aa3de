using ArcBundle.Analyzer.Tests.Intake;

namespace ArcBundle.Analyzer.Tests.Commands.Progress;

/// <summary>Every command that may take long, by a clock that goes on with every look at it.</summary>
public sealed class WatchedCommandsTests(DemoBundles bundles) : IClassFixture<DemoBundles>, IDisposable
{
    private readonly ScratchFolder _folder = new();

    [Theory]
    [InlineData("analyze", "SERVER", "AGENT", "--output", "OUT", "|", "Checking", "Reading", "Weighing causes", "Writing the report")]
    [InlineData("analyze", "SERVER", "AGENT", "--format", "json", "|", "Checking", "Reading", "Weighing causes", "Writing the report")]
    [InlineData("analyze", "SERVER", "AGENT", "--format", "html", "--format", "json", "--output", "OUT", "|", "Checking", "Reading", "Weighing causes", "Looking up evidence", "Writing the report")]
    [InlineData("timeline", "SERVER", "AGENT", "--format", "csv", "|", "Checking", "Reading", "Weighing causes")]
    [InlineData("diff", "SERVER", "AGENT", "|", "Checking", "Reading", "Weighing causes")]
    [InlineData("show", "AGENT", "events.application", "|", "Checking", "Reading")]
    [InlineData("verify", "SERVER", "AGENT", "|", "Checking")]
    [InlineData("unpack", "AGENT", "--output", "OUT", "|", "Unpacking")]
    [InlineData("demo", "--output", "OUT", "|", "Collecting", "Checking", "Reading", "Weighing causes", "Looking up evidence", "Writing the report")]
    [InlineData("verify", "AGENT", "--lang", "ja", "|", "検査中")]
    public void Run_WhenItTakesLongOnATerminal_ShowsEachStepAndWipesItAway(params string[] row)
    {
        var (command, steps) = (Filled(row.TakeWhile(static word => word is not "|")), row.SkipWhile(static word => word is not "|").Skip(1).ToArray());

        var run = CommandLine.RunOnTerminal(Slow(), command);

        Assert.Equal(0, run.ExitCode);
        ShowsAndWipes(run.Error, steps);
    }

    [Fact]
    public void Case_WhenItTakesLongOnATerminal_ShowsEachStepAndWipesItAway()
    {
        string[] library = ["--library", _folder.Under("library")];
        Assert.Equal(0, CommandLine.Run(["case", "new", "C-1", .. library]).ExitCode);

        Shows(["attach", "C-1", bundles.Server, bundles.Agent], "Working in the library");
        Shows(["analyze", "C-1"], "Working in the library", "Checking", "Reading", "Weighing causes", "Looking up evidence", "Writing the report");
        Shows(["replay", "C-1"], "Working in the library", "Checking", "Reading", "Weighing causes", "Looking up evidence", "Writing the report");
        Shows(["export", "C-1", "--output", _folder.Under("out")], "Working in the library");
        Shows(["check"], "Working in the library");

        void Shows(string[] words, params string[] steps)
        {
            var run = CommandLine.RunOnTerminal(Slow(), ["case", .. words, .. library]);
            Assert.Equal(0, run.ExitCode);
            ShowsAndWipes(run.Error, steps);
        }
    }

    [Fact]
    public void Verify_WhenAPathCannotBeReadOnATerminal_SaysSoOnALineOfItsOwn()
    {
        var absent = _folder.Under("absent.zip");

        var run = CommandLine.RunOnTerminal(Slow(), "verify", bundles.Agent, absent);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains(Screen(run.Error), line => line.Contains("absent.zip", StringComparison.Ordinal) && !line.Contains('[', StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("analyze", "SERVER", "AGENT", "--format", "json")]
    [InlineData("verify", "AGENT")]
    [InlineData("unpack", "AGENT", "--output", "OUT")]
    public void Run_WhenErrorsGoElsewhere_ShowsNothing(params string[] command) => Assert.Empty(CommandLine.Run(Filled(command)).Error);

    public void Dispose() => _folder.Dispose();

    private static SteppedTime Slow() => new(TimeSpan.FromMilliseconds(400));

    private string[] Filled(IEnumerable<string> words) =>
        [.. words.Select(word => word switch { "SERVER" => bundles.Server, "AGENT" => bundles.Agent, "OUT" => _folder.Under("out"), _ => word })];

    private static void ShowsAndWipes(string error, params string[] steps)
    {
        var bars = error.Split('\r', '\n').Where(static line => line.Contains(" [", StringComparison.Ordinal) && line.TrimEnd().EndsWith('%')).ToList();
        Assert.Equal(steps, bars.Select(static bar => bar[..bar.IndexOf(" [", StringComparison.Ordinal)]).Distinct(StringComparer.Ordinal));
        Assert.DoesNotContain(Screen(error), static line => line.Contains('%', StringComparison.Ordinal));
    }

    /// <summary>What is seen at the end: what comes after a carriage return stands over what was there.</summary>
    private static IEnumerable<string> Screen(string written) => written.Replace(Environment.NewLine, "\n", StringComparison.Ordinal).Split('\n').Select(static line =>
    {
        var cells = new List<char>();
        foreach (var part in line.Split('\r'))
        {
            cells.RemoveRange(0, Math.Min(cells.Count, part.Length));
            cells.InsertRange(0, part);
        }

        return new string([.. cells]);
    });
}
