using System.Text;
using ArcBundle.Format.Bundles;
using ArcBundle.Format.Items;

namespace ArcBundle.EndToEnd.Tests.Wine;

/// <summary>The published collector with <c>--trace</c>: whatever happens, no session stays behind.</summary>
[Collection<WineCollectionDefinition>]
public sealed class TracingTests(WineHosts hosts)
{
    private const string TraceEntry = "raw/trace.tcp/ArcBundleNet.etl";
    private const string EventsEntry = "raw/trace.tcp/ArcBundleNet.evtx";
    private const int AccessDenied = unchecked((int)0x80070005);

    private static readonly string Item = ItemCatalog.TraceTcp.Value;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private static CancellationToken Test => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Run_WithATrace_RecordsConvertsPacksAndStops()
    {
        var host = await hosts.EnglishAsync();
        using var tracing = new TracingHost(host);

        var bundle = await CollectAsync(host);

        Assert.True(bundle.Result.ExitCode == 0, bundle.Result.Said);
        Assert.Equal("stopped", tracing.Session);
        Assert.Equal("collected", bundle.Item(Item).Outcome);
        Assert.Empty(bundle.Item(Item).Notes);
        Assert.Equal("synthetic trace, begun and ended"u8, bundle.Entries[TraceEntry]);
        Assert.Equal(tracing.Events, bundle.Entries[EventsEntry]);
        var folder = $@"C:\Support\{Path.GetFileName(bundle.Folder)}\{Path.GetFileName(bundle.Path)}.trace.tcp.tmp";
        Assert.Equal(
            [
                "query ArcBundleNet -ets",
                $@"create trace ArcBundleNet -p {{2F07E2EE-15DB-40F1-90EF-9D7BA282188A}} 0x400000004 4 -o {folder}\ArcBundleNet.etl -ow -mode Circular -f bincirc -max 256 -nb 16 64 -bs 64 -ets",
                "stop ArcBundleNet -ets",
                "query ArcBundleNet -ets",
            ],
            tracing.Calls("logman"));
        Assert.Equal([$@"{folder}\ArcBundleNet.etl -o {folder}\ArcBundleNet.evtx -of EVTX -y"], tracing.Calls("tracerpt"));
        AssertNothingElse(bundle);
        var verified = await Analyzing.RunAsync(["verify", bundle.Path, "--lang", "en"], Test);
        Assert.True(verified.ExitCode == 0, verified.Said);
    }

    [Fact]
    public async Task Run_WhenTracerptFails_PacksTheTraceAloneAndSaysSo()
    {
        var host = await hosts.EnglishAsync();
        using var tracing = new TracingHost(host);
        tracing.Fail("tracerpt", 87, "synthetic refusal");

        var bundle = await CollectAsync(host);

        Assert.True(bundle.Result.ExitCode == 0, bundle.Result.Said);
        Assert.Equal("stopped", tracing.Session);
        Assert.Equal(("collected", new OutcomeNote(OutcomeReasons.NotConverted, "tracerpt: 87")), (bundle.Item(Item).Outcome, Assert.Single(bundle.Item(Item).Notes)));
        Assert.Equal(["raw/trace.tcp/tracerpt.txt", TraceEntry], bundle.Raw(Item).Keys, StringComparer.Ordinal);
        Assert.Equal("synthetic refusal"u8, bundle.Entries["raw/trace.tcp/tracerpt.txt"]);
        AssertNothingElse(bundle);
    }

    [Fact]
    public async Task Run_WhenLogmanIsRefused_IsDeniedAndCollectsTheRest()
    {
        var host = await hosts.EnglishAsync();
        using var tracing = new TracingHost(host);
        tracing.Fail("logman", AccessDenied, string.Empty);

        var bundle = await CollectAsync(host);

        Assert.True(bundle.Result.ExitCode == 0, bundle.Result.Said);
        Assert.Equal(string.Empty, tracing.Session);
        Assert.Equal(
            ("denied", new OutcomeNote(OutcomeReasons.AccessDenied, "logman create trace: 0x80070005")),
            (bundle.Item(Item).Outcome, Assert.Single(bundle.Item(Item).Notes)));
        Assert.Equal("collected", bundle.Item(ItemCatalog.EventsSystem.Value).Outcome);
        AssertNothingElse(bundle);
    }

