using System.Globalization;
using ArcBundle.Analyzer.Analysis;
using ArcBundle.Analyzer.Causes;
using ArcBundle.Analyzer.Investigation.Events;

namespace ArcBundle.Analyzer.Investigation;

/// <summary>What protection products of a host did, as entries of the time line. Updates of definitions, several a day, and loads of drivers are left out.</summary>
internal static class ProtectionTimeline
{
    /// <summary>Entries of one host, the newest: a busy log must not push everything else off the time line.</summary>
    public const int MostEntries = 1000;

    /// <summary>The entries in the order of time.</summary>
    public static IEnumerable<TimelineEntry> Of(Host host) =>
        ProtectionEvents.Of(host).Select(happened => EntryOf(host, happened)).OfType<TimelineEntry>().TakeLast(MostEntries);

    private static TimelineEntry? EntryOf(Host host, ProtectionEvent happened)
    {
        var key = happened.Kind switch
        {
            ProtectionEventKind.Detected => "timeline.protection-detected",
            ProtectionEventKind.ScanStarted => "timeline.protection-scan-started",
            ProtectionEventKind.ScanEnded => "timeline.protection-scan-ended",
            ProtectionEventKind.Installed => "timeline.protection-installed",
            ProtectionEventKind.EngineUpdated => "timeline.protection-engine-updated",
            ProtectionEventKind.Switched => "timeline.protection-switched",
            _ => null,
        };
        return key is null ? null : new(happened.AtUtc, host.Id, happened.Item.Value, "protection",
            new(key, ("product", happened.Product), ("id", happened.Record.Value.EventId.ToString(CultureInfo.InvariantCulture)), ("subject", happened.Subject)),
            new EvidencePointer(host.Id, happened.Record.Origin, happened.AtUtc));
    }
}
