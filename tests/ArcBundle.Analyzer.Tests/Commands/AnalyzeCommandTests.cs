using ArcBundle.Analyzer.Tests.Intake;

namespace ArcBundle.Analyzer.Tests.Commands;

public sealed class AnalyzeCommandTests(DemoBundles bundles) : IClassFixture<DemoBundles>, IDisposable
{
    private readonly ScratchFolder _folder = new();

    [Fact]
    public void Analyze_WhenRunTwiceAndOnASecondPath_WritesTheSameBytes()
    {
        var second = Directory.CreateDirectory(_folder.Under("別の場所")).FullName;
        string[] copies = [.. new[] { bundles.Server, bundles.Agent }.Select(path => Path.Combine(second, Path.GetFileName(path)))];
        File.Copy(bundles.Server, copies[0]);
        File.Copy(bundles.Agent, copies[1]);

        byte[] Report(string name, params string[] paths)
        {
            var output = _folder.Under(name);
            Assert.Equal(0, CommandLine.Run(["analyze", .. paths, "--format", "json", "--output", output]).ExitCode);
            return File.ReadAllBytes(output);
        }

        var first = Report("1.json", bundles.Server, bundles.Agent);
        Assert.Equal(first, Report("2.json", bundles.Server, bundles.Agent));
        Assert.Equal(first, Report("3.json", copies));
    }

    [Fact]
    public void Analyze_WhenBundlesAreGivenTheOtherWayRound_JudgesTheSame()
    {
        static IEnumerable<string> Verdicts(string json)
        {
            using var report = Reporting.Json.ReportSchema.Parse(json);
            return [.. report.RootElement.GetProperty("incidents").EnumerateArray().SelectMany(static i => i.GetProperty("causes").EnumerateArray())
                .Select(static c => $"{c.GetProperty("rank")} {c.GetProperty("cause")} {c.GetProperty("verdict")} {c.GetProperty("score")}")];
        }

        var forward = CommandLine.Run("analyze", bundles.Server, bundles.Agent, "--format", "json");
        var backward = CommandLine.Run("analyze", bundles.Agent, bundles.Server, "--format", "json");

        Assert.Equal(Verdicts(forward.Output), Verdicts(backward.Output));
    }

    [Fact]
    public void Analyze_WhenSeveralFormatsAreAsked_WritesThemIntoTheFolder()
    {
        var run = CommandLine.Run("analyze", bundles.Agent, "--format", "html", "--format", "json", "--format", "text", "--output", _folder.Under("a/b"));

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(["a", "a/b", "a/b/report.html", "a/b/report.json", "a/b/report.txt"], _folder.Everything());
    }

