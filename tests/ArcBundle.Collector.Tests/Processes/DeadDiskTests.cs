using ArcBundle.Collector.Tests.Fixtures;
using ArcBundle.Format.Bundles;

namespace ArcBundle.Collector.Tests.Processes;

/// <summary>A disk that does not answer: the system call that reads a log is held up by a tracer.</summary>
public sealed class DeadDiskTests : IDisposable
{
    private const string Strace = "/usr/bin/strace";

    /// <summary>How long the read is held up: long enough that a run which waited for it would be seen. The tracer itself stays as long.</summary>
    private const int HeldUpSeconds = 15;

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task Run_WhenAReadDoesNotReturn_EndsInsideTheDeadlineAndKeepsTheRest()
    {
        Assert.SkipUnless(File.Exists(Strace), "strace is not installed: apt-get install -y strace");
        var root = SampleTree.Server(_folder);
        var stuck = Path.Combine(root, Path.GetDirectoryName(SampleTree.ServerLog)!, "STUCK.LOG");
        await File.WriteAllTextAsync(stuck, "never read", TestContext.Current.CancellationToken);
        File.SetLastWriteTimeUtc(stuck, new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc)); // after the other log
        using var process = CollectorProcess.Start(
            ["--yes", "--root", root, "--out", _folder["out"], "--deadline", "5s"],
            Strace, "-f", "-qqq", "-o", "/dev/null", "-P", stuck, "-e", "trace=pread64", "-e", FormattableString.Invariant($"inject=pread64:delay_enter={HeldUpSeconds}s"));

        await process.EndAsync();

        var bundle = BundleContent.Only(_folder["out"]);
        Assert.False(bundle.Manifest.Complete);
        Assert.InRange(bundle.Manifest.EndedUtc - bundle.Manifest.StartedUtc, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(5 + 5));
        Assert.Equal(("truncated", OutcomeReasons.Deadline), (bundle.OutcomeOf("logs.server"), Assert.Single(bundle.ReasonsOf("logs.server"))));
        Assert.Equal("synthetic tape log\r\n"u8, bundle["raw/logs.server/TAPE.LOG"]);
        Assert.DoesNotContain("raw/logs.server/STUCK.LOG", bundle.Names);
    }

    [Fact]
    public async Task Run_WhenAHiveCannotBeReadInItsMiddle_SaysSoAndKeepsTheRest()
    {
        Assert.SkipUnless(File.Exists(Strace), "strace is not installed: apt-get install -y strace");
        var root = SampleTree.Server(_folder);
        var hive = _folder.Write("BKSV01/WINDOWS/system32/config/SOFTWARE", new HiveBuilder().Text("Arcserve", "Plain", "seen").Build());
        using var process = CollectorProcess.Start(
            ["--yes", "--root", root, "--out", _folder["out"]],
            Strace, "-f", "-qqq", "-o", "/dev/null", "-P", hive, "-e", "trace=pread64", "-e", "inject=pread64:error=EIO:when=6+");

        var (code, _, error) = await process.EndAsync();

        Assert.Equal((0, string.Empty), (code, error));
        var bundle = BundleContent.Only(_folder["out"]);
        Assert.Equal(("failed", OutcomeReasons.NotReadable), (bundle.OutcomeOf("registry.product"), bundle.ReasonsOf("registry.product")[^1]));
        Assert.Equal("synthetic tape log\r\n"u8, bundle["raw/logs.server/TAPE.LOG"]);
    }

    public void Dispose() => _folder.Dispose();
}
