using System.CommandLine;
using ArcBundle.Analyzer.Commands;
using ArcBundle.Analyzer.Commands.Cases;
using ArcBundle.Analyzer.Tests.CaseLibrary;
using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Tests.Commands.Cases;

public sealed class CaseCommandTests : IDisposable
{
    private readonly TemporaryLibrary _library = new();
    private string? _report;

    [Fact]
    public void Case_WhenTheWholeWay_ExitsZeroEachTime()
    {
        var bundle = _library.Evidence("a.arcb.zip", "content");

        Assert.Equal(0, Run("new", "案件-1").Exit);
        var attached = Run("attach", "案件-1", bundle);
        Assert.Equal((0, string.Empty), (attached.Exit, attached.Error));
        Assert.Contains("a.arcb.zip  SHA-256 ed7002b439e9ac845f22357d822bac1444730fbdb6016d3ec9432297b9ec9f73", attached.Out, StringComparison.Ordinal);
        Assert.Contains("FILESV02", attached.Out, StringComparison.Ordinal);
        Assert.Contains("already", Run("attach", "案件-1", bundle).Out, StringComparison.Ordinal);
        Assert.Equal("案件-1  opened 2026-11-20T02:00:00Z  attachments 1  analyses 0\n", Run("list").Out);
        var analyzed = Run("analyze", "案件-1");
        Assert.Equal(0, analyzed.Exit);
        Assert.Equal("content", File.ReadAllText(analyzed.Out.Trim()["Report: ".Length..]));
        var shown = Run("show", "案件-1");
        Assert.Equal(0, shown.Exit);
        Assert.Contains(analyzed.Out.Trim()["Report: ".Length..], shown.Out, StringComparison.Ordinal);
        Assert.Contains(TemporaryLibrary.RulesHash, shown.Out, StringComparison.Ordinal);
        Assert.Equal((0, string.Empty), (Run("check").Exit, Run("check").Error));
    }

    [Fact]
    public void Case_WhenJapanese_SpeaksJapanese()
    {
        Assert.Contains("作成しました", Run(Language.Japanese, "new", "C-1").Out, StringComparison.Ordinal);
        Assert.Contains("案件 C-2 はありません", Run(Language.Japanese, "show", "C-2").Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("new", "../x")]
    [InlineData("new", "CON")]
    [InlineData("new", "a\u001B[2Jb")]
    [InlineData("show", "a/b")]
    [InlineData("attach", "a b", "path")]
    [InlineData("analyze", "")]
    public void Case_WhenTheIdIsNone_ExitsTwoWithOneLine(params string[] arguments)
    {
        var (exit, output, error) = Run(arguments);

        Assert.Equal((2, string.Empty), (exit, output));
        Assert.Equal(1, error.Count(static c => c == '\n'));
        Assert.DoesNotContain('\u001B', error);
        Assert.False(Directory.Exists(_library.Root));
    }

    [Theory]
    [InlineData(0, "list")]
    [InlineData(2, "check")]
    [InlineData(2, "show", "C-1")]
    [InlineData(2, "analyze", "C-1")]
    [InlineData(2, "attach", "C-1", "x")]
    public void Case_WhenThereIsNoLibrary_SaysSoAndMakesNone(int expected, params string[] arguments)
    {
        var (exit, _, error) = Run(arguments);

        Assert.Equal(expected, exit);
        Assert.Contains("case new", error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_library.Root));
    }