    [Theory]
    [InlineData("en", "add --output DIR")]
    [InlineData("ja", "--output で出力フォルダを指定してください")]
    public void Analyze_WhenSeveralFormatsHaveNoFolder_SaysWhatToAdd(string language, string words)
    {
        var run = CommandLine.Run("analyze", bundles.Agent, "--format", "html", "--format", "json", "--lang", language);

        Assert.Equal((2, string.Empty), (run.ExitCode, run.Output));
        Assert.Contains(words, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Analyze_WhenTheReportCannotBeWritten_NamesItsPathAndWhy()
    {
        var path = Path.Combine(_folder.Write("a-file", [1]), "report.html");

        var run = CommandLine.Run("analyze", bundles.Agent, "--format", "html", "--output", path);

        Assert.Equal((2, string.Empty), (run.ExitCode, run.Output));
        Assert.Contains(path, run.Error, StringComparison.Ordinal);
        Assert.Single(run.Error.Trim().Split('\n'));
    }

    [Theory]
    [InlineData("en", "none of its files (2) was recognised as evidence")]
    [InlineData("ja", "ファイル (2 個) はいずれも")]
    public void Analyze_WhenNoFileIsRecognised_WarnsThatNothingWasJudged(string language, string words)
    {
        _folder.Write("in/notes.txt", "hello"u8.ToArray());
        _folder.Write("in/random.bin", [.. Enumerable.Range(0, 3000).Select(static place => (byte)(place * 7919 >> 3))]);

        var run = CommandLine.Run("analyze", _folder.Under("in"), "--format", "json", "--lang", language);

        Assert.Equal(0, run.ExitCode);
        using var report = Reporting.Json.ReportSchema.Parse(run.Output);
        Assert.Contains(words, Assert.Single(report.RootElement.GetProperty("warnings").EnumerateArray()).GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Analyze_WhenAFileIsRecognised_DoesNotWarnOfTheOthers()
    {
        _folder.Write("in/notes.txt", "hello"u8.ToArray());
        File.Copy(Path.Combine(Repository.Root, "analyzer", "Demo", "saved", "FILESV02", "netstat.txt"), _folder.Under("in/netstat.txt"));

        using var report = Reporting.Json.ReportSchema.Parse(CommandLine.Run("analyze", _folder.Under("in"), "--format", "json").Output);

        Assert.DoesNotContain(report.RootElement.GetProperty("warnings").EnumerateArray(), static warning => warning.GetString()!.Contains("recognised", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("analyze")]
    [InlineData("analyze", "x", "--format", "pdf")]
    [InlineData("analyze", "x", "--date-order", "ydm")]
    [InlineData("analyze", "x", "--time-zone", "Mars/Olympus")]
    [InlineData("analyse", "x")]
    [InlineData("analyze", "x", "--lang", "fr")]
    public void Run_WhenUsageIsWrong_SaysOneSentenceAndExitsWithTwo(params string[] args)
    {
        var english = CommandLine.Run([.. args, "--lang", "en"]);
        var run = args.Contains("--lang") ? CommandLine.Run(args) : english;

        Assert.Equal((2, string.Empty), (run.ExitCode, run.Output));
        Assert.Single(run.Error.Trim().Split('\n'));
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Analyze_WhenOnePathIsUnreadable_ReportsTheOthersAndExitsWithOne()
    {
        var run = CommandLine.Run("analyze", bundles.Server, bundles.Agent, _folder.Under("absent.zip"), "--format", "json");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("absent.zip", run.Error, StringComparison.Ordinal);
        using var report = Reporting.Json.ReportSchema.Parse(run.Output);
        Assert.Equal(2, report.RootElement.GetProperty("inputs").GetArrayLength());
    }

    [Fact]
    public void Analyze_WhenNothingIsReadable_ExitsWithThreeAndWritesNoReport()
    {
        var torn = _folder.Write("torn.arcb.zip", File.ReadAllBytes(bundles.Agent)[..40]);

        var run = CommandLine.Run("analyze", torn, "--format", "json", "--output", _folder.Under("report.json"));

        Assert.Equal(3, run.ExitCode);
        Assert.False(File.Exists(_folder.Under("report.json")));
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Analyze_WhenABundleIsCut_JudgesWhatIsWholeAndExitsWithOne()
    {
        var content = File.ReadAllBytes(bundles.Agent);
        var cut = _folder.Write("cut.arcb.zip", content[..(content.Length * 3 / 4)]);

        var run = CommandLine.Run("analyze", bundles.Server, cut, "--format", "json");

        Assert.Equal(1, run.ExitCode);
        using var report = Reporting.Json.ReportSchema.Parse(run.Output);
        var agent = report.RootElement.GetProperty("inputs")[1];
        Assert.False(agent.GetProperty("complete").GetBoolean());
        Assert.NotEqual(0, agent.GetProperty("damage").GetArrayLength());
    }

    [Theory]
    [InlineData("confirmed", 10)]
    [InlineData("likely", 10)]
    public void Analyze_WhenAVerdictIsReached_ExitsAsAsked(string verdict, int exitCode) =>
        Assert.Equal(exitCode, CommandLine.Run("analyze", bundles.Server, bundles.Agent, "--fail-on", verdict).ExitCode);

    [Theory]
    [InlineData("en", "does not exist")]
    [InlineData("ja", "ファイルまたはフォルダが存在しません")]
    public void Analyze_WhenTheReportCannotBeWritten_SaysWhyInTheUsersLanguage(string language, string words)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Needs a folder that no user can write to.");

        var run = CommandLine.Run("analyze", bundles.Agent, "--output", "/proc/nowhere/report.txt", "--lang", language);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(words, run.Error, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();
}
