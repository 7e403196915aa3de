namespace ArcBundle.EndToEnd.Tests.Wine;

/// <summary>The bench itself: what it holds the collector against must be there.</summary>
[Collection<WineCollectionDefinition>]
public sealed class PrefixTests(WineHosts hosts)
{
    [Fact]
    public async Task SetUp_WhenStandInRuns_PrintsTheRecordedBytes()
    {
        var host = await hosts.EnglishAsync();

        var result = await host.Prefix.WineAsync("vssadmin", ["list", "writers"], TestContext.Current.CancellationToken);

        Assert.Equal(0, result.ExitCode);
        Assert.Equal(AgentHost.VssWriters, result.Output);
    }

    [Fact]
    public async Task Snapshot_WhenAFileIsAddedAndARegistryValueSet_TellsBoth()
    {
        var host = await hosts.EnglishAsync();
        var token = TestContext.Current.CancellationToken;
        var (_, output) = host.NewOutputFolder();
        var before = await host.SnapshotAsync(output, token);
        var file = Path.Combine(host.Prefix.PathOf("windows/temp"), "left.txt");
        await File.WriteAllTextAsync(file, "x", token);
        await host.Prefix.AddRegistryAsync(AgentHost.ProductKey64, "Left", "REG_SZ", "x", "64", token);

        var after = await host.SnapshotAsync(output, token);

        Assert.Collection(
            FileTree.Differences(before, after),
            static line => Assert.StartsWith("drive_c/windows/temp: ", line, StringComparison.Ordinal),
            static line => Assert.StartsWith("drive_c/windows/temp/left.txt: absent -> ", line, StringComparison.Ordinal),
            static line => Assert.StartsWith("system.reg: ", line, StringComparison.Ordinal));
    }
}
