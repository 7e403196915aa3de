using ArcBundle.Analyzer.Reading.Evtx;
using ArcBundle.Analyzer.Reading.Text;

namespace ArcBundle.Analyzer.Reading.EventXml;

/// <summary>
/// Reads events as <c>wevtutil qe /f:xml</c> and <c>/f:RenderedXml</c> write them and the event viewer saves them: with or without a root
/// element, on any number of lines, in any encoding. Each event is parsed on its own, so a damaged one costs only itself.
/// </summary>
internal static class EventXmlReader
{
    /// <summary>Most events of one text; further ones are left out and the quality tells.</summary>
    public const int MostEvents = 500_000;

    /// <summary>Reads the selected events, and what the whole text covers.</summary>
    /// <param name="stream">The text; read to its end, not disposed.</param>
    /// <param name="entry">Name for the origins.</param>
    /// <param name="context">What is known of the host.</param>
    /// <param name="selection">Which events to keep; null for all.</param>
    /// <param name="cancellation">Asked for every event.</param>
    /// <returns>The kept records in the order of time, and what the whole text covers. A query for some events only shows as gaps.</returns>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    public static EventLog Read(Stream stream, string entry, ReadingContext context, EventSelection? selection, CancellationToken cancellation)
    {
        var kept = new KeptRecords();
        return kept.Into(Scan(stream, context, selection, kept.Add, cancellation), entry);
    }

    /// <summary>Gives the selected events one by one, in the order of the text, without keeping any.</summary>
    /// <param name="stream">The text; read to its end, not disposed.</param>
    /// <param name="context">What is known of the host.</param>
    /// <param name="selection">Which events to give; null for all.</param>
    /// <param name="onRecord">Called for every selected event.</param>
    /// <param name="cancellation">Asked for every event.</param>
    /// <returns>The log without records: coverage and quality of the whole text.</returns>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    public static EventLog Scan(Stream stream, ReadingContext context, EventSelection? selection, Action<EventRecord> onRecord, CancellationToken cancellation)
    {
        var events = new EventXmlSplitter(stream, context);
        var heads = new List<EventXmlHead>();
        var channels = new ChannelCount();
        (DateTimeOffset TimeUtc, string Computer)? newest = null;
        var malformed = 0L;
        var isOverLimit = false;
        while (events.TryRead(out var text))
        {
            cancellation.ThrowIfCancellationRequested();
            if (isOverLimit = heads.Count == MostEvents)
                break;
            if (EventXmlRecord.Parse(text) is not { } record)
            {
                malformed++;
                continue;
            }

            heads.Add(new(record.RecordId, record.TimeUtc, IsClearing(record)));
            channels.Add(record.Channel, 1);
            if (newest is null || record.TimeUtc >= newest.Value.TimeUtc)
                newest = (record.TimeUtc, record.Computer);
            if (selection?.Includes(record.Provider, record.EventId) != false)
                onRecord(record);
        }

        return new([], EventXmlCoverage.Of(heads), QualityOf(events, heads.Count, malformed, isOverLimit), channels.MostFrequent, newest?.Computer);
    }

    private static DataQuality QualityOf(EventXmlSplitter events, int read, long malformed, bool isOverLimit)
    {
        var quality = new TextQuality { Lost = malformed + events.Torn + events.TooLong, Truncated = isOverLimit || events.EndsInside };
        if (quality.Lost > 0)
            quality.Note("reading.events-malformed", ("events", TextQuality.Number(quality.Lost)));
        if (isOverLimit)
            quality.Note("reading.event-limit", ("events", TextQuality.Number(MostEvents)));
        return quality.Of(events.Detected, read, events.Undecodable, events.Failure);
    }

    private static bool IsClearing(EventRecord record) => record.EventId is 104 or 1102
        && record.Provider.Equals("Microsoft-Windows-Eventlog", StringComparison.OrdinalIgnoreCase)
        && (record["Channel"] is not { } cleared || cleared.Equals(record.Channel, StringComparison.OrdinalIgnoreCase));
}
