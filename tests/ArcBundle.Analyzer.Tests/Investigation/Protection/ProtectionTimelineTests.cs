using ArcBundle.Analyzer.Investigation;
using ArcBundle.Analyzer.Investigation.Events;
using ArcBundle.Analyzer.Reading.Evtx;

namespace ArcBundle.Analyzer.Tests.Investigation.Protection;

public sealed class ProtectionTimelineTests
{
    [Fact]
    public void Of_WhenProductsLog_TellsDetectionsScansAndInstallationsInOrder()
    {
        var host = ProtectionHost.Of(
            ProtectionHost.Defender("10:20", 1001), ProtectionHost.Defender("10:10", 1117, new EventDatum("Threat Name", "X")), ProtectionHost.Defender("10:00", 1000),
            ProtectionHost.Defender("10:05", 2000), ProtectionHost.Defender("10:06", 2002), ProtectionHost.Defender("10:07", 5001),
            ProtectionHost.Record("10:30", "System", Providers.ServiceControlManager, 7045, new EventDatum("ServiceName", "xagt"), new("ImagePath", "x.exe")));
        var entries = ProtectionTimeline.Of(host).ToList();
        Assert.Equal(
            [
                "timeline.protection-scan-started", "timeline.protection-engine-updated", "timeline.protection-switched", "timeline.protection-detected",
                "timeline.protection-scan-ended", "timeline.protection-installed",
            ],
            entries.Select(static entry => entry.Text.Key));
        Assert.All(entries, static entry => Assert.Equal(("protection", entry.AtUtc), (entry.Kind, entry.Pointer.AtUtc)));
        Assert.Contains(("subject", "X"), entries[3].Text.Arguments);
    }

    [Fact]
    public void Of_WhenAProductLogsWithoutEnd_KeepsTheNewest()
    {
        var host = ProtectionHost.Of([.. Enumerable.Range(0, 3000).Select(static i => ProtectionHost.Defender("10:00", 1116) with { TimeUtc = CaseLog.At("00:00").AddSeconds(i) })]);
        var entries = ProtectionTimeline.Of(host).ToList();
        Assert.Equal(ProtectionTimeline.MostEntries, entries.Count);
        Assert.Equal(CaseLog.At("00:00").AddSeconds(2999), entries[^1].AtUtc);
    }
}
