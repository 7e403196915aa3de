using System.Text.Json;
using ArcBundle.Collector.Tests.Fixtures;
using ArcBundle.Format.Bundles;

namespace ArcBundle.Collector.Tests.Processes;

/// <summary>The running program is stopped in the middle of a large file.</summary>
public sealed class InterruptionTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly string[] _arguments;

    public InterruptionTests()
    {
        Assert.SkipUnless(File.Exists("/bin/sh"), "There is no /bin/sh here: run this test on Linux or macOS.");
        var huge = _folder.Write("huge.bin", "x"u8);
        using (var file = new FileStream(huge, FileMode.Open))
            file.SetLength(900L * 1024 * 1024);
        _arguments = ["--yes", "--lang", "en", "--root", SampleTree.Server(_folder), "--out", _folder["out"], "--include", huge];
    }

    [Theory]
    [InlineData("INT")]
    [InlineData("TERM")]
    [InlineData("HUP")]
    [InlineData("QUIT")]
    public async Task Signal_WhenSent_EndsWithAWholeBundleThatSaysCancelled(string signal)
    {
        using var process = CollectorProcess.Start(_arguments);
        await UntilTheHugeFileHasBegun(process);
        process.Signal(signal);

        var (code, output, error) = await process.EndAsync();

        Assert.Equal((1, string.Empty), (code, error));
        Assert.Contains("You cancelled", output, StringComparison.Ordinal);
        var bundle = BundleContent.Only(_folder["out"]);
        Assert.False(bundle.Manifest.Complete);
        Assert.Equal("synthetic tape log\r\n"u8, bundle["raw/logs.server/TAPE.LOG"]);
        Assert.Equal(("truncated", OutcomeReasons.Cancelled), (bundle.OutcomeOf("extra"), Assert.Single(bundle.ReasonsOf("extra"))));
        Assert.InRange(bundle["raw/extra/huge.bin"].Length, 1, 900 * 1024 * 1024 - 1);
    }

    [Fact]
    public async Task Kill_WhenSent_LeavesTheFileAndItsJournalAndNothingElse()
    {
        using var process = CollectorProcess.Start(_arguments);
        await UntilTheHugeFileHasBegun(process);
        process.Signal("KILL");
        await process.EndAsync();

        var files = Directory.GetFiles(_folder["out"]).Order(StringComparer.Ordinal).ToArray();
        Assert.Equal(2, files.Length);
        Assert.Equal(files[0] + BundleName.JournalExtension, files[1]);
        var records = (await File.ReadAllLinesAsync(files[1], TestContext.Current.CancellationToken)).Select(static line => JsonSerializer.Deserialize(line, BundleJson.Default.JournalRecord)!).ToList();
        Assert.Contains(records, static record => record is { Name: "raw/logs.server/TAPE.LOG", Outcome: "collected" });
        Assert.Contains(records, static record => record is { Item: "logs.server", Name: null, Outcome: "collected" });
        Assert.DoesNotContain(records, static record => record.Item is "extra");
        await using var bundle = File.OpenRead(files[0]);
        var start = new byte[4];
        await bundle.ReadExactlyAsync(start, TestContext.Current.CancellationToken);
        Assert.Equal("PK\u0003\u0004"u8, start);
    }

    [Fact]
    public async Task Deadline_WhenItPasses_EndsWithAWholeBundleThatSaysSo()
    {
        var more = _folder["more.bin"];
        using (var file = new FileStream(more, FileMode.CreateNew))
            file.SetLength(900L * 1024 * 1024); // so that a fast machine does not come to the end either
        using var process = CollectorProcess.Start([.. _arguments, "--include", more, "--max-size", "10GB", "--deadline", "3s"]);

        var (code, _, _) = await process.EndAsync();

        Assert.Equal(1, code);
        var bundle = BundleContent.Only(_folder["out"]);
        Assert.Equal([OutcomeReasons.Deadline], bundle.ReasonsOf("extra"));
        Assert.Equal("collected", bundle.OutcomeOf("host.context"));
        Assert.InRange(bundle.Manifest.EndedUtc - bundle.Manifest.StartedUtc, TimeSpan.FromSeconds(0.5), TimeSpan.FromSeconds(10));
    }

    public void Dispose() => _folder.Dispose();

    /// <summary>The item before the huge file is over, so that one is being read.</summary>
    private async Task UntilTheHugeFileHasBegun(CollectorProcess process)
    {
        using var poll = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while (await poll.WaitForNextTickAsync(TestContext.Current.CancellationToken))
        {
            Assert.True(Directory.Exists(FormattableString.Invariant($"/proc/{process.Id}")), "The collector ended too early.");
            if (!Directory.Exists(_folder["out"]))
                continue;
            var bundle = Directory.GetFiles(_folder["out"], "*.zip").FirstOrDefault();
            // The large file is all zeros: what it adds to the bundle after all small ones is still more than they are.
            if (bundle is not null && new FileInfo(bundle).Length > 50_000)
                return;
        }
    }
}
