using System.Security.Cryptography;
using System.Text;
using ArcBundle.EndToEnd.Tests.Wine;
using ArcBundle.Format.Encryption;

namespace ArcBundle.EndToEnd.Tests.Release;

/// <summary>A support desk's own copy of the collector.</summary>
[Collection<WineCollectionDefinition>]
public sealed class BuiltInKeyTests : IDisposable
{
    private readonly SourceCopy _copy = new();

    public void Dispose() => _copy.Dispose();

    [Fact]
    public async Task Publish_WhenAKeyIsBuiltIn_GivesAProgramThatEncryptsToIt()
    {
        using var pair = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);
        var key = Path.Combine(_copy.Root, "desk.pub");
        await File.WriteAllTextAsync(key, SupportKey.Of(pair).ToPem(), TestContext.Current.CancellationToken);
        var program = Path.Combine(_copy.Root, "out");
        await PublishedPrograms.PublishAsync(
            new Publication("collector", program) { Root = _copy.Root, Runtime = "linux-x64", Properties = ["SupportKeyFile=" + key, "RunAnalyzers=false", "PublishTrimmed=false", "PublishSingleFile=false", "SelfContained=false"] },
            TestContext.Current.CancellationToken);
        var bundles = Path.Combine(_copy.Root, "bundles");

        var result = await ProgramRun.RunAsync(
            "dotnet", [Path.Combine(program, "arccollect.dll"), "--root", Path.Combine(Checkout.Root, "analyzer", "Demo", "disks", "FILESV02"), "--out", bundles, "--yes", "--lang", "en"],
            TestContext.Current.CancellationToken);

        Assert.True(result.ExitCode == 0, result.Said);
        var said = Encoding.UTF8.GetString(result.Output);
        Assert.Contains(SupportKey.Of(pair).Fingerprint, said, StringComparison.Ordinal);
        Assert.Contains("built into this copy of the program", said, StringComparison.Ordinal);
        await using var envelope = File.OpenRead(Assert.Single(Directory.EnumerateFiles(bundles)));
        Assert.Equal(EnvelopeOpening.Opened, EnvelopeStream.TryOpen(envelope, pair, out var content));
        content!.Dispose();
    }
}
