using ArcBundle.Analyzer.CaseLibrary;
using static ArcBundle.Analyzer.Tests.CaseLibrary.TemporaryLibrary;

namespace ArcBundle.Analyzer.Tests.CaseLibrary;

public class CaseStoreTests
{
    [Fact]
    public void New_WhenThereIsNoLibrary_MakesItAndRecordsWhoOpened()
    {
        using var library = new TemporaryLibrary();
        using var store = library.Open();

        var opened = Valid(store.New(Id("案件-1")));

        Assert.Equal("案件-1", opened.Id.Text);
        Assert.Equal(library.Clock.Now, opened.OpenedUtc);
        var entry = Assert.Single(Valid(store.Show(Id("案件-1"))).Custody);
        Assert.Equal((CustodyAction.Opened, new Station("DESK01", "engineer"), library.Clock.Now), (entry.Action, entry.Station, entry.AtUtc));
    }

    [Fact]
    public void New_WhenTheIdDiffersInCaseOnly_IsRefused()
    {
        using var library = new TemporaryLibrary();
        using var store = library.OpenWith("Case-1");

        Assert.Equal("case.exists", ProblemOf(store.New(Id("CASE-1"))));
        Assert.Equal("Case-1", Valid(store.Show(Id("case-1"))).Case.Id.Text);
    }

    [Fact]
    public void List_WhenSeveral_IsInOrderOfOpening()
    {
        using var library = new TemporaryLibrary();
        using var store = library.OpenWith("b");
        Valid(store.New(Id("a")));

        Assert.Equal(["b", "a"], Valid(store.List()).Select(static c => c.Id.Text), StringComparer.Ordinal);
    }

    [Fact]
    public void Show_WhenUnknown_IsAProblemOfTheUser()
    {
        using var library = new TemporaryLibrary();
        using var store = library.Open();

        var answer = store.Show(Id("x"));

        Assert.Equal("case.unknown", ProblemOf(answer));
        Assert.Equal(ProblemKind.Usage, answer.Problem!.Kind);
    }

    [Fact]
    public void Open_WhenThereIsNoLibraryAndNoneIsWanted_MakesNothing()
    {
        using var library = new TemporaryLibrary();

        Assert.Equal("case.no-library", ProblemOf(CaseStore.Open(library.Root, library.Settings, create: false)));
        Assert.False(Directory.Exists(library.Root));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a\0b")]
    public void Open_WhenThePathIsNone_IsAProblemOfTheUser(string path)
    {
        using var library = new TemporaryLibrary();

        Assert.Equal("case.library-path", ProblemOf(CaseStore.Open(path, library.Settings, create: true)));
    }

    [Fact]
    public void Open_WhenThePathIsAFile_IsAProblem()
    {
        using var library = new TemporaryLibrary();
        var file = library.Evidence("file.txt", "x");

        Assert.Equal("case.library-unreachable", ProblemOf(CaseStore.Open(file, library.Settings, create: true)));
        Assert.Equal("case.library-unreachable", ProblemOf(CaseStore.Open(Path.Combine(file, "below"), library.Settings, create: true)));
        Assert.Equal("x", File.ReadAllText(file));
    }

    [Fact]
    public void Open_WhenTheLibraryIsNew_IsForThisUserOnly()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Unix permissions do not exist on Windows.");
            return;
        }

        using var library = new TemporaryLibrary();
        using var store = library.Open();

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(library.Root));
    }
}
