using System.Text.RegularExpressions;
using ArcBundle.Collector.Tests.Fixtures;

namespace ArcBundle.Collector.Tests.Processes;

/// <summary>Watches the system calls of a run: nothing is written outside the output folder, and no socket is opened.</summary>
public sealed partial class FootprintTests : IDisposable
{
    private const string Strace = "/usr/bin/strace";

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task Run_Always_WritesOnlyBelowOutAndOpensNoSocket()
    {
        Assert.SkipUnless(File.Exists(Strace), "strace is not installed: apt-get install -y strace");
        var root = SampleTree.Server(_folder);
        _folder.Write("hand/note.txt", "by hand"u8);
        var trace = _folder["trace.txt"];
        using var process = CollectorProcess.Start(
            ["--yes", "--root", root, "--out", _folder["out"], "--include", _folder["hand"]],
            Strace, "-f", "-qq", "-s", "4096", "-e", "trace=%file,%network,ftruncate,fchmod,fchown", "-o", trace);

        var (code, _, _) = await process.EndAsync();

        Assert.Equal(0, code);
        var calls = await File.ReadAllLinesAsync(trace, TestContext.Current.CancellationToken);
        Assert.Contains(calls, static call => call.Contains("TAPE.LOG", StringComparison.Ordinal));
        Assert.DoesNotContain(calls, static call => Network().IsMatch(call));
        var written = calls.Where(static call => Writing().IsMatch(call)).Select(static call => Quoted().Match(call).Groups["path"].Value)
            // Names of threads; a file system of the kernel's own.
            .Where(static path => !path.StartsWith("/proc/self/task/", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(written);
        Assert.All(written, path => Assert.StartsWith(_folder["out"], path, StringComparison.Ordinal));
        var bundle = BundleContent.Only(_folder["out"]);
        var created = calls.Where(static call => call.Contains("O_CREAT", StringComparison.Ordinal)).Select(static call => Quoted().Match(call).Groups["path"].Value);
        Assert.Equal(created.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal), bundle.Manifest.Footprint.FilesWritten.Order(StringComparer.Ordinal), StringComparer.Ordinal);
        Assert.Equal(bundle.Manifest.Entries.Where(static entry => entry.Name.StartsWith("raw/", StringComparison.Ordinal)).Sum(static entry => entry.Length), bundle.Manifest.Footprint.BytesRead);
        Assert.Empty(bundle.Manifest.Footprint.ChildProcesses);
        Assert.DoesNotContain(calls, static call => Starting().IsMatch(call) && !call.Contains("arccollect.dll", StringComparison.Ordinal));
        Assert.InRange(bundle.Manifest.Footprint.PeakWorkingSetBytes ?? 0, 1_000_000, 200_000_000);
        Assert.InRange(bundle.Manifest.Footprint.CpuMilliseconds, 1, 60_000);
    }

    public void Dispose() => _folder.Dispose();

    [GeneratedRegex(@"\b(socket|connect|bind|listen|sendto|sendmsg)\(", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Network();

    [GeneratedRegex(@"\bopen(at)?\(.*(O_WRONLY|O_RDWR|O_CREAT)|\b(creat|unlink|unlinkat|mkdir|mkdirat|rmdir|rename|renameat|renameat2|link|linkat|symlink|symlinkat|truncate|chmod|fchmodat|chown|lchown|utimensat|mknod|setxattr)\(", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Writing();

    [GeneratedRegex(@"\bexecve(at)?\(", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Starting();

    [GeneratedRegex("\"(?<path>[^\"]*)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Quoted();
}
