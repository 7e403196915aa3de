using ArcBundle.Analyzer.Analysis;
using ArcBundle.Analyzer.Commands.Showing;
using ArcBundle.Analyzer.Reading;
using ArcBundle.Analyzer.Reading.Tables;
using ArcBundle.Analyzer.Reporting.Wording;

namespace ArcBundle.Analyzer.Commands.Timelines;

/// <summary>A time line as rows.</summary>
internal static class TimelineTable
{
    private static readonly string[] Columns = ["atUtc", "host", "name", "source", "kind", "text", "entry", "line", "record", "path", "quote"];

    /// <summary>The rows, one for each entry.</summary>
    public static ItemTable Of(IEnumerable<TimelineEntry> entries, ReportTerms terms, IReadOnlyList<InputSummary> inputs)
    {
        var names = inputs.ToDictionary(static input => input.Id, static input => input.Host, StringComparer.Ordinal);
        return ItemTable.Of(Columns, entries.Select(entry => Row(entry, names.GetValueOrDefault(entry.Host), terms)));
    }

    private static IReadOnlyList<string?> Row(TimelineEntry entry, string? name, ReportTerms terms)
    {
        var (file, place, quote) = entry.Pointer.Origin;
        return
        [
            ReportTime.ToContract(entry.AtUtc),
            entry.Host,
            name,
            entry.Source,
            entry.Kind,
            terms.Of(entry.Text),
            file,
            place.Kind == PlaceKind.Line ? CellText.Of(place.Number) : null,
            place.Kind == PlaceKind.Record ? CellText.Of(place.Number) : null,
            place.Kind is PlaceKind.Line or PlaceKind.Record ? null : place.ToString(),
            quote,
        ];
    }
}
