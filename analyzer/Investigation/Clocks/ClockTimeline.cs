using System.Globalization;
using ArcBundle.Analyzer.Analysis;
using ArcBundle.Analyzer.Investigation.Events;

namespace ArcBundle.Analyzer.Investigation.Clocks;

/// <summary>What a host's System log tells of its clock, as entries of the time line.</summary>
internal static class ClockTimeline
{
    /// <summary>The entries: the clock set by more than half a minute, and a time service that does not synchronise.</summary>
    public static IEnumerable<TimelineEntry> Of(Host host) =>
        ClockStep.Of(host).Select(step => TimelineEntry.OfRecord(host, step.Record, host.System, "clock", new("timeline.clock-set", ("seconds", step.Length.TotalSeconds.ToString("0", CultureInfo.InvariantCulture)))))
            .Concat(host.System.Of(Providers.TimeService, ClockEvents.TimeService).Where(static record => !ClockEvents.InSync.Contains(record.Value.EventId))
                .Select(record => TimelineEntry.OfRecord(host, record, host.System, "clock", new("timeline.time-service", ("id", record.Value.EventId.ToString(CultureInfo.InvariantCulture))))));
}
