using System.Text;

namespace ArcBundle.EndToEnd.Tests.Wine;

/// <summary>The activity log listed by stand-ins for the product's own programs.</summary>
[Collection<WineCollectionDefinition>]
public sealed class ActivityLogTests(WineHosts hosts)
{
    private const string Server = "Program Files (x86)/CA/ARCserve Backup";

    [Fact]
    public async Task Run_WhenTheProductIsThere_StartsItsProgramsOnlyWhenAskedAndOnlyToList()
    {
        var host = await hosts.EnglishAsync();
        var token = TestContext.Current.CancellationToken;
        var folder = Directory.CreateDirectory(host.Prefix.PathOf(Server)).FullName;
        byte[] listing = [0x83, 0x8D, 0x83, 0x4F, .. "\r\n"u8]; // code page 932
        try
        {
            foreach (var program in (string[])["ca_log", "ca_qmgr"])
            {
                File.Copy(host.Prefix.PathOf("windows/system32/vssadmin.exe"), Path.Combine(folder, program + ".exe"));
                await File.WriteAllBytesAsync(Path.Combine(folder, program + ".output"), listing, token);
                await File.WriteAllTextAsync(Path.Combine(folder, program + ".calls"), string.Empty, token);
            }

            var without = await host.CollectAsync(token, "--lang", "en", "--snapshot-gap", "0s");
            Assert.Equal("missing", without.Item("logs.activity").Outcome);
            Assert.Equal(string.Empty, await CallsAsync("ca_log") + await CallsAsync("ca_qmgr"));

            var bundle = await host.CollectAsync(token, "--lang", "en", "--snapshot-gap", "0s", "--activity-log", "auto");

            Assert.Equal("collected", bundle.Item("logs.activity").Outcome);
            Assert.Equal(("-activity.log\n", "-list\n"), (await CallsAsync("ca_log"), await CallsAsync("ca_qmgr")));
            Assert.Equal(listing, bundle.Entries["raw/logs.activity/ca_log-activity.txt"]);
            Assert.Contains(@"ca_log.exe -activity.log", Encoding.UTF8.GetString(bundle.Result.Output), StringComparison.Ordinal);
            Assert.Contains(bundle.Manifest.Footprint.ChildProcesses, static child => child.EndsWith(@"ca_qmgr.exe -list", StringComparison.Ordinal));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        async Task<string> CallsAsync(string program) => await File.ReadAllTextAsync(Path.Combine(folder, program + ".calls"), token);
    }
}