    [Fact]
    public void Attach_WhenSomeOrAllPathsAreMissing_ExitsOneOrThree()
    {
        Run("new", "C-1");

        Assert.Equal(3, Run("attach", "C-1", _library.EvidencePath("x")).Exit);
        var (exit, output, error) = Run("attach", "C-1", _library.EvidencePath("x"), _library.Evidence("a.txt", "a"));
        Assert.Equal(1, exit);
        Assert.Contains("a.txt", output, StringComparison.Ordinal);
        Assert.Contains("no such file", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_WhenAFileIsDamaged_ExitsOneAndNamesIt()
    {
        Run("new", "C-1");
        Run("attach", "C-1", _library.Evidence("a.txt", "a"));
        File.WriteAllText(_library.StoredFiles()[0], "b");

        var (exit, _, error) = Run("check");

        Assert.Equal(1, exit);
        Assert.Contains("a.txt was changed", error, StringComparison.Ordinal);
        Assert.Equal(3, Run("analyze", "C-1").Exit);
    }

    [Fact]
    public void List_WhenTheIndexIsDamaged_ExitsThreeWithOneLine()
    {
        Run("new", "C-1");
        File.WriteAllText(_library.Folder.Index, new string('x', 5000));

        var (exit, _, error) = Run("list");

        Assert.Equal(3, exit);
        Assert.Equal(1, error.Count(static c => c == '\n'));
    }

    [Fact]
    public void Attach_WhenANameHoldsControlCharacters_ShowsThemHarmless()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows cannot hold such a name.");
        Run("new", "C-1");

        var attached = Run("attach", "C-1", _library.Evidence("a\u001B[2J\n.txt", "a"));

        Assert.Contains("a<U+001B>[2J↵.txt", attached.Out, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001B', attached.Out + Run("show", "C-1").Out);
    }

    [Fact]
    public void Replay_WhenVerdictsMoved_TellsThemAndKeepsBothReports()
    {
        Run("new", "C-1");
        Run("attach", "C-1", _library.Evidence("a.txt", "a"));
        Assert.Equal(2, Run("replay", "C-1").Exit);
        _report = Report("likely");
        Run("analyze", "C-1");

        Assert.Contains("No verdict moved.", Run("replay", "C-1").Out, StringComparison.Ordinal);
        _report = Report("confirmed");
        var moved = Run("replay", "C-1");

        Assert.Equal((0, string.Empty), (moved.Exit, moved.Error));
        Assert.Contains("~ 2026-11-19T17:52:10Z FILESV02 12  vss-writer: likely -> confirmed\n", moved.Out, StringComparison.Ordinal);
        Assert.Contains("- H1  network: possible\n", moved.Out, StringComparison.Ordinal);
        Assert.Equal(3, Run("show", "C-1").Out.Split('\n').Count(static line => line.Contains("analyzed the case", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{\"incidents\":[{\"atUtc\":1}],\"conditions\":[]}")]
    [InlineData("{\"incidents\":3,\"conditions\":[]}")]
    public void Replay_WhenTheLastReportIsNone_SaysSoAndAnalyzesNothing(string report)
    {
        Run("new", "C-1");
        Run("attach", "C-1", _library.Evidence("a.txt", "a"));
        _report = report;
        Run("analyze", "C-1");

        var replayed = Run("replay", "C-1");

        Assert.Equal((3, string.Empty), (replayed.Exit, replayed.Out));
        Assert.Contains("report.json", replayed.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Export_WhenThePlaceIsTakenOrNotNamed_ExitsTwoAndOverwritesNothing()
    {
        Run("new", "C-1");
        var taken = _library.Evidence("taken.zip", "x");

        Assert.Equal(2, Run("export", "C-1", "--output", taken).Exit);
        Assert.Equal("x", File.ReadAllText(taken));
        Assert.Equal(2, Run("export", "C-9", "--output", _library.EvidencePath("new.zip")).Exit);
        Assert.False(File.Exists(_library.EvidencePath("new.zip")));
        Assert.Equal(0, Run("export", "C-1", "--output", _library.EvidencePath("new.zip")).Exit);
        Assert.Contains("exported the case", Run("show", "C-1").Out, StringComparison.Ordinal);
    }

    public void Dispose() => _library.Dispose();

    private static string Report(string verdict) =>
        $$"""{"incidents":[{"atUtc":"2026-11-19T17:52:10Z","node":"FILESV02","job":"12","causes":[{"cause":"vss-writer","verdict":"{{verdict}}"}]}],"conditions":[{{(verdict == "likely" ? """{"host":"H1","cause":"network","verdict":"possible"}""" : string.Empty)}}]}""";

    private (int Exit, string Out, string Error) Run(params string[] arguments) => Run(Language.English, arguments);

    private (int Exit, string Out, string Error) Run(Language language, params string[] arguments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var command = new CaseCommand(
            new CommandSurroundings(output, error, () => language, _library.Clock),
            _library.Settings.Identify,
            (paths, _) => TemporaryLibrary.Outcome(_report ?? string.Join(',', paths.Select(File.ReadAllText))));
        var root = new RootCommand();
        root.Subcommands.Add(command);
        var exit = root.Parse(["case", .. arguments, "--library", _library.Root])
            .Invoke(new InvocationConfiguration { Output = output, Error = error, EnableDefaultExceptionHandler = false });
        return (exit, output.ToString(), error.ToString());
    }
}
