using ArcBundle.Analyzer.Causes;
using ArcBundle.Analyzer.Investigation;
using ArcBundle.Analyzer.Reading;
using ArcBundle.Analyzer.Reading.Evtx;
using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Analysis;

/// <summary>One moment of the time line.</summary>
/// <param name="AtUtc">When, UTC.</param>
/// <param name="Host">Id of the input.</param>
/// <param name="Source">What told it: an item id, for example <c>events.application</c>.</param>
/// <param name="Kind">Stable kind: <c>job</c>, <c>error</c>, <c>process</c>, <c>service</c>, <c>vss</c>, <c>registry</c>, <c>logon</c>, <c>power</c>, <c>event</c>.</param>
/// <param name="Text">What happened.</param>
/// <param name="Pointer">Where it stands.</param>
internal sealed record TimelineEntry(DateTimeOffset AtUtc, string Host, string Source, string Kind, Message Text, EvidencePointer Pointer)
{
    /// <summary>The moment at which a record of an event log was written.</summary>
    public static TimelineEntry OfRecord(Host host, Sourced<EventRecord> record, EventChannel channel, string kind, Message text) =>
        new(record.Value.TimeUtc, host.Id, channel.Item.Value, kind, text, new(host.Id, record.Origin, record.Value.TimeUtc));
}
