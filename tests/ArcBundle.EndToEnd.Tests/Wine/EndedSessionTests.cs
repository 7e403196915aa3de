using System.Globalization;
using System.Text;
using ArcBundle.Format.Bundles;

namespace ArcBundle.EndToEnd.Tests.Wine;

/// <summary>The console is closed, or the user logs off, in the middle of a run: Windows waits for the collector a little and then ends it.</summary>
[Collection<WineCollectionDefinition>]
public sealed class EndedSessionTests(WineHosts hosts)
{
    /// <summary>Bytes of the journal at which the run is in its middle: a plain run's has about twice as many.</summary>
    private const int HalfAJournal = 3000;

    /// <summary>CTRL_CLOSE_EVENT and CTRL_SHUTDOWN_EVENT. Wine's own console sends neither; the stand-in sends them as Windows does.</summary>
    [Theory]
    [InlineData(2)]
    [InlineData(6)]
    public async Task Run_WhenItsConsoleIsClosed_FinishesTheBundleBeforeItLetsItselfBeEnded(int consoleEvent)
    {
        var host = await hosts.JapaneseAsync();
        var token = TestContext.Current.CancellationToken;
        var (windows, here) = host.NewOutputFolder();
        using var run = host.Start("--out", windows, "--yes", "--quiet");
        await UntilHalfwayAsync(run, here, token);

        var closed = await host.Prefix.WineAsync(
            @"C:\windows\system32\vssadmin.exe", ["--console-event", consoleEvent.ToString(CultureInfo.InvariantCulture), "arccollect"], token);

        await run.EndAsync(TimeSpan.FromMinutes(1), token);
        Assert.True(closed.ExitCode == 0, closed.Said);
        TestContext.Current.TestOutputHelper?.WriteLine($"the handler returned after {Encoding.UTF8.GetString(closed.Output).Trim()} ms");
        await AssertWholeButCancelledAsync(here, token);
    }

    [Fact]
    public async Task Run_WhenTheUserLogsOff_FinishesTheBundleBeforeItLetsItselfBeEnded()
    {
        var host = await hosts.JapaneseAsync();
        var token = TestContext.Current.CancellationToken;
        var (windows, here) = host.NewOutputFolder();
        using var run = host.Start("--out", windows, "--yes", "--quiet");
        await UntilHalfwayAsync(run, here, token);

        var loggedOff = await host.Prefix.RunAsync("wineboot", ["-e"], token);

        await run.EndAsync(TimeSpan.FromMinutes(1), token);
        Assert.True(loggedOff.ExitCode == 0, loggedOff.Said);
        await AssertWholeButCancelledAsync(here, token);
    }

    private static async Task UntilHalfwayAsync(ProgramRun run, string folder, CancellationToken token)
    {
        using var poll = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while (!(Directory.Exists(folder) && Directory.EnumerateFiles(folder, "*" + BundleName.JournalExtension).Any(static path => new FileInfo(path) is { Exists: true, Length: > HalfAJournal })))
        {
            Assert.False(run.HasEnded);
            await poll.WaitForNextTickAsync(token);
        }
    }

    private static async Task AssertWholeButCancelledAsync(string folder, CancellationToken token)
    {
        var bundle = new CollectedBundle(folder, new ProgramResult(0, [], []));
        Assert.Equal([bundle.Path], Directory.EnumerateFileSystemEntries(folder)); // no journal beside it, no room held back
        Assert.False(bundle.Manifest.Complete);
        Assert.Equal("cancelled", bundle.Item("tcp.end").Outcome);
        var verified = await Analyzing.RunAsync(["verify", bundle.Path], token);
        Assert.True(verified.ExitCode == 0, verified.Said);
    }
}
