using System.Globalization;
using ArcBundle.Analyzer.Investigation.Events;
using ArcBundle.Analyzer.Reading;
using ArcBundle.Analyzer.Reading.Evtx;
using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Investigation.Clocks;

/// <summary>What a host's time service said last of its synchronisation.</summary>
/// <param name="Host">Id of the input.</param>
/// <param name="Record">The record.</param>
/// <param name="IsInSync">True when it synchronises with a source or receives its time; false when it does not, or found its clock far off.</param>
internal sealed record TimeSync(string Host, Sourced<EventRecord> Record, bool IsInSync)
{
    /// <summary>When, UTC.</summary>
    public DateTimeOffset AtUtc => Record.Value.TimeUtc;

    /// <summary>The same in words.</summary>
    public Message Text => new(IsInSync ? "clock.in-sync" : "clock.not-in-sync", ("host", Host), ("at", UtcText.Of(AtUtc)), ("id", Record.Value.EventId.ToString(CultureInfo.InvariantCulture)));

    /// <summary>The last word of a host's time service; null when its System log holds none.</summary>
    public static TimeSync? LastOf(Host host) =>
        host.System.Of(Providers.TimeService, ClockEvents.TimeService).LastOrDefault() is { } record ? new(host.Id, record, ClockEvents.InSync.Contains(record.Value.EventId)) : null;
}
