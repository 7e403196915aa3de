using System.Text;
using ArcBundle.Analyzer.Analysis;
using ArcBundle.Analyzer.CaseLibrary;
using ArcBundle.Format.Languages;
using static ArcBundle.Analyzer.Tests.CaseLibrary.TemporaryLibrary;

namespace ArcBundle.Analyzer.Tests.CaseLibrary;

public class CaseAnalyzingTests
{
    [Fact]
    public void Analyze_WhenAttached_KeepsTheReportsWithRulesAndInputs()
    {
        using var library = new TemporaryLibrary();
        using var store = library.OpenWith("案件-1");
        Valid(store.Attach(Id("案件-1"), [library.Evidence("a.arcb.zip", "a"), library.Evidence("b.arcb.zip", "b")]));
        library.Clock.Now += TimeSpan.FromHours(1);
        var asked = Language.English;

        var report = Valid(store.Analyze(Id("案件-1"), (paths, language) =>
        {
            asked = language;
            return Outcome(string.Join(',', paths.Select(File.ReadAllText)));
        }, Language.Japanese));

        Assert.Equal(Language.Japanese, asked);
        Assert.Equal("a,b", File.ReadAllText(Assert.Single(report.ReportPaths)));
        var file = Valid(store.Show(Id("案件-1")));
        var analysis = Assert.Single(file.Analyses);
        Assert.Equal(
            (library.Clock.Now, "0.1.0", "1", RulesHash, 0),
            (analysis.AtUtc, analysis.ToolVersion, analysis.RulesVersion, analysis.RulesHash.Text, analysis.ExitCode));
        Assert.Equal(file.Attachments.Select(static a => new AnalyzedInput(a.Number, a.Hash, Whole: true)), analysis.Inputs);
        Assert.Equal(report.ReportPaths, store.ReportPaths(file.Case, analysis));
        Assert.Equal((CustodyAction.Analyzed, analysis.ReportHash), (file.Custody[^1].Action, file.Custody[^1].Hash));
        Assert.Empty(library.Unfinished());
        Assert.Empty(Valid(store.Check()).Findings);
    }

    [Fact]
    public void Analyze_WhenTwice_KeepsBothReports()
    {
        using var library = new TemporaryLibrary();
        using var store = library.OpenWith("C-1");
        Valid(store.Attach(Id("C-1"), [library.Evidence("a.arcb.zip", "a")]));

        var first = Valid(store.Analyze(Id("C-1"), static (_, _) => Outcome("1"), Language.English));
        var second = Valid(store.Analyze(Id("C-1"), static (_, _) => Outcome("2"), Language.English));

        Assert.Equal(["1", "2"], new[] { first, second }.Select(static r => File.ReadAllText(r.ReportPaths[0])), StringComparer.Ordinal);
        Assert.Equal(2, Valid(store.Show(Id("C-1"))).Analyses.Count);
    }

    [Fact]
    public void Analyze_WhenABundleHasPartsAndAJournal_GivesOnePathWithAllOfThemBeside()
    {
        using var library = new TemporaryLibrary();
        using var store = library.OpenWith("C-1");
        library.Evidence("a.arcb.zip.001of002", "1");
        library.Evidence("b.arcb.zip.journal.ndjson", "journal");
        Valid(store.Attach(Id("C-1"), [library.Evidence("a.arcb.zip.002of002", "2"), library.Evidence("b.arcb.zip", "b")]));

        var seen = Seen(store);

        Assert.Equal(["a.arcb.zip.001of002", "b.arcb.zip"], seen.Select(static s => s.Name), StringComparer.Ordinal);
        Assert.Equal(["a.arcb.zip.001of002", "a.arcb.zip.002of002"], seen[0].Beside);
        Assert.Equal(["b.arcb.zip", "b.arcb.zip.journal.ndjson"], seen[1].Beside);
    }

