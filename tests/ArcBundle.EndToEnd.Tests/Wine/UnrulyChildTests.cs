using System.Diagnostics;
using ArcBundle.Format.Bundles;
using ArcBundle.Format.Items;

namespace ArcBundle.EndToEnd.Tests.Wine;

/// <summary>What a <c>vssadmin</c> can do to a run: in each case the run ends in time, says what happened, and leaves no process behind.</summary>
[Collection<WineCollectionDefinition>]
public sealed class UnrulyChildTests(WineHosts hosts)
{
    private const int DeadlineSeconds = 6;

    /// <summary>How much later than its deadline a run may end.</summary>
    private static readonly TimeSpan Margin = TimeSpan.FromSeconds(5);

    /// <summary>All items but the one that asks <c>vssadmin</c>.</summary>
    private static readonly string Others = string.Join(
        ',', ItemCatalog.InOrder.Select(static item => item.Id).Where(static id => id != ItemCatalog.VssWriters && id != ItemCatalog.HostContext && id != ItemCatalog.TraceTcp).Select(static id => id.Value));

    [Theory]
    [InlineData("hang", "", 1, "truncated", OutcomeReasons.Deadline)]
    [InlineData("flood", "", 1, "truncated", OutcomeReasons.SizeLimit)]
    [InlineData("grandchild", "", 0, "collected", null)]
    [InlineData("exit", "1", 0, "collected", OutcomeReasons.ExitCode)]
    public async Task Run_WhenVssadminMisbehaves_EndsInTimeAndLeavesNoProcess(string mark, string content, int exitCode, string outcome, string? reason)
    {
        var host = await hosts.EnglishAsync();
        using var unruly = new StandInMark(host.Prefix, "vssadmin", mark, content);

        var (bundle, took) = await CollectAsync(host);

        Assert.True(bundle.Result.ExitCode == exitCode, bundle.Result.Said);
        var writers = bundle.Item(ItemCatalog.VssWriters.Value);
        Assert.Equal((outcome, reason), (writers.Outcome, writers.Notes.SingleOrDefault()?.Reason));
        Assert.Equal(exitCode == 0, bundle.Manifest.Complete);
        Assert.True(Assert.Single(bundle.Raw(ItemCatalog.VssWriters.Value)).Value.AsSpan().StartsWith(AgentHost.VssWriters));
        Assert.InRange(bundle.Manifest.Footprint.PeakWorkingSetBytes ?? 0, 1, 100L * 1024 * 1024);
        AssertOver(host, took);
    }

    [Fact]
    public async Task Run_WhenVssadminIsMissing_SaysSo()
    {
        var host = await hosts.EnglishAsync();
        using var missing = host.TakeAway("vssadmin");

        var (bundle, took) = await CollectAsync(host);

        Assert.True(bundle.Result.ExitCode == 0, bundle.Result.Said);
        var writers = bundle.Item(ItemCatalog.VssWriters.Value);
        Assert.Equal(("missing", OutcomeReasons.NotFound), (writers.Outcome, Assert.Single(writers.Notes).Reason));
        AssertOver(host, took);
    }

    private static async Task<(CollectedBundle Bundle, TimeSpan Took)> CollectAsync(WineHost host)
    {
        var clock = Stopwatch.StartNew();
        var bundle = await host.CollectAsync(
            TestContext.Current.CancellationToken, "--lang", "en", "--exclude", Others, "--snapshot-gap", "0s", "--deadline", FormattableString.Invariant($"{DeadlineSeconds}s"));
        return (bundle, clock.Elapsed);
    }

    private static void AssertOver(WineHost host, TimeSpan took)
    {
        Assert.Empty(host.Prefix.ProcessesOf("vssadmin.exe"));
        Assert.InRange(took, TimeSpan.Zero, TimeSpan.FromSeconds(DeadlineSeconds) + Margin);
    }
}
