using System.Security.Cryptography;
using ArcBundle.Collector.Tests.Fixtures;
using ArcBundle.Format.Bundles;

namespace ArcBundle.Collector.Tests.Processes;

/// <summary>
/// The output folder is a real, small disk: a memory file system of its own name space. The collector does not begin where the host's room would
/// be touched; so that it meets a disk that is full all the same, it is kept from learning how much is free.
/// </summary>
public sealed class FullDiskTests : IDisposable
{
    private const string Unshare = "/usr/bin/unshare";

    /// <summary>Runs a program to which the system does not tell the room on a disk.</summary>
    private static readonly string[] WithoutFreeRoom = ["/usr/bin/strace", "-f", "-qqq", "-o", "/dev/null", "--seccomp-bpf", "-e", "trace=statfs", "-e", "inject=statfs:error=ENOSYS"];

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task Run_WhenTheDiskFillsUp_FinishesTheBundleAndSaysSo()
    {
        var incompressible = _folder.Write("noise.bin", RandomNumberGenerator.GetBytes(16 * 1024 * 1024));

        var (code, _, _) = await RunOnSmallDiskAsync("6m", knowsItsRoom: false, "--include", incompressible);

        Assert.Equal(1, code);
        var bundle = BundleContent.Only(_folder["kept"]);
        Assert.False(bundle.Manifest.Complete);
        Assert.Equal(("truncated", OutcomeReasons.DiskFull), (bundle.OutcomeOf("extra"), Assert.Single(bundle.ReasonsOf("extra"))));
        var noise = bundle["raw/extra/noise.bin"];
        Assert.InRange(noise.Length, 1_000_000, 6_000_000);
        Assert.True((await File.ReadAllBytesAsync(incompressible, TestContext.Current.CancellationToken)).AsSpan().StartsWith(noise));
    }

    [Theory]
    [InlineData("6m", true)]
    [InlineData("1m", false)]
    public async Task Run_WhenTheDiskIsTooFullFromTheStart_ExitsThreeAndLeavesNothing(string size, bool knowsItsRoom)
    {
        var (code, _, error) = await RunOnSmallDiskAsync(size, knowsItsRoom);

        Assert.Equal(3, code);
        Assert.Contains("No bundle could be written", error, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(_folder["kept"]));
    }

    public void Dispose() => _folder.Dispose();

    private async Task<(int ExitCode, string Output, string Error)> RunOnSmallDiskAsync(string size, bool knowsItsRoom, params string[] more)
    {
        Assert.SkipUnless(File.Exists(Unshare), "unshare is not installed: apt-get install -y util-linux");
        Assert.SkipUnless(knowsItsRoom || File.Exists(WithoutFreeRoom[0]), "strace is not installed: apt-get install -y strace");
        var disk = Directory.CreateDirectory(_folder["disk"]).FullName;
        var kept = Directory.CreateDirectory(_folder["kept"]).FullName;
        // What lies on the small disk is gone with its name space, so it is copied out.
        const string Script = """
            disk=$1; kept=$2; size=$3; shift 3
            mount -t tmpfs -o size=$size tmpfs "$disk" || exit 77
            "$@"; code=$?
            cp -a "$disk"/. "$kept"/ && exit $code
            """;
        using var process = CollectorProcess.Start(
            ["--yes", "--lang", "en", "--root", SampleTree.Server(_folder), "--out", disk, .. more],
            [Unshare, "-r", "-m", "/bin/sh", "-c", Script, "sh", disk, kept, size, .. knowsItsRoom ? [] : WithoutFreeRoom]);
        var result = await process.EndAsync();
        Assert.SkipWhen(result.ExitCode is 77 || result.Error.Contains("unshare:", StringComparison.Ordinal), "This machine allows no name spaces of its own: " + result.Error);
        return result;
    }
}
