using System.Text;
using System.Text.Json;
using ArcBundle.EndToEnd.Tests.Wine;

namespace ArcBundle.EndToEnd.Tests.Release;

/// <summary>The natively compiled collector does its work, alone in a folder.</summary>
[Collection<WineCollectionDefinition>]
public sealed class NativeCollectorTests(NativeCollector native) : IDisposable
{
    /// <summary>Limit of issue 5, 8 MiB.</summary>
    private const long Largest = 8L * 1024 * 1024;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("arcbundle-smoke-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Publish_WhenNative_WarnsOfNothingAndStaysWithinItsSize()
    {
        var published = await native.PublishedAsync();

        Assert.Empty(published.Warnings);
        var length = new FileInfo(await native.PathAsync()).Length;
        TestContext.Current.TestOutputHelper?.WriteLine($"{length} bytes of {Largest}");
        Assert.InRange(length, 1, Largest);
    }

    [Fact]
    public async Task Run_WhenDiskTreeIsGiven_WritesABundleThatVerifies()
    {
        var token = TestContext.Current.CancellationToken;

        var result = await RunAsync("--root", Path.Combine(Checkout.Root, "analyzer", "Demo", "disks", "FILESV02"), "--out", _folder.FullName, "--yes", "--json", "--snapshot-gap", "0s");

        Assert.True(result.ExitCode == 0, result.Said);
        using var told = JsonDocument.Parse(result.Output);
        var bundle = told.RootElement.GetProperty("bundle").GetProperty("path").GetString()!;
        var verified = await Analyzing.RunAsync(["verify", bundle], token);
        Assert.True(verified.ExitCode == 0, verified.Said);
        Assert.Contains(told.RootElement.GetProperty("items").EnumerateArray(), static item =>
            item.GetProperty("item").ValueEquals("logs.agent") && item.GetProperty("outcome").ValueEquals("collected"));
    }

    [Fact]
    public async Task Run_WhenAloneInAFolder_SpeaksJapanese()
    {
        var result = await RunAsync("--help", "--lang", "ja");

        Assert.True(result.ExitCode == 0, result.Said);
        Assert.Contains("使い方", Encoding.UTF8.GetString(result.Output), StringComparison.Ordinal);
    }

    private async Task<ProgramResult> RunAsync(params string[] options)
    {
        var alone = Path.Combine(Directory.CreateDirectory(Path.Combine(_folder.FullName, "program")).FullName, "arccollect");
        File.Copy(await native.PathAsync(), alone);
        return await ProgramRun.RunAsync(alone, options, TestContext.Current.CancellationToken);
    }
}
