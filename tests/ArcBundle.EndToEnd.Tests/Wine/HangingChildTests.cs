using ArcBundle.Format.Bundles;
using ArcBundle.Format.Facts;
using ArcBundle.Format.Items;

namespace ArcBundle.EndToEnd.Tests.Wine;

/// <summary>
/// A child process that never ends. The collector gives it a minute; so that nobody has to wait for that, this runs beside the other tests,
/// on a host of its own.
/// </summary>
public sealed class HangingChildTests(WineHosts hosts)
{
    [Fact]
    public async Task Run_WhenVssadminHangs_KillsItAtItsLimitAndSaysSo()
    {
        var host = await hosts.OwnJapaneseAsync("hanging");
        using var hang = host.MakeHang("vssadmin");

        var bundle = await host.CollectAsync(
            TestContext.Current.CancellationToken, "--exclude", "vss.providers,vss.shadows,vss.storage", "--snapshot-gap", "0s");

        var writers = bundle.Item(ItemCatalog.VssWriters.Value);
        Assert.True(bundle.Result.ExitCode == 1, bundle.Result.Said); // written, but cut short
        Assert.Equal("timed-out", writers.Outcome);
        Assert.Contains(writers.Notes, static note => string.Equals(note.Reason, OutcomeReasons.TimeLimit, StringComparison.Ordinal));
        Assert.Equal("collected", bundle.Item(ItemCatalog.ProcessesEnd.Value).Outcome);
        Assert.DoesNotContain(
            bundle.Facts(ItemCatalog.ProcessesEnd.Value, ProcessFactCodec.Instance),
            static process => process.Name.Equals("vssadmin.exe", StringComparison.OrdinalIgnoreCase));
        Assert.Empty(host.Prefix.ProcessesOf("vssadmin.exe"));
    }
}
