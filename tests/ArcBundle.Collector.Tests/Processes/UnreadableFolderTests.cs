using ArcBundle.Collector.Tests.Fixtures;
using ArcBundle.Format.Bundles;

namespace ArcBundle.Collector.Tests.Processes;

/// <summary>What the user may not read or write. The administrator may everything, so the program runs as nobody then.</summary>
public sealed class UnreadableFolderTests : IDisposable
{
    private const string SetPrivileges = "/usr/bin/setpriv";

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task Run_WhenFoldersMayNotBeRead_TellsSoAndTakesTheRest()
    {
        var root = SampleTree.Server(_folder);
        var logs = Path.GetDirectoryName(Path.Combine(root, SampleTree.ServerLog))!;
        var closed = Directory.CreateDirectory(Path.Combine(logs, "closed")).FullName;
        var closedLog = Path.Combine(logs, "CLOSED.LOG");
        await File.WriteAllTextAsync(closedLog, "secret", TestContext.Current.CancellationToken);
        Open(root);
        Open(Directory.CreateDirectory(_folder["out"]).FullName);
        Close(closed, closedLog);

        var (code, _, _) = await RunAsync(root, _folder["out"]);
        Reopen(closed);

        Assert.Equal(0, code);
        var bundle = BundleContent.Only(_folder["out"]);
        Assert.Equal("truncated", bundle.OutcomeOf("logs.server"));
        Assert.Equal([OutcomeReasons.AccessDenied, OutcomeReasons.AccessDenied], bundle.ReasonsOf("logs.server"));
        Assert.Contains("raw/logs.server/TAPE.LOG", bundle.Names, StringComparer.Ordinal);
    }

    [Fact]
    public async Task Run_WhenTheOutputFolderMayNotBeWritten_ExitsThreeAndLeavesItAlone()
    {
        var root = SampleTree.Server(_folder);
        Open(root);
        var output = Directory.CreateDirectory(_folder["out"]).FullName;
        Protect(output);

        var (code, _, error) = await RunAsync(root, output);

        Assert.Equal(3, code);
        Assert.Contains("cannot be written", error, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(output));
    }

    public void Dispose() => _folder.Dispose();

    private static async Task<(int ExitCode, string Output, string Error)> RunAsync(string root, string output)
    {
        string[] arguments = ["--yes", "--lang", "en", "--root", root, "--out", output];
        using var process = Environment.IsPrivilegedProcess
            ? CollectorProcess.Start(arguments, SetPrivileges, "--reuid=65534", "--regid=65534", "--clear-groups")
            : CollectorProcess.Start(arguments);
        return await process.EndAsync();
    }

    private void Open(string path)
    {
        Assert.SkipUnless(!OperatingSystem.IsWindows() && (!Environment.IsPrivilegedProcess || File.Exists(SetPrivileges)), "setpriv is not installed: apt-get install -y util-linux");
        Set(_folder.Root, (UnixFileMode)0b111_101_101);
        Set(path, (UnixFileMode)0b111_111_111);
    }

    private static void Close(params string[] paths) => Array.ForEach(paths, static path => Set(path, UnixFileMode.None));

    private static void Reopen(string path) => Set(path, (UnixFileMode)0b111_111_111);

    private static void Protect(string path) => Set(path, (UnixFileMode)0b101_101_101);

    private static void Set(string path, UnixFileMode mode)
    {
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, mode);
    }
}
