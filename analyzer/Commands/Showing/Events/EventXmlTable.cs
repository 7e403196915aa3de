using System.Globalization;
using ArcBundle.Analyzer.Intake;
using ArcBundle.Analyzer.Reading;
using ArcBundle.Analyzer.Reading.EventXml;
using ArcBundle.Analyzer.Reading.Evtx;

namespace ArcBundle.Analyzer.Commands.Showing.Events;

/// <summary>The events of an XML text, in the columns that event logs have.</summary>
internal static class EventXmlTable
{
    /// <summary>The table.</summary>
    public static ItemTable Of(EvidenceEntry entry, ReadingContext context, CancellationToken cancellation) => new(EventLineWriter.Columns, write =>
    {
        using var stream = entry.Open();
        return EventXmlReader.Scan(stream, context, selection: null, record => write(Cells(record)), cancellation).Quality;
    });

    private static IReadOnlyList<string?> Cells(EventRecord record) =>
    [
        Text(record.RecordId),
        record.TimeUtc.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture),
        Text(record.Level),
        record.Provider,
        Text(record.EventId),
        Text(record.Qualifiers),
        record.Channel,
        record.Computer,
        record.UserSid,
        Text(record.ProcessId),
        string.Join(" | ", record.Data.Select(static datum => datum.Name is null ? datum.Value : $"{datum.Name}={datum.Value}")),
        record.Binary.IsEmpty ? null : Convert.ToHexString(record.Binary.Span),
    ];

    private static string? Text(long? number) => number?.ToString(CultureInfo.InvariantCulture);
}
