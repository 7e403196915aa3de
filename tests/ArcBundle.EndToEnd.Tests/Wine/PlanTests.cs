using System.Text;
using ArcBundle.Format.Items;

namespace ArcBundle.EndToEnd.Tests.Wine;

/// <summary>What the collector says that it will do.</summary>
[Collection<WineCollectionDefinition>]
public sealed class PlanTests(WineHosts hosts)
{
    [Fact]
    public async Task Plan_WhenAskedFor_NamesEveryItemAndWritesNothing()
    {
        var host = await hosts.EnglishAsync();
        var token = TestContext.Current.CancellationToken;
        var (windows, here) = host.NewOutputFolder();
        var before = await host.SnapshotAsync(here, token);

        var result = await host.RunAsync(token, "--plan", "--out", windows, "--lang", "en");

        Assert.True(result.ExitCode == 0, result.Said);
        var text = Encoding.UTF8.GetString(result.Output);
        Assert.All(ItemCatalog.All, item => Assert.Contains(item.Id.Value, text, StringComparison.Ordinal));
        Assert.False(Directory.Exists(here));
        Assert.Empty(FileTree.Differences(before, await host.SnapshotAsync(here, token)));
    }
}
