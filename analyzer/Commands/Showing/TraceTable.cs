using System.Globalization;
using ArcBundle.Analyzer.Intake;
using ArcBundle.Analyzer.Reading;
using ArcBundle.Analyzer.Reading.Etl;
using ArcBundle.Analyzer.Reading.Pcap;
using ArcBundle.Analyzer.Reading.Recognition;

namespace ArcBundle.Analyzer.Commands.Showing;

/// <summary>The table of a trace or capture: what happened to its connections, on any port.</summary>
internal static class TraceTable
{
    private static readonly string[] Columns =
        ["record", "timeUtc", "kind", "localAddress", "localPort", "remoteAddress", "remotePort", "pid", "status", "eventId"];

    /// <summary>The table of an entry that has one of the forms of traces.</summary>
    public static ItemTable Of(EvidenceEntry entry, EvidenceForm form, ReadingContext context, CancellationToken cancellation) => new(Columns, write =>
    {
        var trace = Read(entry, form, context, cancellation);
        foreach (var happened in trace.Events)
            write(Cells(happened.Value, happened.Origin.Place.Number));
        return trace.Quality;
    });

    private static TcpTrace Read(EvidenceEntry entry, EvidenceForm form, ReadingContext context, CancellationToken cancellation)
    {
        if (form == EvidenceForm.EventTrace)
            return EventTraceReader.Read(entry.Open, entry.Name, context, TracePorts.Any, cancellation);
        using var stream = entry.Open();
        return PacketCaptureReader.Read(stream, entry.Name, context, TracePorts.Any, cancellation);
    }

    private static IReadOnlyList<string?> Cells(TcpTraceEvent happened, long number) =>
    [
        number.ToString(CultureInfo.InvariantCulture),
        happened.TimeUtc.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture),
        happened.Kind.ToName(),
        happened.Local.Address.ToString(),
        happened.Local.Port.ToString(CultureInfo.InvariantCulture),
        happened.Remote.Address.ToString(),
        happened.Remote.Port.ToString(CultureInfo.InvariantCulture),
        happened.ProcessId?.ToString(CultureInfo.InvariantCulture),
        happened.Status is { } status ? string.Create(CultureInfo.InvariantCulture, $"0x{status:X8}") : null,
        happened.EventId?.ToString(CultureInfo.InvariantCulture),
    ];
}
