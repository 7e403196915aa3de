using System.Diagnostics;
using System.Globalization;
using ArcBundle.Analyzer.CaseLibrary;
using ArcBundle.Format.Languages;
using static ArcBundle.Analyzer.Tests.CaseLibrary.TemporaryLibrary;

namespace ArcBundle.Analyzer.Tests.CaseLibrary;

/// <summary>A kill at any moment: what each moment leaves behind, made by hand, and real processes that are really killed.</summary>
public class CaseInterruptionTests
{
    private const string LibraryVariable = "ARCBUNDLE_TEST_ATTACH_LIBRARY";
    private const string AcknowledgedVariable = "ARCBUNDLE_TEST_ATTACH_ACKNOWLEDGED";

    [Fact]
    public void Check_WhenAKillLeftAnUnfinishedCopy_RemovesIt()
    {
        using var library = new TemporaryLibrary();
        using var store = library.OpenWith("C-1");
        var left = Path.Combine(library.Folder.Temp, "0123", "1");
        Directory.CreateDirectory(Path.GetDirectoryName(left)!);
        File.WriteAllText(left, "half a bun");

        var check = Valid(store.Check());

        Assert.True(check.IsWhole);
        Assert.Equal("case.check-unfinished-removed", Assert.Single(check.Findings).Text.Key);
        Assert.Empty(library.Unfinished());
        Assert.Empty(Valid(store.Check()).Findings);
    }

    [Fact]
    public void Check_WhenAnotherProcessIsAtWork_KeepsItsUnfinishedCopy()
    {
        using var library = new TemporaryLibrary();
        using var store = library.OpenWith("C-1");
        using (var other = Workspace.Create(library.Folder))
        {
            File.WriteAllText(other.NextFile(), "growing");

            Assert.Equal("case.check-unfinished-kept", Assert.Single(Valid(store.Check()).Findings).Text.Key);
            Assert.Single(library.Unfinished());
        }

        Assert.Empty(Valid(store.Check()).Findings);
    }

    [Fact]
    public void Check_WhenAKillCameBeforeTheIndex_NamesTheFileAndAttachingUsesIt()
    {
        using var library = new TemporaryLibrary();
        using var store = library.OpenWith("C-1");
        StoredContent content;
        using (var workspace = Workspace.Create(library.Folder))
        {
            using var source = new MemoryStream("content"u8.ToArray());
            content = new ContentStore(library.Folder).Store(source, workspace, 100, static _ => false).Content!;
        }

        var check = Valid(store.Check());

        Assert.True(check.IsWhole);
        Assert.Equal(new Message("case.check-unindexed-file", ("path", library.Folder.PathOf(content.Hash))), Assert.Single(check.Findings).Text);
        var outcome = Assert.Single(Valid(store.Attach(Id("C-1"), [library.Evidence("a.txt", "content")])).Outcomes);
        Assert.True(outcome is { IsNew: true, Restored: 0 });
        Assert.Empty(Valid(store.Check()).Findings);
    }

    [Fact]
    public void Attach_WhenAFileIsCutUnderItsFinalName_StoresItWhole()
    {
        using var library = new TemporaryLibrary();
        using var store = library.OpenWith("C-1");
        var evidence = library.Evidence("a.txt", "content");
        var hash = ContentHash.Of(System.Security.Cryptography.SHA256.HashData("content"u8));
        Directory.CreateDirectory(Path.GetDirectoryName(library.Folder.PathOf(hash))!);
        File.WriteAllText(library.Folder.PathOf(hash), "cont");

        Valid(store.Attach(Id("C-1"), [evidence]));

        Assert.True(Valid(store.Check()).IsWhole);
        Assert.Equal("content", File.ReadAllText(library.Folder.PathOf(hash)));
    }

    [Fact]
    public void Check_WhenAKillCameBetweenReportsAndIndex_NamesAndKeepsThem()
    {
        using var library = new TemporaryLibrary();
        using var store = library.OpenWith("C-1");
        var reports = library.Folder.ReportsOf(Id("C-1"), "20261120T020000Z_01234567");
        Directory.CreateDirectory(reports);
        File.WriteAllText(Path.Combine(reports, "report.json"), "{}");

        var check = Valid(store.Check());

        Assert.True(check.IsWhole);
        Assert.Equal(new Message("case.check-unindexed-report", ("path", reports)), Assert.Single(check.Findings).Text);
        Assert.True(File.Exists(Path.Combine(reports, "report.json")));
    }

