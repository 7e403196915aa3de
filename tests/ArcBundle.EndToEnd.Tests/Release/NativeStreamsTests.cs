using System.Text;
using ArcBundle.EndToEnd.Tests.Wine;
using ArcBundle.Format.Bundles;

namespace ArcBundle.EndToEnd.Tests.Release;

/// <summary>Standard streams that are closed or cannot be written do not keep the natively compiled collector from its work.</summary>
[Collection<WineCollectionDefinition>]
public sealed class NativeStreamsTests(NativeCollector native) : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("arcbundle-streams-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData(">/dev/full")]
    [InlineData(">&-")]
    [InlineData(">/dev/full 2>/dev/full")]
    public async Task Run_WhenItCannotSayAnything_WritesTheBundleAllTheSame(string streams)
    {
        var result = await RunAsync(streams, "--yes", "--lang", "en");

        Assert.True(result.ExitCode == 0, result.Said);
        if (!streams.Contains('2', StringComparison.Ordinal))
            Assert.Matches(@"^Standard output could not be written \(.+\); .*\n$", Encoding.UTF8.GetString(result.Errors));
        var bundle = Assert.Single(Directory.EnumerateFiles(_folder.FullName, "*" + BundleName.Extension));
        var verified = await Analyzing.RunAsync(["verify", bundle], TestContext.Current.CancellationToken);
        Assert.True(verified.ExitCode == 0, verified.Said);
    }

    [Fact]
    public async Task Run_WhenAPlanCannotBeShown_SaysSoAndFails()
    {
        var result = await RunAsync(">/dev/full", "--plan", "--lang", "ja");

        Assert.Equal(3, result.ExitCode);
        Assert.StartsWith("標準出力に書き込めなかったため", Encoding.UTF8.GetString(result.Errors), StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder.FullName));
    }

    private async Task<ProgramResult> RunAsync(string streams, params string[] options) => await ProgramRun.RunAsync(
        "/bin/sh",
        ["-c", "exec \"$0\" \"$@\" " + streams, await native.PathAsync(), "--root", Path.Combine(Checkout.Root, "analyzer", "Demo", "disks", "FILESV02"), "--out", _folder.FullName, .. options],
        TestContext.Current.CancellationToken);
}
