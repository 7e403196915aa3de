using ArcBundle.Collector.Planning;
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
    private readonly EventLogProbe _probe = new(EventChannel.All[0], new EventWindow(DateTimeOffset.UnixEpoch, null), new CollectionLimits());

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
        Assert.False(Path.Exists(_bench.BundlePath + ".events.application.tmp"));
    }

    [Fact]
    public void Collect_WhenThereIsNeither_IsMissingWithBothReasons()
    {
        Directory.CreateDirectory(_folder["BKSV01"]);

        var item = Run(static (_, _) => new WindowsError("EvtExportLog", ErrorCodes.CallNotImplemented));

        Assert.Equal("missing", item.Outcome);
        Assert.Equal([OutcomeReasons.CallFailed, OutcomeReasons.NotFound], item.Notes.Select(static note => note.Reason), StringComparer.Ordinal);
    }

    [Fact]
    public void Collect_WhenExportWorks_AsksForTheTimeOnly()
    {
        var live = new FakeLive { Export = Written };

        _bench.Run(_probe, HostOf(live));

        Assert.Equal([("Application", "*[System[TimeCreated[@SystemTime>='1970-01-01T00:00:00.000Z']]]")], live.Queries);
        Assert.Contains("Application", _bench.Footprint.Sum().Opened, StringComparer.Ordinal);
    }

    [Fact]
    public void Collect_WhenOnlySomeEventsAreWanted_AsksForThemAndTakesTheNewest()
    {
        var live = new FakeLive { Export = Written, EventBound = DateTimeOffset.UnixEpoch.AddDays(1) };

        var item = _bench.Run(Security(), HostOf(live));

        Assert.Equal(
            "*[System[(EventID=4634 or EventID=4647 or EventID=5152 or EventID=5157) and TimeCreated[@SystemTime>='1970-01-02T00:00:00.000Z']]]", Assert.Single(live.Queries).Query);
        Assert.Equal(("truncated", OutcomeReasons.SizeLimit), (item.Outcome, Assert.Single(item.Notes).Reason));
    }

    [Theory]
    [InlineData(ErrorCodes.AccessDenied, "denied")]
    [InlineData(ErrorCodes.Success, "missing")]
    [InlineData(ErrorCodes.CallNotImplemented, "missing")]
    public void Collect_WhenOnlySomeEventsAreWantedAndRefused_NeverTakesTheWholeFile(int code, string outcome)
    {
        _folder.Write("BKSV01/Windows/System32/winevt/Logs/Security.evtx", "everything"u8);

        var item = _bench.Run(Security(), HostOf(new FakeLive { Export = (_, _) => new WindowsError("EvtExportLog", code) }));

        Assert.Equal(outcome, item.Outcome);
        Assert.Empty(_bench.Finish());
    }

    [Fact]
    public void Collect_WhenThereIsNoRoomToExportSomeEvents_IsCancelledNotMissing()
    {
        using (var log = File.Create(_folder.Write("BKSV01/Windows/System32/winevt/Logs/Security.evtx", [])))
            log.SetLength(4L << 40); // a hole, larger than any disk of a build has room

        var item = _bench.Run(Security(), HostOf(new FakeLive { Export = Written }));

        Assert.Equal(("cancelled", OutcomeReasons.DiskFull), (item.Outcome, Assert.Single(item.Notes).Reason));
    }

    [Fact]
    public void Collect_WhenTheChannelHasASlash_FindsItsFile()
    {
        _folder.Write("BKSV01/Windows/System32/winevt/Logs/Microsoft-Windows-Windows Defender%4Operational.evtx", "ElfFile synthetic"u8);
        var defender = new EventLogProbe(EventChannel.All.Single(static channel => channel.Item == ItemCatalog.EventsDefender), new EventWindow(DateTimeOffset.UnixEpoch, null), new CollectionLimits());

        Assert.Equal("collected", _bench.Run(defender, new FakeHost(_folder["BKSV01"])).Outcome);
    }

    public void Dispose()
    {
        _bench.Dispose();
        _folder.Dispose();
    }

    private static EventLogProbe Security() => new(EventChannel.All[^1], new EventWindow(DateTimeOffset.UnixEpoch, null), new CollectionLimits());

    private static WindowsResult<FileInfo> Written(string channel, string target)
    {
        File.WriteAllText(target, $"export of {channel}");
        return new FileInfo(target);
    }

    private FakeHost HostOf(FakeLive live)
    {
        Directory.CreateDirectory(_folder["BKSV01"]);
        return new FakeHost(_folder["BKSV01"]) { Live = live };
    }

    private ManifestItem Run(Func<string, string, WindowsResult<FileInfo>> export)
    {
        Directory.CreateDirectory(_folder["BKSV01"]);
        return _bench.Run(_probe, new FakeHost(_folder["BKSV01"]) { Live = new FakeLive { Export = export } });
    }
}
