namespace ArcBundle.EndToEnd.Tests.Wine;

/// <summary>The collector talks to nobody.</summary>
[Collection<WineCollectionDefinition>]
public sealed class NetworkTests(WineHosts hosts)
{
    [Fact]
    public async Task Run_WhenEverySystemCallIsWatched_ConnectsToNothingAndSendsNothing()
    {
        WineInstallation.Require("strace");
        var host = await hosts.EnglishAsync();
        var token = TestContext.Current.CancellationToken;
        var (windows, _) = host.NewOutputFolder();
        var trace = Path.Combine(host.Prefix.Folder, "..", "trace.txt");

        var result = await host.RunTracedAsync(trace, "connect,sendto,sendmsg,sendmmsg", token, "--out", windows, "--yes", "--snapshot-gap", "0s");

        Assert.True(result.ExitCode == 0, result.Said);
        var calls = await File.ReadAllLinesAsync(trace, token);
        Assert.Contains(calls, static call => call.Contains("sendmsg(", StringComparison.Ordinal)); // Wine's own talk to its server: the trace works
        Assert.DoesNotContain(calls, static call => call.Contains("AF_INET", StringComparison.Ordinal));
    }
}
