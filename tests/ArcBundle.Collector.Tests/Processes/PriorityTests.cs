using System.Globalization;
using ArcBundle.Collector.Tests.Fixtures;

namespace ArcBundle.Collector.Tests.Processes;

/// <summary>The host's own work comes first.</summary>
public sealed class PriorityTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task Run_WhileItReads_StandsBackBehindOthers()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The priority of a process is looked up as Linux tells it: run this test on Linux.");
        var huge = _folder.Write("huge.bin", "x"u8);
        await using (var file = new FileStream(huge, FileMode.Open))
            file.SetLength(900L * 1024 * 1024);
        using var process = CollectorProcess.Start(["--yes", "--quiet", "--root", SampleTree.Server(_folder), "--out", _folder["out"], "--include", huge]);
        using var poll = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while (!Directory.Exists(_folder["out"]))
            await poll.WaitForNextTickAsync(TestContext.Current.CancellationToken);

        // The 19th field, counted from behind the name.
        var stat = await File.ReadAllTextAsync(FormattableString.Invariant($"/proc/{process.Id}/stat"), TestContext.Current.CancellationToken);
        var nice = int.Parse(stat[(stat.LastIndexOf(')') + 2)..].Split(' ')[16], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        process.Signal("TERM");
        await process.EndAsync();

        Assert.InRange(nice, 1, 19);
    }

    public void Dispose() => _folder.Dispose();
}
