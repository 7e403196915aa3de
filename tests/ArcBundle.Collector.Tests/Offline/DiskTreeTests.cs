using ArcBundle.Collector.Offline;
using ArcBundle.Collector.Tests.Fixtures;

namespace ArcBundle.Collector.Tests.Offline;

public sealed class DiskTreeTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Theory]
    [InlineData(@"C:\Windows\System32\winevt\Logs\Application.evtx")]
    [InlineData(@"D:\WINDOWS\SYSTEM32\winevt\logs\APPLICATION.EVTX")]
    [InlineData(@"\windows\system32/winevt\Logs\Application.evtx")]
    public void FindFile_InAnyCaseAndOnAnyDrive_IsFound(string path)
    {
        var root = SampleTree.Server(_folder);

        Assert.Equal(Path.Combine(root, SampleTree.ApplicationLog), new DiskTree(root).FindFile(path));
    }

    [Theory]
    [InlineData(@"C:\..\outside.txt")]
    [InlineData(@"C:\Windows\..\..\outside.txt")]
    [InlineData(@"C:\.\Windows")]
    [InlineData("C:\\Win\0dows")]
    [InlineData(@"C:\Windows\absent")]
    public void FindFile_WhenPathClimbsOrIsAbsent_IsNull(string path)
    {
        _folder.Write("outside.txt", "x"u8);

        Assert.Null(new DiskTree(SampleTree.Server(_folder)).FindFile(path));
    }

    [Fact]
    public void FindFolder_WhenALinkLeadsOutOfTheTree_IsNull()
    {
        var root = SampleTree.Server(_folder);
        _folder.Write("outside/Arcserve/secret.log", "x"u8);
        Directory.CreateSymbolicLink(Path.Combine(root, "Program Files"), _folder["outside"]);
        Directory.CreateSymbolicLink(Path.Combine(root, "Relative"), "../outside");

        Assert.Null(new DiskTree(root).FindFolder(@"C:\Program Files\Arcserve"));
        Assert.Null(new DiskTree(root).FindFolder(@"C:\Relative"));
    }

    [Fact]
    public void FindFolder_WhenALinkStaysInside_IsFound()
    {
        var root = SampleTree.Server(_folder);
        Directory.CreateSymbolicLink(Path.Combine(root, "Link"), "WINDOWS/system32");

        Assert.NotNull(new DiskTree(root).FindFolder(@"C:\link\winevt"));
    }

    [Fact]
    public void FindFolder_WhenLinksGoRoundInCircles_IsNull()
    {
        var root = SampleTree.Server(_folder);
        File.CreateSymbolicLink(Path.Combine(root, "one"), "two");
        File.CreateSymbolicLink(Path.Combine(root, "two"), "one");

        Assert.Null(new DiskTree(root).FindFolder(@"C:\one\more"));
    }

    [Fact]
    public void AsHostWrites_WhenBelowTheRoot_IsAWindowsPath()
    {
        var root = SampleTree.Server(_folder);

        Assert.Equal(@"C:\WINDOWS\system32\WinEvt\Logs\application.evtx", new DiskTree(root).AsHostWrites(Path.Combine(root, SampleTree.ApplicationLog)));
    }

    [Fact]
    public void AsHostWrites_WhenTheTreeIsAWholeDrive_IsAWindowsPath() =>
        Assert.Equal(@"C:\Windows\System32", new DiskTree(Path.GetPathRoot(_folder.Root)!).AsHostWrites(Path.Combine(Path.GetPathRoot(_folder.Root)!, "Windows", "System32")));

    public void Dispose() => _folder.Dispose();
}
