using ArcBundle.Analyzer.CaseLibrary;
using ArcBundle.Format.Languages;
using static ArcBundle.Analyzer.Tests.CaseLibrary.TemporaryLibrary;

namespace ArcBundle.Analyzer.Tests.CaseLibrary;

public sealed class PermissionTests : IDisposable
{
    private const UnixFileMode Readable = UnixFileMode.UserRead | UnixFileMode.GroupRead | UnixFileMode.OtherRead;
    private const UnixFileMode Enterable = Readable | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    private const UnixFileMode Writable = UnixFileMode.UserWrite | UnixFileMode.GroupWrite | UnixFileMode.OtherWrite;

    private readonly TemporaryLibrary _library = new();

    [Fact]
    public void AnyCommand_WhenTheLibraryIsReadOnly_ReadsAndRefusesToWrite()
    {
        using (var store = _library.OpenWith("C-1"))
            Valid(store.Attach(Id("C-1"), [_library.Evidence("a.txt", "a")]));
        var more = _library.Evidence("b.txt", "b");
        SetModes(Enterable, Readable);

        Unprivileged.Run(() =>
        {
            using var store = _library.Open();
            Assert.Single(Valid(store.List()));
            Assert.Single(Valid(store.Show(Id("C-1"))).Attachments);
            Assert.True(Valid(store.Check()).IsWhole);
            Assert.Equal("case.library-read-only", ProblemOf(store.New(Id("C-2"))));
            Assert.Equal("case.library-read-only", ProblemOf(store.Attach(Id("C-1"), [more])));
            Assert.Equal("case.library-read-only", ProblemOf(store.Analyze(Id("C-1"), static (_, _) => Outcome("x"), Language.English)));
        });

        Assert.Single(_library.StoredFiles());
    }

    [Fact]
    public void Open_WhenTheLibraryIsSomebodyElses_IsAProblem()
    {
        _library.OpenWith("C-1").Dispose();

        // The library itself was made for its user only.
        SetMode(Path.GetDirectoryName(_library.Root)!, Enterable);
        Unprivileged.Run(() =>
        {
            Assert.SkipUnless(Environment.IsPrivilegedProcess, "A user cannot be kept out of an own library; this runs as root.");
            Assert.Equal("case.library-read-only", ProblemOf(CaseStore.Open(_library.Root, _library.Settings, create: true)));
        });
    }

    [Fact]
    public void Attach_WhenAFileOfAFolderIsDenied_TakesTheOthersAndNamesIt()
    {
        _library.OpenWith("C-1").Dispose();
        _library.Evidence("given/a.txt", "a");
        _library.Evidence("given/closed/x.txt", "x");
        var denied = _library.Evidence("given/denied.txt", "secret");
        SetModes(Enterable | Writable, Readable | Writable);
        SetMode(denied, UnixFileMode.None);
        SetMode(_library.EvidencePath("given/closed"), UnixFileMode.None);

        Unprivileged.Run(() =>
        {
            using var store = _library.Open();
            var outcomes = Valid(store.Attach(Id("C-1"), [_library.EvidencePath("given"), denied])).Outcomes;
            Assert.Equal(
                [("a.txt", (SkipReason?)null), ("closed", SkipReason.Denied), ("denied.txt", SkipReason.Denied)],
                outcomes[0].Attachment!.Files.Select(static f => (f.Path, f.Skipped)));
            Assert.Equal("case.attach-denied", outcomes[1].Refusal?.Key);
        });
    }

    public void Dispose()
    {
        if (!OperatingSystem.IsWindows())
            SetModes(Enterable | UnixFileMode.UserWrite, Readable | UnixFileMode.UserWrite);
        _library.Dispose();
    }

    private static void SetMode(string path, UnixFileMode mode)
    {
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, mode);
    }

    private void SetModes(UnixFileMode folders, UnixFileMode files)
    {
        SetModesBelow(new DirectoryInfo(Path.GetDirectoryName(_library.Root)!), folders, files);
    }

    // Opens a folder before going into it, and closes it as asked afterwards.
    private static void SetModesBelow(DirectoryInfo folder, UnixFileMode folders, UnixFileMode files)
    {
        SetMode(folder.FullName, Enterable | UnixFileMode.UserWrite);
        foreach (var entry in folder.EnumerateFileSystemInfos())
        {
            if (entry is DirectoryInfo below)
                SetModesBelow(below, folders, files);
            else
                SetMode(entry.FullName, files);
        }

        SetMode(folder.FullName, folders);
    }
}