    [Fact]
    public void Analyze_WhenFilesOfTwoHostsHaveOneName_KeepsThemApart()
    {
        using var library = new TemporaryLibrary();
        using var store = library.OpenWith("C-1");
        Valid(store.Attach(Id("C-1"), [library.Evidence("1/netstat.txt", "1"), library.Evidence("2/netstat.txt", "2"), library.Evidence("3/NETSTAT.txt", "3")]));

        var seen = Seen(store);

        Assert.Equal(["netstat.txt", "netstat.txt", "NETSTAT.txt"], seen.Select(static s => s.Name), StringComparer.Ordinal);
        Assert.Equal(["1", "2", "3"], seen.Select(static s => s.Content), StringComparer.Ordinal);
    }

    [Fact]
    public void Analyze_WhenAFolder_GivesItUnderItsNameWithTimes()
    {
        using var library = new TemporaryLibrary();
        using var store = library.OpenWith("C-1");
        var time = new DateTime(2026, 11, 19, 18, 30, 0, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(library.Evidence("受領/BKSV01/log.txt", "log"), time);
        Valid(store.Attach(Id("C-1"), [library.EvidencePath("受領")]));

        Valid(store.Analyze(Id("C-1"), (paths, _) =>
        {
            Assert.Equal("受領", Path.GetFileName(Assert.Single(paths)));
            var log = Path.Combine(paths[0], "BKSV01", "log.txt");
            Assert.Equal(("log", time), (File.ReadAllText(log), File.GetLastWriteTimeUtc(log)));
            return Outcome("x");
        }, Language.English));
    }

    [Fact]
    public void Analyze_WhenNamesWouldHurtOnAnotherSystem_GivesSafeAndDistinctOnes()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows cannot hold these names.");
        using var library = new TemporaryLibrary();
        using var store = library.OpenWith("C-1");
        foreach (var name in new[] { "given/CON", "given/a:b", "given/x\\..\\y", "given/end.", "given/end", "given/END", "given/esc\u001B[2J" })
            library.Evidence(name, name);
        Valid(store.Attach(Id("C-1"), [library.EvidencePath("given")]));

        Valid(store.Analyze(Id("C-1"), (paths, _) =>
        {
            var files = Directory.EnumerateFiles(paths[0]).Select(Path.GetFileName).Order(StringComparer.Ordinal);
            Assert.Equal(["END", "_CON", "a%3Ab", "end~2", "end~3", "esc%1B[2J", "x%5C..%5Cy"], files, StringComparer.Ordinal);
            return Outcome("x");
        }, Language.English));
    }

    [Theory]
    [InlineData(true, ContentState.Missing)]
    [InlineData(false, ContentState.Changed)]
    internal void Analyze_WhenAStoredFileIsDamaged_LeavesItOutAndSaysSo(bool removed, ContentState expected)
    {
        using var library = new TemporaryLibrary();
        using var store = library.OpenWith("C-1");
        var good = Valid(store.Attach(Id("C-1"), [library.Evidence("good.txt", "good")])).Outcomes[0].Attachment!;
        var bad = Valid(store.Attach(Id("C-1"), [library.Evidence("bad.txt", "bad!")])).Outcomes[0].Attachment!;
        if (removed)
            File.Delete(library.Folder.PathOf(bad.Hash));
        else
            File.AppendAllText(library.Folder.PathOf(bad.Hash), "more");

        var report = Valid(store.Analyze(Id("C-1"), static (paths, _) => Outcome(string.Join(',', paths.Select(Path.GetFileName))), Language.English));

        Assert.Equal(new LeftOut("bad.txt", bad.Files[0].Content!, expected), Assert.Single(report.LeftOut));
        Assert.Equal("good.txt", File.ReadAllText(report.ReportPaths[0]));
        Assert.Equal(1, report.Analysis!.ExitCode);
        Assert.Equal([new AnalyzedInput(good.Number, good.Hash, Whole: true)], report.Analysis.Inputs);
    }

