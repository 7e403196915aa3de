using System.Globalization;
using ArcBundle.EndToEnd.Tests.Kills;
using ArcBundle.Format.Bundles;

namespace ArcBundle.EndToEnd.Tests.Wine;

/// <summary>The published collector is killed at several moments while it writes.</summary>
[Collection<WineCollectionDefinition>]
public sealed class KilledRunTests(WineHosts hosts)
{
    private const int Kills = 10;

    /// <summary>Lengths of the journal at which the run is killed lie below this; a plain run's is about twice as long.</summary>
    private const int JournalLength = 6000;

    [Fact]
    public async Task Run_WhenKilledAtManyMoments_LeavesWhatItsJournalNames()
    {
        var host = await hosts.EnglishAsync();
        var random = new Random(20261128);
        var found = new List<int?>();
        for (var number = 0; number < Kills; number++)
        {
            var (windows, here) = host.NewOutputFolder();
            using var run = host.Start("--out", windows, "--yes", "--quiet", "--snapshot-gap", "0s");
            await UntilJournalAsync(run, here, (long)(JournalLength * (number + random.NextDouble()) / Kills));
            if (!run.HasEnded)
                await run.KillAsync();
            found.Add(KilledBundle.AssertReadable(here));
        }

        Assert.True(found.Count(static entries => entries is > 0) >= Kills / 2, string.Join(' ', found.Select(static entries => entries?.ToString(CultureInfo.InvariantCulture) ?? "-")));
    }

    private static async Task UntilJournalAsync(ProgramRun run, string folder, long length)
    {
        using var poll = new PeriodicTimer(TimeSpan.FromMilliseconds(2));
        while (!run.HasEnded && !(Directory.Exists(folder) && Directory.EnumerateFiles(folder, "*" + BundleName.JournalExtension).Any(path => new FileInfo(path) is { Exists: true } file && file.Length >= length)))
            await poll.WaitForNextTickAsync(TestContext.Current.CancellationToken);
    }
}
