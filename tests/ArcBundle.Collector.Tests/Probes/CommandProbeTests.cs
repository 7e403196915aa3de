using ArcBundle.Collector.Probes;
using ArcBundle.Collector.Tests.Fixtures;
using ArcBundle.Format.Bundles;
using ArcBundle.Format.Items;

namespace ArcBundle.Collector.Tests.Probes;

/// <summary>Real child processes: shell scripts under the names of Windows programs.</summary>
public sealed class CommandProbeTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly ProbeBench _bench = new();

    [Fact]
    public void Collect_WhenProgramSpeaks_KeepsItsBytes()
    {
        var item = Run(@"printf '\203\211'; echo "" $1 $2""");

        Assert.Equal("collected", item.Outcome);
        Assert.Equal([0x83, 0x89, .. " list writers\n"u8], _bench.Finish()["raw/vss.writers/vssadmin.txt"]);
    }

    [Fact]
    public void Collect_WhenProgramSaysNothing_IsEmpty()
    {
        var item = Run("exit 0");

        Assert.Equal(("empty", OutcomeReasons.NoOutput), (item.Outcome, Assert.Single(item.Notes).Reason));
    }

    [Theory]
    [InlineData(true, "collected")]
    [InlineData(null, "collected")]
    [InlineData(false, "denied")]
    public void Collect_WhenProgramFails_IsDeniedOnlyWithoutAdministratorRights(bool? elevated, string outcome)
    {
        var item = Run("echo error; exit 2", elevated);

        Assert.Equal(outcome, item.Outcome);
        Assert.Equal(new OutcomeNote(OutcomeReasons.ExitCode, "2"), Assert.Single(item.Notes));
        Assert.Equal("error\n"u8, _bench.Finish()["raw/vss.writers/vssadmin.txt"]);
    }

    [Theory]
    [InlineData("exit 3", 0)]
    [InlineData("echo broken >&2; exit 3", 1)]
    public void Collect_WhenProgramFailsWithoutAnAnswer_IsFailedNotEmpty(string script, int entries)
    {
        var item = Run(script);

        Assert.Equal(("failed", new OutcomeNote(OutcomeReasons.ExitCode, "3")), (item.Outcome, item.Notes[0]));
        Assert.Equal(entries, _bench.Finish().Count);
    }

    [Fact]
    public void Collect_WhenProgramHangs_IsTimedOutWithWhatItSaid()
    {
        var item = Run("echo waiting; sleep 600", limit: TimeSpan.FromMilliseconds(700));

        Assert.Equal(("timed-out", OutcomeReasons.TimeLimit), (item.Outcome, Assert.Single(item.Notes).Reason));
        Assert.Equal("waiting\n"u8, _bench.Finish()["raw/vss.writers/vssadmin.txt"]);
    }

    [Fact]
    public void Collect_WhenProgramIsAbsent_IsMissing()
    {
        var item = _bench.Run(Probe(TimeSpan.FromSeconds(30)), new FakeHost(_folder.Root) { Live = new FakeLive { SystemFolder = _folder.Root } });

        Assert.Equal(("missing", OutcomeReasons.NotFound), (item.Outcome, Assert.Single(item.Notes).Reason));
    }

    public void Dispose()
    {
        _bench.Dispose();
        _folder.Dispose();
    }

    private static CommandProbe Probe(TimeSpan limit) => new(ItemCatalog.VssWriters, "vssadmin.exe", [("list writers", "vssadmin.txt")], limit, 0);

    private ManifestItem Run(string script, bool? elevated = true, TimeSpan? limit = null)
    {
        Assert.SkipUnless(File.Exists("/bin/sh"), "There is no /bin/sh here: run this test on Linux or macOS.");
        var program = _folder.Write("vssadmin.exe", System.Text.Encoding.UTF8.GetBytes($"#!/bin/sh\n{script}\n"));
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        return _bench.Run(Probe(limit ?? TimeSpan.FromSeconds(30)), new FakeHost(_folder.Root) { Live = new FakeLive { SystemFolder = _folder.Root, IsElevated = elevated } });
    }
}
