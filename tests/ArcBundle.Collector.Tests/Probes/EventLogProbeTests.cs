using ArcBundle.Collector.Probes;
using ArcBundle.Collector.Tests.Fixtures;
using ArcBundle.Collector.Windows;
using ArcBundle.Format.Bundles;
using ArcBundle.Format.Items;

namespace ArcBundle.Collector.Tests.Probes;

public sealed class EventLogProbeTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly ProbeBench _bench = new();
    private readonly EventLogProbe _probe = new(ItemCatalog.EventsApplication, "Application", new CollectionLimits());

    [Fact]
    public void Collect_WhenExportWorks_TakesTheExportAndRemovesTheFile()
    {
        var item = Run(static (channel, target) =>
        {
            File.WriteAllText(target, $"export of {channel}");
            return new FileInfo(target);
        });

        Assert.Equal("collected", item.Outcome);
        Assert.Empty(item.Notes);
        Assert.Equal("export of Application"u8, _bench.Finish()["raw/events.application/Application.evtx"]);
        Assert.Equal(["test.arcb.zip"], Directory.GetFiles(_bench.Folder).Select(Path.GetFileName), StringComparer.Ordinal);
    }

    [Fact]
    public void Collect_WhenExportClaimsSuccessWithoutAFile_CopiesTheLogItself()
    {
        SampleTree.Server(_folder);

        var item = Run(static (_, target) => new FileInfo(target));

        Assert.Equal("collected", item.Outcome);
        Assert.Equal(new OutcomeNote(OutcomeReasons.CopiedFile, "EvtExportLog: error 0"), Assert.Single(item.Notes));
        Assert.Equal("ElfFile synthetic"u8, _bench.Finish()["raw/events.application/application.evtx"]);
    }

    [Fact]
    public void Collect_WhenExportFailsAndLeavesAPart_CopiesTheLogAndRemovesThePart()
    {
        SampleTree.Server(_folder);

        var item = Run(static (_, target) =>
        {
            File.WriteAllText(target, "part");
            return new WindowsError("EvtExportLog", ErrorCodes.AccessDenied);
        });

        Assert.Equal(new OutcomeNote(OutcomeReasons.CopiedFile, "EvtExportLog: error 5"), Assert.Single(item.Notes));
        Assert.False(File.Exists(_bench.BundlePath + ".events.application.tmp"));
    }

    [Fact]
    public void Collect_WhenThereIsNeither_IsMissingWithBothReasons()
    {
        Directory.CreateDirectory(_folder["BKSV01"]);

        var item = Run(static (_, _) => new WindowsError("EvtExportLog", ErrorCodes.CallNotImplemented));

        Assert.Equal("missing", item.Outcome);
        Assert.Equal([OutcomeReasons.CallFailed, OutcomeReasons.NotFound], item.Notes.Select(static note => note.Reason), StringComparer.Ordinal);
    }

    public void Dispose()
    {
        _bench.Dispose();
        _folder.Dispose();
    }

    private ManifestItem Run(Func<string, string, WindowsResult<FileInfo>> export)
    {
        Directory.CreateDirectory(_folder["BKSV01"]);
        return _bench.Run(_probe, new FakeHost(_folder["BKSV01"]) { Live = new FakeLive { Export = export } });
    }
}
