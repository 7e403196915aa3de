using System.Diagnostics;
using System.Text.Json;
using ArcBundle.Analyzer.Intake;
using ArcBundle.Format.Bundles;
using ArcBundle.Format.Items;

namespace ArcBundle.EndToEnd.Tests.Wine;

/// <summary>Runs that are killed.</summary>
[Collection<WineCollectionDefinition>]
public sealed class InterruptedRunTests(WineHosts hosts)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>How long the child runs before the kill: a moment passes between its start and the job that ends it.</summary>
    private static readonly TimeSpan ChildAge = TimeSpan.FromSeconds(2);

    [Fact]
    public async Task Run_WhenKilledInTheMiddle_LeavesEveryJournaledEntryWholeAndNoChildBehind()
    {
        var host = await hosts.EnglishAsync();
        var token = TestContext.Current.CancellationToken;
        using var hang = host.MakeHang("vssadmin");
        var (windows, here) = host.NewOutputFolder();
        using (var run = host.Start("--out", windows, "--yes"))
        {
            await UntilAsync(() => host.Prefix.ProcessesOf("vssadmin.exe").Count > 0 || run.HasEnded, token);
            var seen = Stopwatch.StartNew();
            await UntilAsync(() => seen.Elapsed > ChildAge, token);
            Assert.False(run.HasEnded);
            await run.KillAsync();
        }

        await UntilAsync(() => host.Prefix.ProcessesOf("vssadmin.exe").Count == 0, token);
        var bundle = Assert.Single(Directory.EnumerateFiles(here, "*" + BundleName.Extension));
        var journal = await ReadJournalAsync(bundle + BundleName.JournalExtension, token);
        Assert.Contains(journal, static record => string.Equals(record.Item, ItemCatalog.EventsSystem.Value, StringComparison.Ordinal));
        using (var opening = new EvidenceOpener().Open(bundle))
            Assert.Equal(journal.Select(static record => (record.Name!, record.Sha256!)), Assert.Single(opening.Inputs).Trusted.Select(static entry => (entry.Name, entry.Sha256)));
        var verified = await Analyzing.RunAsync(["verify", bundle, "--lang", "en"], token);
        Assert.Equal(1, verified.ExitCode);
        Assert.Contains(ItemCatalog.VssWriters.Value, verified.Said, StringComparison.Ordinal);
    }

    private static async Task UntilAsync(Func<bool> condition, CancellationToken token)
    {
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(token);
        limited.CancelAfter(Patience);
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (!condition())
            await timer.WaitForNextTickAsync(limited.Token);
    }

    /// <summary>The journal's complete lines that name an entry; the last line may be torn.</summary>
    private static async Task<IReadOnlyList<JournalRecord>> ReadJournalAsync(string path, CancellationToken token)
    {
        var text = await File.ReadAllTextAsync(path, token);
        return
        [
            .. text[..(text.LastIndexOf('\n') + 1)].Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(static line => JsonSerializer.Deserialize(line, BundleJson.Default.JournalRecord)!)
                .Where(static record => record.Name is not null),
        ];
    }
}
