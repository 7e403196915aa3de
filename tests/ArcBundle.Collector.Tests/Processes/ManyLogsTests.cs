using System.Globalization;
using ArcBundle.Collector.Tests.Fixtures;
using ArcBundle.Format.Bundles;

namespace ArcBundle.Collector.Tests.Processes;

/// <summary>A host with 5,000 logs of 2 GB in all, watched from outside.</summary>
public sealed class ManyLogsTests : IDisposable
{
    private const int Files = 5000;
    private const long Bytes = 2L * 1000 * 1000 * 1000;
    private const long MostMemory = 100L * 1000 * 1000;

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task Run_WhenTheHostHasFiveThousandLogs_StaysInsideItsCaps()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The memory of a process is watched as Linux tells it: run this test on Linux.");
        MakeLogs();
        using var process = CollectorProcess.Start(["--yes", "--quiet", "--root", _folder["BKSV01"], "--out", _folder["out"], "--deadline", "60s"]);

        var memory = PeakMemoryAsync(process.Id);
        var (code, _, error) = await process.EndAsync();

        Assert.Equal((1, string.Empty), (code, error));
        Assert.InRange(await memory, 1, MostMemory);
        var bundle = BundleContent.Only(_folder["out"]);
        Assert.Equal("truncated", bundle.OutcomeOf("logs.server"));
        var logs = bundle.Manifest.Entries.Where(static entry => entry.Item is "logs.server").ToList();
        Assert.Contains(new OutcomeNote(OutcomeReasons.SizeLimit, FormattableString.Invariant($"{Files - logs.Count} / {Files}")), bundle.ItemOf("logs.server").Notes);
        Assert.Equal("raw/logs.server/JOB04999.LOG", logs[0].Name);
        Assert.InRange(logs.Sum(static entry => entry.Length), 1, 256L * 1024 * 1024);
        Assert.InRange(bundle.Manifest.EndedUtc - bundle.Manifest.StartedUtc, TimeSpan.Zero, TimeSpan.FromSeconds(65));
    }

    public void Dispose() => _folder.Dispose();

    /// <summary>Logs with a few lines at their end and a hole before, so that they take no room here; the newest have the last names.</summary>
    private void MakeLogs()
    {
        var first = new DateTime(2026, 11, 18, 2, 0, 0, DateTimeKind.Utc);
        var logs = Directory.CreateDirectory(_folder["BKSV01", "Program Files (x86)", "CA", "ARCserve Backup", "LOG"]).FullName;
        for (var number = 0; number < Files; number++)
        {
            var path = Path.Combine(logs, string.Create(CultureInfo.InvariantCulture, $"JOB{number:00000}.LOG"));
            // One of ten is large, the others share what is left of 100 KB each.
            using (var log = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0))
            {
                log.SetLength(number % 10 == 0 ? (Bytes / (Files / 10)) - 900_000 : 100_000);
                log.Position = log.Length;
                log.Write("2026/11/18 02:10:11 synthetic\r\n"u8);
            }

            File.SetLastWriteTimeUtc(path, first.AddSeconds(number));
        }
    }

    /// <summary>The most memory that the process held, as the kernel kept it, in bytes.</summary>
    private static async Task<long> PeakMemoryAsync(int id)
    {
        var peak = 0L;
        using var poll = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while (await poll.WaitForNextTickAsync(TestContext.Current.CancellationToken))
        {
            try
            {
                var line = (await File.ReadAllLinesAsync(FormattableString.Invariant($"/proc/{id}/status"))).FirstOrDefault(static line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
                if (line is null)
                    return peak;
                peak = long.Parse(line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) * 1024;
            }
            catch (IOException)
            {
                return peak;
            }
        }

        return peak;
    }
}
