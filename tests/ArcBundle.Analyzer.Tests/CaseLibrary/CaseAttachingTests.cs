using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using ArcBundle.Analyzer.CaseLibrary;
using static ArcBundle.Analyzer.Tests.CaseLibrary.TemporaryLibrary;

namespace ArcBundle.Analyzer.Tests.CaseLibrary;

public class CaseAttachingTests
{
    [Fact]
    public void Attach_WhenABundle_StoresItAndRecordsTimeHostAndHash()
    {
        using var library = new TemporaryLibrary();
        using var store = library.OpenWith("C-1");
        var content = RandomNumberGenerator.GetBytes(3_000_000);
        var bundle = library.Evidence("C-1_FILESV02_20261120T020000Z_11111111.arcb.zip", content);

        var outcome = Assert.Single(Valid(store.Attach(Id("C-1"), [bundle])).Outcomes);

        var hash = Convert.ToHexStringLower(SHA256.HashData(content));
        Assert.True(outcome is { IsNew: true, IsComplete: true, Restored: 0, Refusal: null });
        Assert.Equal(content, File.ReadAllBytes(Assert.Single(library.StoredFiles())));
        Assert.Equal(hash, Path.GetFileName(library.StoredFiles()[0]));
        var file = Valid(store.Show(Id("C-1")));
        var attachment = Assert.Single(file.Attachments);
        Assert.Equal((AttachmentKind.File, Path.GetFileName(bundle), hash), (attachment.Kind, attachment.Name, attachment.Hash.Text));
        Assert.Equal(new BundleIdentity(new Guid("11111111-2222-3333-4444-555555555555"), "FILESV02", "agent", library.Clock.Now), attachment.Bundle);
        var custody = file.Custody[^1];
        Assert.Equal(
            (CustodyAction.Attached, library.Clock.Now, "FILESV02", hash, bundle),
            (custody.Action, custody.AtUtc, custody.Host, custody.Hash!.Text, custody.Subject));
        Assert.Empty(library.Unfinished());
    }

    [Fact]
    public void Attach_WhenAttachedBefore_ChangesNothing()
    {
        using var library = new TemporaryLibrary();
        using var store = library.OpenWith("C-1");
        var bundle = library.Evidence("a.arcb.zip", "content");
        Valid(store.Attach(Id("C-1"), [bundle]));
        var before = Valid(store.Show(Id("C-1")));
        library.Clock.Now += TimeSpan.FromDays(1);
        var copy = library.Evidence("b (1).arcb.zip", "content");

        var outcomes = Valid(store.Attach(Id("c-1"), [bundle, copy, bundle])).Outcomes;

        Assert.All(outcomes, static o => Assert.True(o is { IsNew: false, IsComplete: true, Attachment.Name: "a.arcb.zip" }));
        var after = Valid(store.Show(Id("C-1")));
        Assert.Equal(before.Custody, after.Custody);
        Assert.Equal(before.Attachments.Select(static a => (a.Number, a.AttachedUtc)), after.Attachments.Select(static a => (a.Number, a.AttachedUtc)));
        Assert.Single(library.StoredFiles());
    }

    [Fact]
    public void Attach_WhenTheSameBundleIsInTwoCases_StoresItOnce()
    {
        using var library = new TemporaryLibrary();
        using var store = library.OpenWith("C-1");
        Valid(store.New(Id("C-2")));
        var bundle = library.Evidence("a.arcb.zip", "content");

        Valid(store.Attach(Id("C-1"), [bundle]));
        Valid(store.Attach(Id("C-2"), [bundle]));

        Assert.Single(library.StoredFiles());
        Assert.Single(Valid(store.Show(Id("C-1"))).Attachments);
        Assert.Single(Valid(store.Show(Id("C-2"))).Attachments);
    }