    /// <summary>
    /// Attaches one new file after another and notes each one that the library acknowledged. On its own ten files in a library of its own; as the
    /// child of <see cref="Attach_WhenProcessesAreKilled_KeepsWhatWasAcknowledged"/> until it is killed.
    /// </summary>
    [Fact]
    public void Attach_WhenOneAfterAnother_KeepsEveryOne()
    {
        using var own = new TemporaryLibrary();
        var shared = Environment.GetEnvironmentVariable(LibraryVariable);
        var acknowledged = Environment.GetEnvironmentVariable(AcknowledgedVariable) ?? own.EvidencePath("acknowledged.txt");
        using var store = shared is null ? own.OpenWith("C-1") : Valid(CaseStore.Open(shared, own.Settings, create: false));
        var rounds = shared is null ? 10 : 20_000;
        for (var round = 0; round < rounds; round++)
        {
            var content = string.Create(CultureInfo.InvariantCulture, $"{Environment.ProcessId} {round} {new string('x', round % 50 * 1000)}");
            var evidence = own.Evidence("evidence.txt", content);
            var attachment = Assert.Single(Valid(store.Attach(Id("C-1"), [evidence])).Outcomes).Attachment!;
            File.AppendAllText(acknowledged, attachment.Hash.Text + "\n");
        }

        Assert.Equal(rounds, Valid(store.Show(Id("C-1"))).Attachments.Count);
    }

    [Fact(Timeout = 180_000)]
    public async Task Attach_WhenProcessesAreKilled_KeepsWhatWasAcknowledged()
    {
        using var library = new TemporaryLibrary();
        library.OpenWith("C-1").Dispose();
        var random = new Random(20261120);
        var acknowledged = new List<string>();
        for (var round = 0; round < 4; round++)
        {
            string Note(string child) => library.Evidence(string.Create(CultureInfo.InvariantCulture, $"notes-{round}-{child}.txt"), "");
            string[] notes = [Note("a"), Note("b")];
            var children = notes.Select(note => StartChild(library.Root, note)).ToList();
            foreach (var (child, note) in children.Zip(notes))
            {
                while (new FileInfo(note).Length == 0 && !child.HasExited)
                    await Task.Delay(20, TestContext.Current.CancellationToken);
            }

            await Task.Delay(random.Next(0, 400), TestContext.Current.CancellationToken);
            foreach (var child in children)
            {
                Assert.False(child.HasExited, "The child ended by itself.");
                child.Kill();
                await child.WaitForExitAsync(TestContext.Current.CancellationToken);
                child.Dispose();
            }

            acknowledged.AddRange(notes.SelectMany(File.ReadAllLines));
            using var store = library.Open();
            var check = Valid(store.Check());
            Assert.True(check.IsWhole, string.Join('\n', check.Findings.Select(static f => f.Text)));
            Assert.Empty(library.Unfinished());
            var kept = Valid(store.Show(Id("C-1"))).Attachments.Select(static a => a.Hash.Text).ToHashSet(StringComparer.Ordinal);
            Assert.All(acknowledged.Where(static a => a.Length == 64), hash => Assert.Contains(hash, kept));
        }

        Assert.NotEmpty(acknowledged);
    }

    private static Process StartChild(string library, string acknowledged)
    {
        var program = Environment.ProcessPath!;
        var start = new ProcessStartInfo(program) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        if (Path.GetFileNameWithoutExtension(program) is "dotnet")
            start.ArgumentList.Add(typeof(CaseInterruptionTests).Assembly.Location);
        start.ArgumentList.Add("-method");
        start.ArgumentList.Add($"{typeof(CaseInterruptionTests).FullName}.{nameof(Attach_WhenOneAfterAnother_KeepsEveryOne)}");
        start.Environment[LibraryVariable] = library;
        // A killed child cannot tidy up: its own evidence lies where the parent's is removed.
        foreach (var temporary in new[] { "TMPDIR", "TEMP", "TMP" })
            start.Environment[temporary] = Path.GetDirectoryName(acknowledged);
        start.Environment[AcknowledgedVariable] = acknowledged;
        var child = Process.Start(start)!;
        child.BeginOutputReadLine();
        child.BeginErrorReadLine();
        return child;
    }
}