    [Fact]
    public async Task Run_AfterARunThatWasKilledWhileRecording_StopsItsSessionAndSaysSo()
    {
        var host = await hosts.EnglishAsync();
        using var tracing = new TracingHost(host);
        using (var run = host.Start("--out", host.NewOutputFolder().Windows, "--yes", "--trace", "10m"))
        {
            await UntilAsync(() => tracing.IsRunning || run.HasEnded);
            Assert.False(run.HasEnded);
            await run.KillAsync();
        }

        Assert.True(tracing.IsRunning);

        var bundle = await CollectAsync(host);

        Assert.True(bundle.Result.ExitCode == 0, bundle.Result.Said);
        Assert.Equal("stopped", tracing.Session);
        Assert.Equal(("collected", OutcomeReasons.LeftOverSession), (bundle.Item(Item).Outcome, Assert.Single(bundle.Item(Item).Notes).Reason));
        Assert.Contains("that an earlier run had left was still running. It has been stopped.", Encoding.UTF8.GetString(bundle.Result.Output), StringComparison.Ordinal);
        Assert.Equal(["query", "create", "query", "stop", "query", "create", "stop", "query"], tracing.Calls("logman").Select(static call => call.Split(' ')[0]));
        AssertNothingElse(bundle);
    }

    [Fact]
    public async Task Run_WhenInterruptedWhileRecording_StopsAtOnceAndKeepsTheTraceSoFar()
    {
        var host = await hosts.EnglishAsync();
        using var tracing = new TracingHost(host);
        var (windows, here) = host.NewOutputFolder();
        using var run = host.Start("--out", windows, "--yes", "--lang", "en", "--trace", "10m");
        await UntilAsync(() => tracing.IsRunning || run.HasEnded);
        Assert.False(run.HasEnded);

        await run.InterruptAsync();

        var bundle = new CollectedBundle(here, await run.EndAsync(Patience, Test));
        Assert.True(bundle.Result.ExitCode == 1, bundle.Result.Said);
        Assert.Equal("stopped", tracing.Session);
        Assert.Equal(("truncated", OutcomeReasons.Cancelled), (bundle.Item(Item).Outcome, bundle.Item(Item).Notes[0].Reason));
        Assert.Equal("synthetic trace, begun and ended"u8, bundle.Entries[TraceEntry]);
        Assert.Empty(tracing.Calls("tracerpt"));
        AssertNothingElse(bundle);
    }

    [Fact]
    public async Task Run_WhileAnotherRunRecords_LeavesThatOnesSessionAlone()
    {
        var host = await hosts.EnglishAsync();
        using var tracing = new TracingHost(host);
        using var first = host.Start("--out", host.NewOutputFolder().Windows, "--yes", "--trace", "10m");
        await UntilAsync(() => tracing.IsRunning || first.HasEnded);
        Assert.False(first.HasEnded);

        var bundle = await CollectAsync(host);

        Assert.True(bundle.Result.ExitCode == 0, bundle.Result.Said);
        Assert.Equal(("skipped", OutcomeReasons.OtherRun), (bundle.Item(Item).Outcome, Assert.Single(bundle.Item(Item).Notes).Reason));
        Assert.True(tracing.IsRunning);
        await first.KillAsync();
    }

    private static Task<CollectedBundle> CollectAsync(WineHost host, params string[] more) =>
        host.CollectAsync(Test, ["--lang", "en", "--trace", "5s", "--snapshot-gap", "0s", .. more]);

    private static void AssertNothingElse(CollectedBundle bundle) => Assert.Equal(bundle.Path, Assert.Single(Directory.EnumerateFileSystemEntries(bundle.Folder)));

    private static async Task UntilAsync(Func<bool> condition)
    {
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(Test);
        limited.CancelAfter(Patience);
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (!condition())
            await timer.WaitForNextTickAsync(limited.Token);
    }
}
