using System.IO.Compression;
using ArcBundle.Analyzer.Intake;
using ArcBundle.Analyzer.Intake.Archives;
using ArcBundle.Analyzer.Tests.Intake.Archives;
using ArcBundle.Analyzer.Tests.Intake.Bundles;

namespace ArcBundle.Analyzer.Tests.Intake;

public sealed class EvidenceOpenerTests : IDisposable
{
    private readonly ScratchFolder _scratch = new();

    public void Dispose() => _scratch.Dispose();

    [Fact]
    public void Open_WhenAFilesNameIsNoText_NamesItAndReadsTheOthers()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only here a name can be any bytes.");
        _scratch.Write("in/a.log", "a"u8.ToArray());
        _scratch.Write("in/z.log", "z"u8.ToArray());
        var name = _scratch.Under("in/") + "$(printf '\\377\\376').log";
        Shell($"echo x > \"{name}\"");
        using var opening = new EvidenceOpener().Open(_scratch.Under("in"));
        // The framework cannot delete such a file either.
        Shell($"rm \"{name}\"");

        Assert.Equal(["a.log", "z.log"], opening.Only().EntryNames(), StringComparer.Ordinal);
        var damage = Assert.Single(opening.Only().Damage);
        Assert.Equal("intake.entry-unreadable", damage.Key);
        Assert.Equal("??.log", damage.Arguments[0].Value);
    }

    [Fact]
    public void Open_WhenThereIsNothing_SaysNotFound() => Assert.Equal("intake.not-found", Refusal(_scratch.Under("absent.zip")));

    [Fact]
    public void Open_WhenFileIsEmpty_SaysSo() => Assert.Equal("intake.empty-file", Refusal(_scratch.Write("empty.zip", [])));

    [Fact]
    public void Open_WhenFolderIsEmpty_SaysSo() => Assert.Equal("intake.empty-folder", Refusal(_scratch.Path));

    [Fact]
    public void Open_WhenNamedZipIsNone_SaysThatNothingIsLeft() => Assert.Equal("intake.nothing-left", Refusal(_scratch.Write("text.zip", "plain text"u8.ToArray())));

    [Theory]
    [InlineData("377ABCAF271C0004")]
    [InlineData("526172211A0700")]
    [InlineData("1F8B0800")]
    [InlineData("28B52FFD")]
    [InlineData("1A002D6C68352D00")]
    public void Open_WhenPackedInAnotherForm_AsksToUnpackIt(string signature) =>
        Assert.Equal("intake.other-archive", Refusal(_scratch.Write("packed.bin", Convert.FromHexString(signature))));

    [Fact]
    public void Open_WhenTapeArchive_AsksToUnpackIt()
    {
        var path = _scratch.Under("a.tar");
        using (var tar = new System.Formats.Tar.TarWriter(File.Create(path)))
            tar.WriteEntry(new System.Formats.Tar.PaxTarEntry(System.Formats.Tar.TarEntryType.RegularFile, "BKSV01/a.log") { DataStream = new MemoryStream("x"u8.ToArray()) });

        Assert.Equal("intake.other-archive", Refusal(path));
    }

    [Fact]
    public void Open_WhenMailRenamedZipsLieInAFolder_OpensThemButNoDocuments()
    {
        _scratch.Write("in/BKSV01.zip_", new HostileArchive(new HostileEntry("a.log")).Build());
        _scratch.Write("in/FILESV02(1).zi_", new HostileArchive(new HostileEntry("b.log")).Build());
        _scratch.Write("in/settings.xlsx", new HostileArchive(new HostileEntry("[Content_Types].xml")).Build());
        using var opening = new EvidenceOpener().Open(_scratch.Under("in"));

        Assert.Equal(["a.log", "b.log", "settings.xlsx"], opening.Inputs.SelectMany(static input => input.EntryNames()));
        Assert.Equal(["BKSV01.zip_", "FILESV02(1).zi_", "in"], opening.Inputs.Select(static input => Path.GetFileName(input.Path)));
    }

    [Fact]
    public void Open_WhenPathIsOneFile_IsOneHostWithOneEntry()
    {
        using var opening = new EvidenceOpener().Open(_scratch.Write("netstat.txt", "text"u8.ToArray()));
        var input = opening.Only();

        Assert.Equal(EvidenceKind.Handmade, input.Kind);
        Assert.True(input.Complete);
        var host = Assert.Single(input.Hosts);
        Assert.Null(host.NameHint);
        Assert.Equal("text"u8.ToArray(), Assert.Single(host.Entries).Bytes());
        Assert.Null(host.Entries[0].Item);
    }

    [Fact]
    public void Open_WhenFolderHoldsFolders_MakesEachAHostAndTheRootAnother()
    {
        foreach (var name in new[] { "in/BKSV01/a.log", "in/BKSV01/deep/b.log", "in/FILESV02/c.log", "in/root.txt", "in/.DS_Store", "in/FILESV02/Thumbs.db" })
            _scratch.Write(name, "x"u8.ToArray());
        using var opening = new EvidenceOpener().Open(_scratch.Under("in"));

        Assert.Equal(
            [("in", "root.txt"), ("BKSV01", "BKSV01/a.log BKSV01/deep/b.log"), ("FILESV02", "FILESV02/c.log")],
            opening.Only().Hosts.Select(static h => (h.NameHint!, string.Join(' ', h.Entries.Select(static e => e.Name)))));
    }

    [Theory]
    [InlineData("case.zip", "BKSV01/a.log BKSV01/logs/b.log", "BKSV01")]
    [InlineData("case.zip", "all/BKSV01/a.log all/FILESV02/b.log", "BKSV01 FILESV02")]
    [InlineData("case.zip", "case/BKSV01/a.log case/x.log", "case BKSV01")]
    [InlineData("case.zip", "case/case/BKSV01/a.log case/case/FILESV02/b.log", "BKSV01 FILESV02")]
    [InlineData("logs.zip", "case/20261119/BKSV01/a.log case/20261119/FILESV02/b.log case/20261119/FILESV02/more/c.log", "BKSV01 FILESV02")]
    [InlineData("logs.zip", "BKSV01/2026/11/a.log BKSV01/2026/11/more/b.log", "BKSV01")]
    [InlineData("case.zip", "case/BKSV01/BKSV01/a.log", "BKSV01")]
    [InlineData("logs.zip", "case/case/BKSV01/a.log", "BKSV01")]
    [InlineData("case.zip", "case/case/BKSV01/a.log case/case/x.log", "case BKSV01")]
    [InlineData("case.zip", "BKSV01/a.log FILESV02/b.log __MACOSX/BKSV01/._a.log", "BKSV01 FILESV02")]
    [InlineData("BKSV01.zip", "a.log b.log", "BKSV01")]
    public void Open_WhenZipIsHandmade_FindsTheHosts(string file, string names, string hosts)
    {
        var path = _scratch.Under(file);
        using (var zip = ZipFile.Open(path, ZipArchiveMode.Create))
        {
            foreach (var name in names.Split(' '))
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write("x"u8);
            }
        }

        using var opening = new EvidenceOpener().Open(path);

        Assert.Equal(hosts.Split(' '), opening.Only().Hosts.Select(static h => h.NameHint), StringComparer.Ordinal);
    }

    [Fact]
    public void Open_WhenFolderHoldsBundlesAndMore_OpensEachAsItsOwn()
    {
        var bundle = BundleSamples.Write(_scratch.Path);
        File.Move(bundle, _scratch.Under("renamed.bin"));
        BundleSamples.Write(_scratch.Path, finish: false);
        _scratch.Write("hand/evidence.zip", new HostileArchive(new HostileEntry("a.log")).Build());
        _scratch.Write("hand/b.log", "x"u8.ToArray());
        _scratch.Write("broken.zip", "PK\u0003\u0004 and nothing more of use"u8.ToArray());
        using var opening = new EvidenceOpener().Open(_scratch.Path);

        Assert.Equal(
            [
                (EvidenceKind.Bundle, BundleSamples.FileName), (EvidenceKind.Handmade, "evidence.zip"), (EvidenceKind.Bundle, "renamed.bin"),
                (EvidenceKind.Handmade, Path.GetFileName(_scratch.Path)),
            ],
            opening.Inputs.Select(static i => (i.Kind, Path.GetFileName(i.Path))));
        Assert.Equal("hand", opening.Inputs[1].Hosts[0].NameHint);
        Assert.Equal(["hand/b.log"], opening.Inputs[3].EntryNames(), StringComparer.Ordinal);
        Assert.Equal("intake.nothing-left", Assert.Single(opening.Refusals).Key);
    }

    [Fact]
    public void Open_WhenFolderHoldsLinks_DoesNotFollowThem()
    {
        _scratch.Write("secret.txt", "secret"u8.ToArray());
        _scratch.Write("outside/more.txt", "secret"u8.ToArray());
        _scratch.Write("in/a.log", "x"u8.ToArray());
        File.CreateSymbolicLink(_scratch.Under("in/link.txt"), _scratch.Under("secret.txt"));
        Directory.CreateSymbolicLink(_scratch.Under("in/folder"), _scratch.Under("outside"));
        Directory.CreateSymbolicLink(_scratch.Under("in/loop"), _scratch.Under("in"));
        using var opening = new EvidenceOpener().Open(_scratch.Under("in"));

        Assert.Equal(["a.log"], opening.Only().EntryNames(), StringComparer.Ordinal);
        Assert.Equal(["folder", "link.txt", "loop"], opening.Only().Notes.Select(static n => n.Arguments[0].Value), StringComparer.Ordinal);
        Assert.True(opening.Only().Complete);
    }

    [Fact]
    public void Open_WhenFolderIsDeepOrLarge_IsBounded()
    {
        _scratch.Write("in/a.log", new byte[10]);
        _scratch.Write("in/b.log", new byte[200]);
        _scratch.Write("in/c.log", new byte[95]);
        _scratch.Write("in/" + string.Join('/', Enumerable.Repeat("d", 20)) + "/deep.log", "x"u8.ToArray());
        var opener = new EvidenceOpener(ArchiveLimits.Default with { FileBytes = 100, TotalBytes = 100 });
        using var opening = opener.Open(_scratch.Under("in"));

        Assert.Equal(["a.log"], opening.Only().EntryNames(), StringComparer.Ordinal);
        Assert.Equal(["intake.name-deep", "intake.entry-size", "intake.entry-total"], opening.Only().DamageKeys(), StringComparer.Ordinal);
        Assert.False(opening.Only().Complete);

        using var tooMany = new EvidenceOpener(ArchiveLimits.Default with { Entries = 2 }).Open(_scratch.Under("in"));
        Assert.Equal("intake.too-many-files", Assert.Single(tooMany.Refusals).Key);
    }

    [Fact]
    public void Open_WhenFoldersHoldTheSame_TheirHashesAreEqual()
    {
        _scratch.Write("one/b.log", "b"u8.ToArray());
        _scratch.Write("one/a.log", "a"u8.ToArray());
        _scratch.Write("two/a.log", "a"u8.ToArray());
        _scratch.Write("two/b.log", "b"u8.ToArray());
        using var one = new EvidenceOpener().Open(_scratch.Under("one"));
        using var two = new EvidenceOpener().Open(_scratch.Under("two"));

        Assert.Equal(one.Only().Sha256, two.Only().Sha256);
    }

    [Fact]
    public void Open_WhenAFileGrowsOrShrinksLater_GivesItsListedLengthOrThrows()
    {
        var path = _scratch.Write("in/a.log", "0123456789"u8.ToArray());
        using var opening = new EvidenceOpener().Open(_scratch.Under("in"));
        var entry = opening.Only().Hosts[0].Entries[0];

        File.AppendAllText(path, "more");
        Assert.Equal("0123456789"u8.ToArray(), entry.Bytes());
        File.WriteAllText(path, "012");
        Assert.Throws<EvidenceDamagedException>(entry.Bytes);
        File.Delete(path);
        Assert.Throws<EvidenceDamagedException>(entry.Open);
    }

    private static string Refusal(string path)
    {
        using var opening = new EvidenceOpener().Open(path);
        Assert.Empty(opening.Inputs);
        return opening.Refusals[0].Key;
    }

    private static void Shell(string command)
    {
        using var shell = System.Diagnostics.Process.Start("/bin/sh", ["-c", command]);
        shell.WaitForExit();
        Assert.Equal(0, shell.ExitCode);
    }
}
