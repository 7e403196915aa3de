using ArcBundle.Collector.Probes;
using ArcBundle.Collector.Tests.Fixtures;
using ArcBundle.Format.Bundles;
using ArcBundle.Format.Facts;

namespace ArcBundle.Collector.Tests.Probes;

/// <summary>Real child processes: shell scripts under the names of the product's programs.</summary>
public sealed class ActivityLogProbeTests : IDisposable
{
    private const string Key = @"SOFTWARE\ComputerAssociates";
    private const string Home = "Program Files (x86)/CA/ARCserve Backup";

    private readonly TemporaryFolder _folder = new();
    private readonly ProbeBench _bench = new();

    public ActivityLogProbeTests() => _folder.Write(Home + "/readme.txt", "synthetic"u8);

    [Fact]
    public void Collect_WhenNothingWasAskedFor_StartsNothing()
    {
        Program("ca_log.exe", "touch started");

        var item = Collect(source: null);

        Assert.Equal(("missing", OutcomeReasons.NotGiven), (item.Outcome, Assert.Single(item.Notes).Reason));
        Assert.Empty(_bench.Footprint.Sum().ChildProcesses);
        Assert.False(File.Exists(_folder[Home + "/started"]));
    }

    [Fact]
    public void Collect_WhenAutomatic_RunsTheListingFormsAndNoOther()
    {
        Program("ca_log.exe", """printf '\203\211 %s\n' "$*" """);
        Program("ca_qmgr.exe", """echo "jobs $*" """);

        var item = Collect(ActivityLogSource.Of("auto"));

        Assert.Equal("collected", item.Outcome);
        var entries = _bench.Finish();
        Assert.Equal([0x83, 0x89, .. " -activity.log\n"u8], entries["raw/logs.activity/ca_log-activity.txt"]);
        Assert.Equal("jobs -list\n"u8, entries["raw/logs.activity/ca_qmgr-list.txt"]);
    }

    [Fact]
    public void Look_WhenAutomatic_NamesTheCommandLines()
    {
        Program("ca_log.exe", "exit 0");

        Assert.Equal([_folder[Home + "/ca_log.exe"] + " -activity.log"], Probe(ActivityLogSource.Of("auto")).Look(Host()).Sources);
    }

    [Fact]
    public void Collect_WhenTheProgramsAreAbsent_IsMissingAndNamesThem()
    {
        var item = Collect(ActivityLogSource.Of("auto"));

        Assert.Equal(("missing", new OutcomeNote(OutcomeReasons.NotFound, "ca_log.exe, ca_qmgr.exe")), (item.Outcome, Assert.Single(item.Notes)));
    }

    [Fact]
    public void Collect_WhenOnlyTheJobsCanBeListed_IsNotAWholeActivityLog()
    {
        Program("ca_qmgr.exe", "echo jobs");

        var item = Collect(ActivityLogSource.Of("auto"));

        Assert.Equal(("truncated", "ca_log.exe"), (item.Outcome, item.Notes[0].Detail));
    }

    [Fact]
    public void Collect_WhenTheProgramFails_TellsItsExitCode()
    {
        Program("ca_log.exe", "echo no database; exit 7");

        var item = Collect(ActivityLogSource.Of("auto"));

        Assert.Contains(new OutcomeNote(OutcomeReasons.ExitCode, "7"), item.Notes);
    }

    [Fact]
    public void Collect_WhenAFileIsGiven_TakesItsBytes()
    {
        _folder.Write("export.txt", [0xFF, 0xFE, (byte)'E', 0]);

        var item = Collect(ActivityLogSource.Of(_folder["export.txt"]));

        Assert.Equal("collected", item.Outcome);
        Assert.Equal([0xFF, 0xFE, (byte)'E', 0], _bench.Finish()["raw/logs.activity/export.txt"]);
    }

    public void Dispose()
    {
        _bench.Dispose();
        _folder.Dispose();
    }

    private ManifestItem Collect(ActivityLogSource? source) => _bench.Run(Probe(source), Host());

    private ActivityLogProbe Probe(ActivityLogSource? source) => new(source, ProductMap.Of(Host()), new CollectionLimits());

    private FakeHost Host() => new(_folder.Root)
    {
        Live = new FakeLive(),
        Registry = new FakeRegistry((Key, RegistryView.View32, FakeRegistry.Key(Key + @"\CA ARCserve Backup\Base\Path", ("HOME", @"C:\Program Files (x86)\CA\ARCserve Backup")))),
    };

    private void Program(string name, string script)
    {
        var path = _folder[$"{Home}/{name}"];
        File.WriteAllText(path, "#!/bin/sh\n" + script + "\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
