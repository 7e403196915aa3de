using System.Diagnostics;
using System.Globalization;

namespace ArcBundle.EndToEnd.Tests.Wine;

/// <summary>
/// How long a run takes, measured from outside. On a machine with more work than processors the clock tells of the others' work: there the processor
/// time of the run counts.
/// </summary>
[Collection<WineCollectionDefinition>]
public sealed class SpeedTests(WineHosts hosts)
{
    private static readonly TimeSpan FirstLine = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan WholeRun = TimeSpan.FromSeconds(15);

    [Fact]
    public async Task Run_WithAShortGap_SaysSomethingWithinASecondAndEndsWithinFifteen()
    {
        var host = await hosts.EnglishAsync();
        var (windows, _) = host.NewOutputFolder();
        var isLoaded = IsLoaded();
        var clock = Stopwatch.StartNew();
        using var run = host.Start("--out", windows, "--yes", "--lang", "en", "--snapshot-gap", "2s");
        var (said, saidBusy, busy) = (TimeSpan.Zero, TimeSpan.Zero, TimeSpan.Zero);
        using (var poll = new PeriodicTimer(TimeSpan.FromMilliseconds(10)))
        {
            while (!run.HasEnded && await poll.WaitForNextTickAsync(TestContext.Current.CancellationToken))
            {
                busy = run.BusyTime ?? busy;
                if (said == TimeSpan.Zero && run.HasSaidSomething)
                    (said, saidBusy) = (clock.Elapsed, busy);
            }
        }

        var whole = clock.Elapsed;
        (await run.EndAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken)).Succeeded("arccollect");
        isLoaded |= IsLoaded();
        TestContext.Current.SendDiagnosticMessage($"first line {said}, {saidBusy} busy; whole run {whole}, {busy} busy; loaded: {isLoaded}");
        Assert.NotEqual(TimeSpan.Zero, said);
        Assert.InRange(isLoaded ? saidBusy : said, TimeSpan.Zero, FirstLine);
        Assert.InRange(isLoaded ? busy : whole, TimeSpan.Zero, WholeRun);
    }

    /// <summary>Whether more processes wanted to run in the last minute than there are processors.</summary>
    private static bool IsLoaded() =>
        double.Parse(File.ReadAllText("/proc/loadavg").Split(' ')[0], CultureInfo.InvariantCulture) > Environment.ProcessorCount;
}
