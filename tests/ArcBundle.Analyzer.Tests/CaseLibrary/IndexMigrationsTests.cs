using ArcBundle.Analyzer.CaseLibrary;
using Microsoft.Data.Sqlite;
using static ArcBundle.Analyzer.Tests.CaseLibrary.TemporaryLibrary;

namespace ArcBundle.Analyzer.Tests.CaseLibrary;

public class IndexMigrationsTests
{
    private static readonly Migration Next = new(Migration.All.Count + 1, "CREATE TABLE tickets (id TEXT NOT NULL) STRICT; INSERT INTO tickets SELECT id FROM cases");

    [Fact]
    public void All_WhenEmbedded_AreNumberedFromOneWithoutAGap()
    {
        Assert.NotEmpty(Migration.All);
        Assert.Equal(Enumerable.Range(1, Migration.All.Count), Migration.All.Select(static m => m.Number));
    }

    [Fact]
    public void Open_WhenTheIndexIsOlder_TakesTheMissingStepsAndKeepsEverything()
    {
        using var library = new TemporaryLibrary();
        using (var first = library.Open(library.Settings with { Migrations = [Migration.All[0]] }))
        {
            Valid(first.New(Id("案件-1")));
            Valid(first.Attach(Id("案件-1"), [library.Evidence("a.txt", "a")]));
        }

        using (var later = library.Open(library.Settings with { Migrations = [.. Migration.All, Next] }))
            Assert.Single(Valid(later.Show(Id("案件-1"))).Attachments);

        Assert.Equal("案件-1", Ask(library, "SELECT id FROM tickets"));
        Assert.Equal((long)Next.Number, Ask(library, "PRAGMA user_version"));
    }

    [Fact]
    public void Open_WhenAStepFails_LeavesTheIndexAsItWas()
    {
        using var library = new TemporaryLibrary();
        library.OpenWith("C-1").Dispose();
        var broken = Next with { Sql = "CREATE TABLE half (id TEXT); INSERT INTO nowhere VALUES (1)" };

        Assert.Equal("case.library-index-failed", ProblemOf(CaseStore.Open(library.Root, library.Settings with { Migrations = [.. Migration.All, broken] }, create: true)));

        Assert.Equal(0L, Ask(library, "SELECT count(*) FROM sqlite_schema WHERE name = 'half'"));
        using var store = library.Open();
        Assert.Single(Valid(store.List()));
    }

    [Fact]
    public void Open_WhenTheIndexIsNewer_IsRefusedAndChangesNothing()
    {
        using var library = new TemporaryLibrary();
        library.OpenWith("C-1").Dispose();
        Ask(library, "PRAGMA user_version = 99");
        var before = File.ReadAllBytes(library.Folder.Index);

        Assert.Equal("case.library-newer", ProblemOf(CaseStore.Open(library.Root, library.Settings, create: true)));

        Assert.Equal(before, File.ReadAllBytes(library.Folder.Index));
    }

    [Fact]
    public void Open_WhenTheDatabaseIsNotOurs_IsRefusedAndChangesNothing()
    {
        using var library = new TemporaryLibrary();
        Directory.CreateDirectory(library.Root);
        Ask(library, "CREATE TABLE recipes (name TEXT)");
        var before = File.ReadAllBytes(library.Folder.Index);

        Assert.Equal("case.library-foreign", ProblemOf(CaseStore.Open(library.Root, library.Settings, create: true)));

        Assert.Equal(before, File.ReadAllBytes(library.Folder.Index));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Open_WhenFilesAreThereButTheIndexIsNot_IsRefused(bool removed)
    {
        using var library = new TemporaryLibrary();
        using (var store = library.OpenWith("C-1"))
            Valid(store.Attach(Id("C-1"), [library.Evidence("a.txt", "a")]));
        if (removed)
            File.Delete(library.Folder.Index);
        else
            File.WriteAllBytes(library.Folder.Index, []);

        Assert.Equal("case.library-index-lost", ProblemOf(CaseStore.Open(library.Root, library.Settings, create: true)));

        Assert.Single(library.StoredFiles());
        Assert.Equal(!removed, File.Exists(library.Folder.Index));
    }

    [Fact]
    public void Open_WhenAKillLeftAnEmptyIndexOfANewLibrary_FinishesIt()
    {
        using var library = new TemporaryLibrary();
        Directory.CreateDirectory(library.Root);
        File.WriteAllBytes(library.Folder.Index, []);

        using var store = library.OpenWith("C-1");

        Assert.Single(Valid(store.List()));
    }

    [Theory]
    [InlineData("UPDATE custody SET user = 'somebody else'")]
    [InlineData("DELETE FROM custody")]
    [InlineData("INSERT OR REPLACE INTO custody SELECT * FROM custody")]
    public void Custody_WhenSomebodyChangesIt_Refuses(string sql)
    {
        using var library = new TemporaryLibrary();
        library.OpenWith("C-1").Dispose();

        Assert.Contains("never", Assert.Throws<SqliteException>(() => Ask(library, $"PRAGMA recursive_triggers = ON; {sql}")).Message, StringComparison.Ordinal);
    }

    private static object? Ask(TemporaryLibrary library, string sql)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = library.Folder.Index, Pooling = false }.ConnectionString);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }
}