    [Fact]
    public void Attach_WhenAPartOrABundleBesideItsJournal_TakesWhatBelongsToIt()
    {
        using var library = new TemporaryLibrary();
        using var store = library.OpenWith("C-1");
        library.Evidence("x/a.arcb.zip.001of003", "1");
        var second = library.Evidence("x/a.arcb.zip.002of003", "2");
        library.Evidence("x/a.arcb.zip.001of004", "other");
        var cut = library.Evidence("x/b.arcb.zip", "cut");
        library.Evidence("x/b.arcb.zip.journal.ndjson", "journal");

        var outcomes = Valid(store.Attach(Id("C-1"), [second, cut])).Outcomes;

        Assert.Equal(
            ["a.arcb.zip.002of003", "a.arcb.zip.001of003", "b.arcb.zip", "b.arcb.zip.journal.ndjson"],
            outcomes.Select(static o => o.Attachment!.Name), StringComparer.Ordinal);
    }

    [Fact]
    public void Attach_WhenAFolder_StoresEveryFileUnderItsPath()
    {
        using var library = new TemporaryLibrary();
        using var store = library.OpenWith("C-1");
        library.Evidence("受領/BKSV01/アクティビティ ログ.txt", "log");
        library.Evidence("受領/FILESV02/netstat.txt", "same");
        library.Evidence("受領/FILESV02/copy.txt", "same");
        library.Evidence("受領/empty.txt", "");

        var attachment = Assert.Single(Valid(store.Attach(Id("C-1"), [library.EvidencePath("受領") + Path.DirectorySeparatorChar])).Outcomes).Attachment!;

        Assert.Equal((AttachmentKind.Folder, "受領"), (attachment.Kind, attachment.Name));
        Assert.Equal(
            ["BKSV01/アクティビティ ログ.txt", "FILESV02/copy.txt", "FILESV02/netstat.txt", "empty.txt"],
            Assert.Single(Valid(store.Show(Id("C-1"))).Attachments).Files.Select(static f => f.Path), StringComparer.Ordinal);
        Assert.Equal(3, library.StoredFiles().Count);
        var lines = attachment.Files.Select(static f => $"{f.Content!.Hash}  {f.Path}\0");
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(lines)))), attachment.Hash.Text);
        Assert.False(Assert.Single(Valid(store.Attach(Id("C-1"), [library.EvidencePath("受領")])).Outcomes).IsNew);
    }

    [Fact]
    public void Attach_WhenAFolderHoldsLinks_NamesThemAndFollowsNone()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Making links needs a privilege on Windows.");
        using var library = new TemporaryLibrary();
        using var store = library.OpenWith("C-1");
        var secret = library.Evidence("elsewhere/secret.txt", "secret");
        library.Evidence("given/a.txt", "a");
        File.CreateSymbolicLink(library.EvidencePath("given/link.txt"), secret);
        Directory.CreateSymbolicLink(library.EvidencePath("given/loop"), library.EvidencePath("given"));
        File.CreateSymbolicLink(library.EvidencePath("given/dangling"), "/nowhere/at/all");

        var outcome = Assert.Single(Valid(store.Attach(Id("C-1"), [library.EvidencePath("given")])).Outcomes);

        Assert.False(outcome.IsComplete);
        Assert.Equal(
            [("a.txt", (SkipReason?)null), ("dangling", SkipReason.Link), ("link.txt", SkipReason.Link), ("loop", SkipReason.Link)],
            outcome.Attachment!.Files.Select(static f => (f.Path, f.Skipped)));
        Assert.Single(library.StoredFiles());
    }

    [Fact(Timeout = 30_000)]
    public async Task Attach_WhenAFolderHoldsAPipe_DoesNotWaitForIt()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Named pipes are no files on Windows.");
        using var library = new TemporaryLibrary();
        using var store = library.OpenWith("C-1");
        library.Evidence("given/a.txt", "a");
        using (var mkfifo = Process.Start("mkfifo", [library.EvidencePath("given/pipe")]))
            await mkfifo.WaitForExitAsync(TestContext.Current.CancellationToken);

        var outcome = Assert.Single(Valid(await Task.Run(() => store.Attach(Id("C-1"), [library.EvidencePath("given")]), TestContext.Current.CancellationToken)).Outcomes);

        Assert.Equal([1L, 0L], outcome.Attachment!.Files.Select(static f => f.Content!.Length));
    }

    [Fact]
    public void Attach_WhenSomePathsCannotBeRead_AttachesTheOthersAndNamesThem()
    {
        using var library = new TemporaryLibrary();
        using var store = library.OpenWith("C-1");
        var good = library.Evidence("good.txt", "good");
        Directory.CreateDirectory(library.EvidencePath("empty"));

        var outcomes = Valid(store.Attach(Id("C-1"), ["", "a\0b", library.EvidencePath("missing"), library.EvidencePath("empty"), good])).Outcomes;

        Assert.Equal(
            ["case.attach-unreadable", "case.attach-unreadable", "case.attach-not-found", "case.attach-empty-folder", null],
            outcomes.Select(static o => o.Refusal?.Key), StringComparer.Ordinal);
        Assert.Single(Valid(store.Show(Id("C-1"))).Attachments);
    }

    [Fact]
    public void Attach_WhenThePathIsOrHoldsTheLibrary_IsRefused()
    {
        using var library = new TemporaryLibrary();
        using var store = library.OpenWith("C-1");

        var outcomes = Valid(store.Attach(Id("C-1"), [library.Root, Path.GetDirectoryName(library.Root)!, library.Folder.Index])).Outcomes;

        Assert.All(outcomes, static o => Assert.Equal("case.attach-library", o.Refusal?.Key));
    }

    [Fact]
    public void Attach_WhenAFolderIsBeyondTheBounds_StoresNothingOfIt()
    {
        using var library = new TemporaryLibrary();
        library.Evidence("deep/1/2/3/a.txt", "a");
        library.Evidence("many/a.txt", "a");
        library.Evidence("many/b.txt", "b");
        library.Evidence("many/c.txt", "c");
        library.Evidence("large/a.txt", "0123456789");
        using var store = library.Open(library.Settings with { Limits = new AttachLimits { DeepestFolder = 2, MostFiles = 2, LargestFolder = 9 } });
        Valid(store.New(Id("C-1")));

        var outcomes = Valid(store.Attach(Id("C-1"), [library.EvidencePath("deep"), library.EvidencePath("many"), library.EvidencePath("large")])).Outcomes;

        Assert.Equal(["case.attach-too-deep", "case.attach-too-many", "case.attach-folder-too-large"], outcomes.Select(static o => o.Refusal?.Key), StringComparer.Ordinal);
        Assert.Empty(library.StoredFiles());
    }

    [Fact]
    public void Attach_WhenAFileIsTooLarge_SaysSoAndLeavesNothing()
    {
        using var library = new TemporaryLibrary();
        using var store = library.Open(library.Settings with { Limits = new AttachLimits { LargestFile = 4 } });
        Valid(store.New(Id("C-1")));

        var outcome = Assert.Single(Valid(store.Attach(Id("C-1"), [library.Evidence("a.txt", "12345")])).Outcomes);

        Assert.Equal("case.attach-too-large", outcome.Refusal?.Key);
        Assert.Empty(library.StoredFiles());
        Assert.Empty(library.Unfinished());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Attach_WhenTheStoredFileWasDamaged_RestoresItAndRecordsThat(bool removed)
    {
        using var library = new TemporaryLibrary();
        using var store = library.OpenWith("C-1");
        var bundle = library.Evidence("a.arcb.zip", "content");
        Valid(store.Attach(Id("C-1"), [bundle]));
        if (removed)
            File.Delete(library.StoredFiles()[0]);
        else
            File.WriteAllText(library.StoredFiles()[0], "CONTENT");
        Assert.False(Valid(store.Check()).IsWhole);

        var outcome = Assert.Single(Valid(store.Attach(Id("C-1"), [bundle])).Outcomes);

        Assert.True(outcome is { IsNew: false, Restored: 1 });
        Assert.True(Valid(store.Check()).IsWhole);
        Assert.Equal(CustodyAction.Restored, Valid(store.Show(Id("C-1"))).Custody[^1].Action);
    }

    [Fact]
    public void Attach_WhenTheCaseIsUnknown_StoresNothing()
    {
        using var library = new TemporaryLibrary();
        using var store = library.Open();

        Assert.Equal("case.unknown", ProblemOf(store.Attach(Id("C-1"), [library.Evidence("a.txt", "a")])));
        Assert.Empty(library.StoredFiles());
    }
}
