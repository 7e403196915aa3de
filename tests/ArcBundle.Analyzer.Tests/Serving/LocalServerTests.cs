using System.Net;
using System.Net.Sockets;
using ArcBundle.Analyzer.Serving;
using ArcBundle.Analyzer.Serving.Listening;
using ArcBundle.Analyzer.Tests.Intake;

namespace ArcBundle.Analyzer.Tests.Serving;

public sealed class LocalServerTests
{
    [Fact]
    public void Bind_WhenPortIsFree_ListensOnLoopbackOnly()
    {
        using var sockets = LoopbackSockets.Bind(0);
        Assert.NotEqual(0, sockets.Port);
        Assert.All(sockets.EndPoints, endPoint => Assert.True(IPAddress.IsLoopback(endPoint.Address) && endPoint.Port == sockets.Port));
    }

    [Fact]
    public void Bind_WhenPortIsTaken_Throws()
    {
        using var taken = LoopbackSockets.Bind(0);
        taken.Take(taken.EndPoints[0]).Listen();
        Assert.Equal(SocketError.AddressAlreadyInUse, Assert.Throws<SocketException>(() => LoopbackSockets.Bind(taken.Port)).SocketErrorCode);
    }

    [Fact]
    public void Create_WhenAKilledServerLeftItsFolder_RemovesItAndSparesTheLiving()
    {
        using var root = new ScratchFolder();
        root.Write("arcanalyze-serve-dead/in-use", []);
        root.Write("arcanalyze-serve-dead/1/files/bundle.arcb.zip", [1]);
        root.Write("arcanalyze-serve-notes/mine.txt", [1]);
        root.Write("other/in-use", []);
        Directory.CreateSymbolicLink(root.Under("arcanalyze-serve-link"), root.Under("other"));
        using var living = PrivateFolder.Create(root.Path);
        using var next = PrivateFolder.Create(root.Path);
        var names = Directory.GetFileSystemEntries(root.Path).Select(Path.GetFileName).ToList();
        Assert.Contains(Path.GetFileName(living.Path), names);
        Assert.DoesNotContain("arcanalyze-serve-dead", names);
        Assert.Superset(new HashSet<string?>(["arcanalyze-serve-notes", "arcanalyze-serve-link", "other"]), names.ToHashSet());
        Assert.True(File.Exists(root.Under("other/in-use")));
    }

    [Fact]
    public void Create_WhenOnUnix_IsForThisUserOnly()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has a folder for temporary files for each user.");
        using var root = new ScratchFolder();
        using var folder = PrivateFolder.Create(root.Path);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, new DirectoryInfo(folder.Path).UnixFileMode);
    }

    [Fact]
    public async Task Dispose_WhenAnAnalysisIsFollowed_EndsItAndLeavesNothing()
    {
        var desk = await ServedDesk.StartAsync();
        using var accepted = await desk.UploadAsync([("log.txt", new byte[1 << 20])]);
        using var events = await desk.Browser.GetAsync(accepted.Headers.Location + "/events", HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        await desk.DisposeAsync(); // asserts that nothing is left
        using var client = ServedDesk.NewClient();
        await Assert.ThrowsAsync<HttpRequestException>(() => client.GetAsync(desk.Address, TestContext.Current.CancellationToken));
    }
}
