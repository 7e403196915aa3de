using ArcBundle.Analyzer.Reading.Etl;
using ArcBundle.Analyzer.Reading.Pcap;
using ArcBundle.Analyzer.Reading.Recognition;
using ArcBundle.Format.Items;

namespace ArcBundle.Analyzer.Investigation.Building;

/// <summary>Reads one trace, capture, or event log that may be a converted trace, into the draft of its host.</summary>
/// <param name="Read">The entry.</param>
/// <param name="Channel">Channel of an event log; null for a trace or capture.</param>
internal sealed record TraceReading(ReadEntry Read, string? Channel)
{
    /// <summary>The readings, the most dependable source first: converted traces, captures, traces as recorded.</summary>
    public static IEnumerable<TraceReading> InOrder(IEnumerable<(ReadEntry Read, string? Channel)> found) =>
        found.Select(static pair => new TraceReading(pair.Read, pair.Channel)).OrderBy(static reading => reading.Source)
            .ThenBy(static reading => reading.Read.Entry.Name, StringComparer.Ordinal);

    private TraceSource Source => Read.Form switch
    {
        EvidenceForm.PacketCapture => TraceSource.Packets,
        EvidenceForm.EventTrace or EvidenceForm.Unknown => TraceSource.Raw,
        _ => TraceSource.Converted,
    };

    /// <summary>Reads it. What another source of the host tells better is not told twice.</summary>
    public void Into(HostDraft draft, CancellationToken cancellation)
    {
        var trace = Open(draft, cancellation);
        if (trace.IsAboutSomethingElse)
        {
            draft.Items.Skip(Read.Entry.Name, Channel is null ? new("analysis.trace-not-used") : new("analysis.event-log-not-used", ("channel", Channel)));
            return;
        }

        var isCovered = TraceMerging.IsCovered(trace, draft.Traces);
        draft.Traces.Add(TraceMerging.Without(trace, draft.Traces));

        // What the recorded form leaves unread costs nothing when the converted form of the same time is here whole.
        var quality = isCovered ? trace.Quality with { Lost = 0 } : trace.Quality;
        draft.Items.Read(Read.Item ?? ItemCatalog.TraceTcp, Read.Entry.Name, quality, trace.OfAnyPort == 0 && !quality.IsDamaged ? ItemOutcome.Empty : ItemOutcome.Collected);
    }

    private TcpTrace Open(HostDraft draft, CancellationToken cancellation)
    {
        var (entry, context, ports) = (Read.Entry, draft.Context, draft.TracePorts);

        // What the bundle says is a trace is read as one, even when its beginning is damaged.
        if (Read.Form is EvidenceForm.EventTrace or EvidenceForm.Unknown)
            return EventTraceReader.Read(entry.Open, entry.Name, context, ports, cancellation);
        using var stream = entry.Open();
        return Read.Form switch
        {
            EvidenceForm.PacketCapture => PacketCaptureReader.Read(stream, entry.Name, context, ports, cancellation),
            EvidenceForm.EventXml => ConvertedTraceReader.ReadXml(stream, entry.Name, context, ports, cancellation),
            _ => ConvertedTraceReader.ReadLog(stream, entry.Name, ports, cancellation),
        };
    }
}