    [Fact]
    public void Analyze_WhenAFileOfAFolderIsMissing_AnalyzesTheRestAndMarksTheInput()
    {
        using var library = new TemporaryLibrary();
        using var store = library.OpenWith("C-1");
        library.Evidence("given/a.txt", "a");
        library.Evidence("given/sub/b.txt", "b");
        var folder = Valid(store.Attach(Id("C-1"), [library.EvidencePath("given")])).Outcomes[0].Attachment!;
        File.Delete(library.Folder.PathOf(folder.Files[1].Content!.Hash));

        var report = Valid(store.Analyze(Id("C-1"), static (_, _) => Outcome("x"), Language.English));

        Assert.Equal("given/sub/b.txt", Assert.Single(report.LeftOut).Name);
        Assert.Equal([new AnalyzedInput(folder.Number, folder.Hash, Whole: false)], Valid(store.Show(Id("C-1"))).Analyses[0].Inputs);
    }

    [Fact]
    public void Analyze_WhenTheAnalysisWritesIntoItsInput_LeavesTheEvidenceAlone()
    {
        using var library = new TemporaryLibrary();
        using var store = library.OpenWith("C-1");
        Valid(store.Attach(Id("C-1"), [library.Evidence("a.txt", "a")]));

        Valid(store.Analyze(Id("C-1"), static (paths, _) =>
        {
            File.WriteAllText(paths[0], "overwritten");
            return Outcome("x");
        }, Language.English));

        Assert.True(Valid(store.Check()).IsWhole);
    }

    [Fact]
    public void Analyze_WhenNothingIsAttached_IsAProblem()
    {
        using var library = new TemporaryLibrary();
        using var store = library.OpenWith("C-1");

        Assert.Equal("case.nothing-attached", ProblemOf(store.Analyze(Id("C-1"), static (_, _) => Outcome("x"), Language.English)));
    }

    [Fact]
    public void Analyze_WhenNothingWasReadable_KeepsNothing()
    {
        using var library = new TemporaryLibrary();
        using var store = library.OpenWith("C-1");
        Valid(store.Attach(Id("C-1"), [library.Evidence("a.txt", "a")]));

        var report = Valid(store.Analyze(Id("C-1"), static (_, _) => new AnalysisOutcome(3, "0.1.0", new RulesIdentity("1", RulesHash), []), Language.English));

        Assert.Null(report.Analysis);
        Assert.Empty(Valid(store.Show(Id("C-1"))).Analyses);
        Assert.False(Directory.Exists(library.Folder.Cases));
    }

    [Fact]
    public void Analyze_WhenTheAnalysisThrows_LeavesNothingAndIsNotTakenForADamagedLibrary()
    {
        using var library = new TemporaryLibrary();
        using var store = library.OpenWith("C-1");
        Valid(store.Attach(Id("C-1"), [library.Evidence("a.txt", "a")]));

        Assert.Throws<InvalidDataException>(() => store.Analyze(Id("C-1"), static (_, _) => throw new InvalidDataException(), Language.English));

        Assert.Empty(library.Unfinished());
        Assert.Empty(Valid(store.Check()).Findings);
    }

    [Theory]
    [InlineData("../report.json")]
    [InlineData("a/b")]
    [InlineData("")]
    [InlineData("CON")]
    public void Analyze_WhenAReportHasNoPlainName_IsAProgrammingError(string name)
    {
        using var library = new TemporaryLibrary();
        using var store = library.OpenWith("C-1");
        Valid(store.Attach(Id("C-1"), [library.Evidence("a.txt", "a")]));

        Assert.Throws<ArgumentException>(() => store.Analyze(
            Id("C-1"), (_, _) => Outcome("x") with { Reports = [new ReportFile(name, Encoding.UTF8.GetBytes("x"))] }, Language.English));
    }

    private static List<(string Name, string Content, string[] Beside)> Seen(CaseStore store)
    {
        var seen = new List<(string Name, string Content, string[] Beside)>();
        Valid(store.Analyze(Id("C-1"), (paths, _) =>
        {
            foreach (var path in paths)
            {
                var beside = Directory.EnumerateFiles(Path.GetDirectoryName(path)!).Select(static p => Path.GetFileName(p)).Order(StringComparer.Ordinal);
                seen.Add((Path.GetFileName(path), File.ReadAllText(path), [.. beside]));
            }

            return Outcome("x");
        }, Language.English));
        return seen;
    }
}
