using System.Diagnostics;
using ArcBundle.Collector.Offline;
using ArcBundle.Collector.Offline.Hives;
using ArcBundle.Collector.Probes;
using ArcBundle.Collector.Tests.Fixtures;
using ArcBundle.Format.Facts;

namespace ArcBundle.Collector.Tests.Offline.Hives;

/// <summary>Hives that another implementation, hivex, wrote: keys, values and lists are laid out by it, not by this project's own builder.</summary>
public sealed class HivexTests : IDisposable
{
    private const string SystemHive = "BKSV01/Windows/System32/config/SYSTEM";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Walk_WhenHivexWroteTheHive_GivesWhatItWrote()
    {
        Write(
            """
            add Select
            cd Select
            setval 1
            Current
            dword:1
            cd ..
            add ControlSet001
            cd ControlSet001
            add Services
            cd Services
            add samplefilter
            cd samplefilter
            setval 2
            DisplayName
            string:Sample filter
            Type
            dword:2
            add Instances
            cd Instances
            setval 1
            DefaultInstance
            string:Default
            add Default
            cd Default
            setval 1
            Altitude
            string:321410
            commit
            """);

        var registry = new HiveRegistry(new DiskTree(_folder["BKSV01"]));

        Assert.Equal([new MinifilterFact("samplefilter", "321410")], ConfiguredMinifilters.Of(registry.Walk(RegistryRoots.MinifilterInstances)));
        var values = registry.Walk(RegistryRoots.ServiceKeys).Facts.Where(static fact => fact.Name is not null);
        Assert.Equal([("DisplayName", "Sample filter"), ("Type", "2")], values.Select(static fact => (fact.Name!, fact.Data!)));
    }

    [Fact]
    public void Walk_WhenHivexWroteHundredsOfKeys_GivesAllOfThem()
    {
        var names = Enumerable.Range(0, 700).Select(static number => FormattableString.Invariant($"svc{number:000}")).ToList();
        Write("add Select\ncd Select\nsetval 1\nCurrent\ndword:1\ncd ..\nadd ControlSet001\ncd ControlSet001\nadd Services\ncd Services\n"
            + string.Concat(names.Select(static name => $"add {name}\n")) + "commit\n");

        var tree = new HiveRegistry(new DiskTree(_folder["BKSV01"])).Walk(RegistryRoots.ServiceKeys);

        Assert.False(tree.Truncated);
        Assert.Equal(names, tree.Facts.Where(static fact => fact.Kind == RegistryDataKind.Key).Select(static fact => fact.KeyPath[(fact.KeyPath.LastIndexOf('\\') + 1)..]));
    }

    private void Write(string commands)
    {
        Assert.SkipUnless(File.Exists("/usr/bin/hivexsh"), "Not installed: hivexsh. Run: apt-get install -y libhivex-bin");
        _folder.Write(SystemHive, new HiveBuilder().Build());
        _folder.Write("commands", System.Text.Encoding.ASCII.GetBytes(commands.ReplaceLineEndings("\n")));
        using var hivexsh = Process.Start(new ProcessStartInfo("/usr/bin/hivexsh", ["-w", "-f", _folder["commands"], _folder[SystemHive]]) { RedirectStandardError = true, UseShellExecute = false })!;
        var said = hivexsh.StandardError.ReadToEnd();
        hivexsh.WaitForExit();
        Assert.True(hivexsh.ExitCode == 0, said);
    }
}
