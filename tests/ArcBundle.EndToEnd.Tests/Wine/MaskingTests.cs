using System.Text;
using ArcBundle.Collector.Privacy.Keys;
using ArcBundle.Format.Facts;

namespace ArcBundle.EndToEnd.Tests.Wine;

/// <summary>The published collector with <c>--mask</c> on a Japanese host, in code page 932.</summary>
[Collection<WineCollectionDefinition>]
public sealed class MaskingTests(WineHosts hosts)
{
    [Fact]
    public async Task Run_WhenMasked_LeavesTheHostOutOfItsBundleAndTheKeyBesideIt()
    {
        var token = TestContext.Current.CancellationToken;
        var host = await hosts.JapaneseAsync();
        var plain = await hosts.JapaneseBundleAsync();
        var bundle = await host.CollectAsync(token, "--mask", "--case", "C-1", "--lang", "ja", "--snapshot-gap", "0s");

        Assert.True(bundle.Result.ExitCode == 0, bundle.Result.Said);
        var key = MaskKeyFile.Read(Assert.Single(Directory.EnumerateFiles(bundle.Folder, "*.mask-key.json")))!;
        var name = plain.Context.HostName!;
        Assert.Equal(name, key.Pseudonyms[bundle.Context.HostName!], ignoreCase: true);
        Assert.Equal(["names", "addresses", "users"], bundle.Manifest.Masked!);
        Assert.All(plain.Context.Addresses, address => Assert.DoesNotContain(address, bundle.Context.Addresses, StringComparer.Ordinal));

        // The machine's own name may be a word that stands in sentences, too; where its form tells, it is gone in every case.
        var owners = bundle.Facts("processes.start", ProcessFactCodec.Instance).Select(static process => process.Owner).OfType<string>().ToList();
        Assert.DoesNotContain(owners, owner => owner.StartsWith(name + '\\', StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(Path.GetFileName(bundle.Path).Split('_'), part => part.Equals(name, StringComparison.OrdinalIgnoreCase));

        // The records of the logs that could not be exported were read from their files.
        var log = Encoding.UTF8.GetString(Assert.Single(bundle.Raw("events.system")).Value);
        Assert.StartsWith("<Events>", log, StringComparison.Ordinal);
        Assert.DoesNotContain("FILESV02", log, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(bundle.Entries.Keys, static entry => entry.EndsWith(".evtx", StringComparison.OrdinalIgnoreCase));
        var verified = await Analyzing.RunAsync(["verify", bundle.Path, "--lang", "en"], token);
        Assert.True(verified.ExitCode == 0, verified.Said);
    }
}
