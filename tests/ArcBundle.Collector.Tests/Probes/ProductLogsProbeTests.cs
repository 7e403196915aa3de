using System.Globalization;
using ArcBundle.Collector.Probes;
using ArcBundle.Collector.Tests.Fixtures;
using ArcBundle.Format.Bundles;
using ArcBundle.Format.Items;

namespace ArcBundle.Collector.Tests.Probes;

public sealed class ProductLogsProbeTests : IDisposable
{
    private static readonly DateTime Newest = new(2026, 11, 18, 2, 0, 0, DateTimeKind.Utc);

    private readonly TemporaryFolder _folder = new();
    private readonly ProbeBench _bench = new();

    private string Logs => Path.Combine(_folder.Root, "Program Files (x86)", "CA", "ARCserve Backup", "LOG");

    public ProductLogsProbeTests() => Directory.CreateDirectory(Logs);

    [Fact]
    public void Collect_WhenThereAreMoreFilesThanAllowed_TakesTheNewestWhateverTheirNames()
    {
        for (var age = 0; age < 9; age++)
            Write(FormattableString.Invariant($"{9 - age}.LOG"), "x"u8, age); // the newest has the last name
        var item = Run(new CollectionLimits { LogFiles = 3 });

        Assert.Equal("truncated", item.Outcome);
        Assert.Equal([new OutcomeNote(OutcomeReasons.SizeLimit, "6 / 9")], item.Notes);
        Assert.Equal(["raw/logs.server/9.LOG", "raw/logs.server/8.LOG", "raw/logs.server/7.LOG"], _bench.Finish().Keys, StringComparer.Ordinal);
    }

    [Fact]
    public void Collect_WhenALogIsTooLong_TakesItsEndAndTellsExactlyWhatItTook()
    {
        Write("A.LOG", "0123456789"u8, age: 0);

        var item = Run(new CollectionLimits { LogFile = 4 });

        Assert.Equal("truncated", item.Outcome);
        Assert.Equal(@"C:\Program Files (x86)\CA\ARCserve Backup\LOG\A.LOG: bytes 6-10 of 10", Assert.Single(item.Notes).Detail);
        Assert.Equal("6789"u8, _bench.Finish()["raw/logs.server/A.LOG"]);
    }

    [Fact]
    public void Collect_WhenAllLogsTogetherAreTooLarge_LeavesTheOldestOutAndCountsThem()
    {
        for (var age = 0; age < 4; age++)
            Write(FormattableString.Invariant($"{age}.LOG"), "0123456789"u8, age);

        var item = Run(new CollectionLimits { Logs = 15 });

        Assert.Equal(2, item.Notes.Count);
        Assert.EndsWith("bytes 5-10 of 10", item.Notes[0].Detail, StringComparison.Ordinal);
        Assert.Equal("2 / 4", item.Notes[1].Detail);
        Assert.Equal(["raw/logs.server/0.LOG", "raw/logs.server/1.LOG"], _bench.Finish().Keys, StringComparer.Ordinal);
    }

    [Fact]
    public async Task Collect_WhenALogGrowsWhileItIsRead_TakesWhatWasThereAndEnds()
    {
        const int Before = 8 * 1024 * 1024;
        Write("GROWS.LOG", new byte[Before], age: 0);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var grown = new TaskCompletionSource();
        var writing = Task.Run(
            async () =>
            {
                await using var log = new FileStream(Path.Combine(Logs, "GROWS.LOG"), FileMode.Append, FileAccess.Write, FileShare.ReadWrite);
                while (!stop.IsCancellationRequested)
                {
                    log.Write(new byte[64 * 1024]);
                    log.Flush();
                    grown.TrySetResult();
                }
            },
            TestContext.Current.CancellationToken);
        await grown.Task;

        var item = Run(new CollectionLimits());
        await stop.CancelAsync();
        await writing;

        Assert.Equal("collected", item.Outcome);
        var taken = _bench.Finish()["raw/logs.server/GROWS.LOG"].Length;
        Assert.InRange(taken, Before, new FileInfo(Path.Combine(Logs, "GROWS.LOG")).Length);
    }

    [Fact]
    public void Collect_WhenAPipeHasALogsName_DoesNotWaitForIt()
    {
        Assert.SkipUnless(File.Exists("/usr/bin/mkfifo"), "There is no mkfifo here: run this test on Linux.");
        Write("A.LOG", "text"u8, age: 1);
        using (var made = System.Diagnostics.Process.Start("/usr/bin/mkfifo", [Path.Combine(Logs, "PIPE.LOG")]))
            made.WaitForExit();

        var item = Run(new CollectionLimits());

        Assert.Equal(("truncated", OutcomeReasons.NotReadable), (item.Outcome, Assert.Single(item.Notes).Reason));
        Assert.Equal("text"u8, _bench.Finish()["raw/logs.server/A.LOG"]);
    }

    public void Dispose()
    {
        _bench.Dispose();
        _folder.Dispose();
    }

    private void Write(string name, ReadOnlySpan<byte> content, int age)
    {
        var path = _folder.Write(string.Create(CultureInfo.InvariantCulture, $"Program Files (x86)/CA/ARCserve Backup/LOG/{name}"), content);
        File.SetLastWriteTimeUtc(path, Newest.AddHours(-age));
    }

    [Fact]
    public void Collect_WhenTheLogsWereMovedAndALinkLeadsToThem_TakesThem()
    {
        Directory.Move(Logs, _folder["logs-of-arcserve"]);
        Directory.CreateSymbolicLink(Logs, _folder["logs-of-arcserve"]);
        Write("A.LOG", "0123456789"u8, age: 0);

        Assert.Equal("collected", Run(new CollectionLimits()).Outcome);
        Assert.Equal("0123456789"u8, _bench.Finish()["raw/logs.server/A.LOG"]);
    }

    [Fact]
    public void Collect_WhenTheLogsAreBehindALinkThatLeavesTheDisk_SaysSo()
    {
        using var elsewhere = new TemporaryFolder();
        elsewhere.Write("A.LOG", "0123456789"u8);
        Directory.Delete(Logs);
        Directory.CreateSymbolicLink(Logs, elsewhere.Root);

        var item = Run(new CollectionLimits());

        Assert.NotEqual("empty", item.Outcome);
        Assert.Equal(new OutcomeNote(OutcomeReasons.NotReadable, @"C:\Program Files (x86)\CA\ARCserve Backup\LOG: link"), Assert.Single(item.Notes));
    }

    private ManifestItem Run(CollectionLimits limits)
    {
        var host = new FakeHost(_folder.Root);
        return _bench.Run(new ProductLogsProbe(ItemCatalog.LogsServer, ProductSide.Server, ProductMap.Of(host), limits), host);
    }
}
