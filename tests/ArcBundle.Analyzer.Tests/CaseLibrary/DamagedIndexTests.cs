using System.Text;
using ArcBundle.Analyzer.CaseLibrary;
using ArcBundle.Format.Languages;
using CsCheck;
using Microsoft.Data.Sqlite;
using static ArcBundle.Analyzer.Tests.CaseLibrary.TemporaryLibrary;

namespace ArcBundle.Analyzer.Tests.CaseLibrary;

public class DamagedIndexTests
{
    [Theory]
    [InlineData("this is no database at all, but long enough to be asked about it")]
    [InlineData("SQLite format 3\0 and then nothing that fits")]
    public void Open_WhenTheIndexIsSomethingElse_SaysSoAndLeavesIt(string content)
    {
        using var library = new TemporaryLibrary();
        Directory.CreateDirectory(library.Root);
        var bytes = Encoding.UTF8.GetBytes(content.PadRight(5000, 'x'));
        File.WriteAllBytes(library.Folder.Index, bytes);

        Assert.Equal("case.library-damaged", ProblemOf(CaseStore.Open(library.Root, library.Settings, create: true)));

        Assert.Equal(bytes, File.ReadAllBytes(library.Folder.Index));
    }

    [Fact]
    public void AnyCommand_WhenBytesOfTheIndexAreDamaged_AnswersAndLosesNoFile()
    {
        using var library = new TemporaryLibrary();
        using (var store = library.OpenWith("C-1"))
        {
            Valid(store.Attach(Id("C-1"), [library.Evidence("a.arcb.zip", "a"), library.Evidence("b.txt", "b")]));
            Valid(store.Analyze(Id("C-1"), static (_, _) => Outcome("x"), Language.English));
        }

        var whole = File.ReadAllBytes(library.Folder.Index);
        var more = library.Evidence("c.txt", "c");
        var damage = Gen.Select(Gen.Int[0, whole.Length - 1], Gen.Int[1, 64], Gen.Byte, Gen.Bool);
        damage.Sample(
            (at, count, value, cut) =>
            {
                var bytes = cut ? whole[..at] : [.. whole];
                if (!cut)
                    bytes.AsSpan(at, Math.Min(count, bytes.Length - at)).Fill(value);
                File.WriteAllBytes(library.Folder.Index, bytes);
                File.Delete(library.Folder.Index + "-journal");
                if (CaseStore.Open(library.Root, library.Settings, create: false).TryGet(out var store, out var problem))
                {
                    using (store)
                    {
                        _ = store.List();
                        _ = store.Show(Id("C-1"));
                        _ = store.Check();
                        _ = store.Attach(Id("C-1"), [more]);
                        _ = store.Analyze(Id("C-1"), static (_, _) => Outcome("x"), Language.English);
                    }
                }
                else
                {
                    Assert.StartsWith("case.library-", problem.Text.Key, StringComparison.Ordinal);
                }

                Assert.True(library.StoredFiles().Count >= 2);
            },
            iter: 150,
            threads: 1);
    }

    [Theory]
    [InlineData("UPDATE cases SET id = '../../outside'")]
    [InlineData("UPDATE analyses SET folder = '../../../outside'")]
    [InlineData("UPDATE analysis_reports SET name = '../report.json'")]
    [InlineData("UPDATE cases SET opened_utc = 'yesterday'")]
    [InlineData("UPDATE attachments SET sha256 = upper(sha256)")]
    [InlineData("DELETE FROM attachment_files")]
    [InlineData("UPDATE attachments SET sha256 = '../../' || substr(sha256, 7)")]
    public void Check_WhenSomebodyEditedTheIndex_TrustsNoPathInIt(string sql)
    {
        using var library = new TemporaryLibrary();
        using var store = library.OpenWith("C-1");
        Valid(store.Attach(Id("C-1"), [library.Evidence("a.txt", "a")]));
        Valid(store.Analyze(Id("C-1"), static (_, _) => Outcome("x"), Language.English));
        using (var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = library.Folder.Index, Pooling = false }.ConnectionString))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = sql;
            command.ExecuteNonQuery();
        }

        Assert.Contains("case.library-damaged", new[] { ProblemKey(store.Check()), ProblemKey(store.Show(Id("C-1"))) }, StringComparer.Ordinal);
    }

    [Fact]
    public void Analyze_WhenSomebodyEditedAPathInTheIndex_StaysInItsWorkspace()
    {
        using var library = new TemporaryLibrary();
        using var store = library.OpenWith("C-1");
        library.Evidence("given/a.txt", "a");
        Valid(store.Attach(Id("C-1"), [library.EvidencePath("given")]));
        using (var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = library.Folder.Index, Pooling = false }.ConnectionString))
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = "UPDATE attachment_files SET path = '../../../../../outside.txt'; UPDATE attachments SET name = '..'";
            command.ExecuteNonQuery();
        }

        Valid(store.Analyze(Id("C-1"), (paths, _) =>
        {
            Assert.StartsWith(library.Folder.Temp, Path.GetFullPath(Assert.Single(paths)), StringComparison.Ordinal);
            Assert.Equal("_/_/_/_/_/outside.txt".Replace('/', Path.DirectorySeparatorChar), Path.GetRelativePath(paths[0], Assert.Single(Directory.GetFiles(paths[0], "*", SearchOption.AllDirectories))));
            return Outcome("x");
        }, Language.English));
    }

    private static string? ProblemKey<T>(LibraryAnswer<T> answer)
        where T : class => answer.Problem?.Text.Key;
}
