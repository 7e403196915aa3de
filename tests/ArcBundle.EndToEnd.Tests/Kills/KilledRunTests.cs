using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using ArcBundle.Format.Bundles;

namespace ArcBundle.EndToEnd.Tests.Kills;

/// <summary>
/// Runs that are killed at many moments, spread over a run's time and over what it writes; the moments within their slots are random with
/// a fixed seed. With those of the tests on Wine they are a hundred.
/// </summary>
public sealed class KilledRunTests : IDisposable
{
    /// <summary>Kills at any moment of a run, its start included.</summary>
    private const int KillsFromTheStart = 10;

    /// <summary>Kills while the bundle is written.</summary>
    private const int KillsWhileWriting = 80;

    private const int Logs = 150;

    /// <summary>A few entries' time.</summary>
    private static readonly TimeSpan LongestDelay = TimeSpan.FromMilliseconds(4);

    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "arccollect");

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("arcbundle-kills-");

    [Fact]
    public async Task Run_WhenKilledAtManyMoments_LeavesWhatItsJournalNames()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Processes are killed as Linux does it: run this test on Linux.");
        LogTree.Make(Root, Logs);
        await RunWholeAsync("warm-up");
        var (took, journalLength) = await RunWholeAsync("whole");
        var random = new Random(20261127);
        for (var number = 0; number < KillsFromTheStart; number++)
            await KillAsync(string.Create(CultureInfo.InvariantCulture, $"start{number}"), journalLength: -1, took * ((number + random.NextDouble()) / KillsFromTheStart));
        var found = new List<int?>();
        for (var number = 0; number < KillsWhileWriting; number++)
        {
            var length = (long)(journalLength * (number + random.NextDouble()) / KillsWhileWriting);
            found.Add(await KillAsync(string.Create(CultureInfo.InvariantCulture, $"writing{number}"), length, random.NextDouble() * LongestDelay));
        }

        // The moments are worth nothing unless they meet runs in their middle.
        Assert.InRange(found.Count(static entries => entries is > 0), KillsWhileWriting / 2, KillsWhileWriting);
        Assert.InRange(found.Where(static entries => entries is > 0).Distinct().Count(), KillsWhileWriting / 5, KillsWhileWriting);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private string Root => Path.Combine(_folder.FullName, "BKSV01");

    private string Out(string name) => Path.Combine(_folder.FullName, "out", name);

    private ProgramRun Start(string name) =>
        ProgramRun.Start(Program, ["--yes", "--quiet", "--root", Root, "--out", Out(name)], new Dictionary<string, string?>(StringComparer.Ordinal));

    /// <summary>Lets a run come to its end.</summary>
    /// <returns>How long it took, and how long its journal was.</returns>
    private async Task<(TimeSpan Took, long JournalLength)> RunWholeAsync(string name)
    {
        var clock = Stopwatch.StartNew();
        using var run = Start(name);
        (await run.EndAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken)).Succeeded(name);
        var took = clock.Elapsed;
        Assert.Null(KilledBundle.AssertReadable(Out(name)));
        await using var zip = await ZipFile.OpenReadAsync(Assert.Single(Directory.EnumerateFiles(Out(name))), TestContext.Current.CancellationToken);
        return (took, zip.GetEntry(BundleEntryNames.Journal)!.Length);
    }

    /// <summary>Starts a run, kills it a while after its journal has a length (-1 for at once), and looks at what it left.</summary>
    private async Task<int?> KillAsync(string name, long journalLength, TimeSpan after)
    {
        var token = TestContext.Current.CancellationToken;
        using var run = Start(name);
        using (var poll = new PeriodicTimer(TimeSpan.FromMilliseconds(1)))
        {
            while (!run.HasEnded && JournalLength(name) < journalLength)
                await poll.WaitForNextTickAsync(token);
        }

        await Task.WhenAny(run.EndAsync(TimeSpan.FromMinutes(1), token), Task.Delay(after, token));
        if (!run.HasEnded)
            await run.KillAsync();
        return KilledBundle.AssertReadable(Out(name));
    }

    private long JournalLength(string name) =>
        Directory.Exists(Out(name)) && Directory.EnumerateFiles(Out(name), "*" + BundleName.JournalExtension).FirstOrDefault() is { } path && new FileInfo(path) is { Exists: true } file
            ? file.Length
            : -1;
}
