using ArcBundle.Analyzer.Reading.Evtx;
using ArcBundle.Analyzer.Reading.Text;

namespace ArcBundle.Analyzer.Reading.EventXml;

/// <summary>
/// Reads events as <c>wevtutil qe /f:xml</c> and <c>/f:RenderedXml</c> write them, with or without a root element, in any encoding. Each
/// event is parsed on its own, so a damaged one costs only itself.
/// </summary>
internal static class EventXmlReader
{
    /// <summary>UTF-16 units of one event that are kept; a real one has a few thousand.</summary>
    private const int LongestEvent = 256 * 1024;

    private const int MostEvents = 500_000;

    /// <summary>Reads <paramref name="stream"/>.</summary>
    /// <param name="stream">The text; read to its end, not disposed.</param>
    /// <param name="entry">Name for the origins.</param>
    /// <param name="context">What is known of the host.</param>
    /// <param name="selection">Which events to keep; null for all.</param>
    /// <param name="cancellation">Asked for every event.</param>
    /// <returns>The kept records in the order of time, and what the whole text covers. A query for some events only shows as gaps.</returns>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    public static EventLog Read(Stream stream, string entry, ReadingContext context, EventSelection? selection, CancellationToken cancellation)
    {
        var lines = new LineReader(stream, context);
        var quality = new TextQuality();
        var kept = new List<Sourced<EventRecord>>();
        var heads = new List<EventXmlHead>();
        foreach (var text in EventXmlText.Split(lines, LongestEvent, quality))
        {
            cancellation.ThrowIfCancellationRequested();
            if (heads.Count == MostEvents)
            {
                quality.Truncated = true;
                break;
            }

            if (EventXmlRecord.Parse(text) is not { } record)
            {
                quality.Lost++;
                continue;
            }

            heads.Add(new(record.RecordId, record.TimeUtc, record.Channel, record.Computer, IsClearing(record)));
            if (selection?.Includes(record.Provider, record.EventId) != false)
                kept.Add(new(record, Origin.Of(entry, Place.OfRecord(record.RecordId), EventQuote.Of(record))));
        }

        var ordered = kept.OrderBy(static record => record.Value.TimeUtc).ThenBy(static record => record.Value.RecordId);
        var channel = heads.GroupBy(static head => head.Channel, StringComparer.OrdinalIgnoreCase).OrderByDescending(static same => same.Count())
            .ThenBy(static same => same.Key, StringComparer.Ordinal).Select(static same => same.Key).FirstOrDefault();
        var computer = heads.OrderBy(static head => head.TimeUtc).ThenBy(static head => head.RecordId).Select(static head => head.Computer).LastOrDefault();
        return new([.. ordered], EventXmlCoverage.Of(heads), quality.Of(lines), channel, computer);
    }

    private static bool IsClearing(EventRecord record) => record.EventId is 104 or 1102
        && record.Provider.Equals("Microsoft-Windows-Eventlog", StringComparison.OrdinalIgnoreCase)
        && (record["Channel"] is not { } cleared || cleared.Equals(record.Channel, StringComparison.OrdinalIgnoreCase));
}
