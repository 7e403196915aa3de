using ArcBundle.Collector.Offline;
using ArcBundle.Collector.Planning;
using ArcBundle.Collector.Probes;
using ArcBundle.Collector.Tests.Fixtures;
using ArcBundle.Format.Bundles;
using ArcBundle.Format.Facts;
using ArcBundle.Format.Items;

namespace ArcBundle.Collector.Tests.Offline;

/// <summary>Services and minifilters of a disk, from its hive SYSTEM.</summary>
public sealed class ConfiguredProbeTests : IDisposable
{
    private const string SystemHive = "BKSV01/Windows/System32/config/SYSTEM";

    private readonly TemporaryFolder _folder = new();
    private readonly ProbeBench _bench = new();

    [Fact]
    public void Collect_WhenADiskIsRead_GivesTheServicesOfTheCurrentControlSet()
    {
        _folder.Write(SystemHive, Hive().Build());

        var item = Collect(ItemCatalog.Services);

        Assert.Equal(("truncated", OutcomeReasons.ConfiguredOnly), (item.Outcome, Assert.Single(item.Notes).Reason));
        Assert.Equal(
            [
                new ServiceFact("CASUnivAgent", "CA ARCserve Universal Agent", ServiceState.Unknown, null, ServiceStartType.Automatic, "LocalSystem", @"C:\Program Files (x86)\CA\UnivAgent.exe"),
                new ServiceFact("Schedule", null, ServiceState.Unknown, null, ServiceStartType.Automatic),
            ],
            Facts("facts/services.msgpack", ServiceFactCodec.Instance));
    }

    [Fact]
    public void Collect_WhenADiskIsRead_GivesTheMinifiltersWithTheirAltitudes()
    {
        _folder.Write(SystemHive, Hive().Build());

        var item = Collect(ItemCatalog.Minifilters);

        Assert.Equal("truncated", item.Outcome);
        Assert.Equal(
            [new MinifilterFact("samplefilter", "321410"), new MinifilterFact("twofold", "385100.5")],
            Facts("facts/minifilters.msgpack", MinifilterFactCodec.Instance));
    }

    [Fact]
    public void Collect_WhenTheHiveIsDirty_SaysSo()
    {
        _folder.Write(SystemHive, new HiveBuilder { IsDirty = true }.Number("Select", "Current", 1).Number(@"ControlSet001\Services\a", "Type", 0x10).Build());

        Assert.Equal([OutcomeReasons.ConfiguredOnly, OutcomeReasons.SourceChanged], Collect(ItemCatalog.Services).Notes.Select(static note => note.Reason));
    }

    [Fact]
    public void Collect_WhenThereIsNoHive_IsMissing()
    {
        _folder.Write("BKSV01/x", "x"u8);

        Assert.Equal(("missing", OutcomeReasons.NotFound), (Collect(ItemCatalog.Services) is var item ? item.Outcome : null, item.Notes[0].Reason));
    }

    public void Dispose()
    {
        _bench.Dispose();
        _folder.Dispose();
    }

    private static HiveBuilder Hive() => new HiveBuilder()
        .Number("Select", "Current", 2)
        .Text(@"ControlSet001\Services\Old", "ImagePath", "not current")
        .Number(@"ControlSet001\Services\Old", "Type", 0x10)
        .Number(@"ControlSet002\Services\CASUnivAgent", "Type", 0x110)
        .Number(@"ControlSet002\Services\CASUnivAgent", "Start", 2)
        .Text(@"ControlSet002\Services\CASUnivAgent", "DisplayName", "CA ARCserve Universal Agent")
        .Text(@"ControlSet002\Services\CASUnivAgent", "ImagePath", @"C:\Program Files (x86)\CA\UnivAgent.exe")
        .Text(@"ControlSet002\Services\CASUnivAgent", "ObjectName", "LocalSystem")
        .Number(@"ControlSet002\Services\Schedule", "Type", 0x20)
        .Number(@"ControlSet002\Services\Schedule", "Start", 2)
        .Text(@"ControlSet002\Services\Schedule", "DisplayName", @"@%SystemRoot%\system32\schedsvc.dll,-100")
        .Number(@"ControlSet002\Services\samplefilter", "Type", 2)
        .Text(@"ControlSet002\Services\samplefilter\Instances", "DefaultInstance", "Default")
        .Text(@"ControlSet002\Services\samplefilter\Instances\Default", "Altitude", "321410")
        .Number(@"ControlSet002\Services\twofold", "Type", 2)
        .Text(@"ControlSet002\Services\twofold\Instances", "DefaultInstance", "Second")
        .Text(@"ControlSet002\Services\twofold\Instances\First", "Altitude", "385100.1")
        .Text(@"ControlSet002\Services\twofold\Instances\Second", "Altitude", "385100.5")
        .Number(@"ControlSet002\Services\disk", "Type", 1);

    private ManifestItem Collect(ItemId item)
    {
        var host = new DiskTreeHost(_folder["BKSV01"]);
        var probes = ProbeSet.For(ProductMap.Of(host), [], new CollectionLimits(), EventWindow.Of(new Collector.Commands.CollectOptions(), host.Describe(), TimeProvider.System));
        return _bench.Run(probes.Single(probe => probe.Item == item), host);
    }

    private List<T> Facts<T>(string entry, FactCodec<T> codec) => [.. FactFile.Read(new MemoryStream(_bench.Finish()[entry]), codec)];
}
