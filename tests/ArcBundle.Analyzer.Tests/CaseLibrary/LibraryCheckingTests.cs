using ArcBundle.Format.Languages;
using static ArcBundle.Analyzer.Tests.CaseLibrary.TemporaryLibrary;

namespace ArcBundle.Analyzer.Tests.CaseLibrary;

public class LibraryCheckingTests
{
    [Fact]
    public void Check_WhenEverythingIsThere_CountsIt()
    {
        using var library = new TemporaryLibrary();
        using var store = library.OpenWith("C-1");
        Valid(store.Attach(Id("C-1"), [library.Evidence("a.txt", "12345"), library.Evidence("b.txt", "678")]));
        Valid(store.Analyze(Id("C-1"), static (_, _) => Outcome("x"), Language.English));

        var check = Valid(store.Check());

        Assert.True(check is { IsWhole: true, Cases: 1, Files: 2, Bytes: 8, Reports: 1, Findings.Count: 0 });
    }

    [Fact]
    public void Check_WhenAStoredFileIsMissing_NamesEveryCaseThatHasIt()
    {
        using var library = new TemporaryLibrary();
        using var store = library.OpenWith("C-1");
        Valid(store.New(Id("C-2")));
        Valid(store.Attach(Id("C-1"), [library.Evidence("a.txt", "a")]));
        library.Evidence("given/copy.txt", "a");
        Valid(store.Attach(Id("C-2"), [library.EvidencePath("given")]));
        var stored = Assert.Single(library.StoredFiles());
        File.Delete(stored);

        var check = Valid(store.Check());

        Assert.False(check.IsWhole);
        Assert.Equal(
            [
                new Message("case.check-file-missing", ("case", "C-1"), ("name", "a.txt"), ("hash", Path.GetFileName(stored)), ("path", stored)),
                new Message("case.check-file-missing", ("case", "C-2"), ("name", "given/copy.txt"), ("hash", Path.GetFileName(stored)), ("path", stored)),
            ],
            check.Findings.Select(static f => f.Text));
    }

    [Theory]
    [InlineData("B")]
    [InlineData("ab")]
    [InlineData("")]
    public void Check_WhenAStoredFileWasChanged_NamesIt(string content)
    {
        using var library = new TemporaryLibrary();
        using var store = library.OpenWith("C-1");
        Valid(store.Attach(Id("C-1"), [library.Evidence("a.txt", "a")]));
        File.WriteAllText(library.StoredFiles()[0], content);

        var finding = Assert.Single(Valid(store.Check()).Findings);

        Assert.Equal(("case.check-file-changed", true), (finding.Text.Key, finding.IsDamage));
        Assert.Equal(content, File.ReadAllText(library.StoredFiles()[0]));
    }

    [Fact]
    public void Check_WhenAReportIsChangedOrMissing_NamesIt()
    {
        using var library = new TemporaryLibrary();
        using var store = library.OpenWith("C-1");
        Valid(store.Attach(Id("C-1"), [library.Evidence("a.txt", "a")]));
        var first = Valid(store.Analyze(Id("C-1"), static (_, _) => Outcome("1"), Language.English)).ReportPaths[0];
        var second = Valid(store.Analyze(Id("C-1"), static (_, _) => Outcome("2"), Language.English)).ReportPaths[0];
        File.WriteAllText(first, "edited");
        File.Delete(second);

        Assert.Equal(
            [new Message("case.check-report-changed", ("case", "C-1"), ("path", first)), new Message("case.check-report-missing", ("case", "C-1"), ("path", second))],
            Valid(store.Check()).Findings.Select(static f => f.Text));
    }

    [Fact]
    public void Check_WhenStrangeFilesLieInTheStore_NamesAndKeepsThem()
    {
        using var library = new TemporaryLibrary();
        using var store = library.OpenWith("C-1");
        Valid(store.Attach(Id("C-1"), [library.Evidence("a.txt", "a")]));
        var strange = Path.Combine(library.Folder.Files, "notes.txt");
        File.WriteAllText(strange, "x");
        for (var k = 0; k < 30; k++)
            File.WriteAllText(Path.Combine(library.Folder.Files, new string('x', k + 1)), "x");

        var check = Valid(store.Check());

        Assert.True(check.IsWhole);
        Assert.Equal(new Message("case.check-unindexed-file", ("path", strange)), check.Findings[0].Text);
        Assert.Equal(new Message("case.check-unindexed-more", ("count", "11")), check.Findings[^1].Text);
        Assert.Equal(32, library.StoredFiles().Count);
    }
}
