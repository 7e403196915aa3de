using System.Globalization;
using ArcBundle.Analyzer.Reading.Text;
using ArcBundle.Format.Facts;

namespace ArcBundle.Analyzer.Reading.Services;

/// <summary>Reads a list of services: <c>sc query</c> or <c>sc queryex</c> text, <c>Export-Csv</c> of <c>Get-Service</c> or <c>Win32_Service</c>, or <c>wmic service … /format:csv</c>.</summary>
internal static class ServiceListReader
{
    private const int MostServices = 50_000;

    /// <summary>Reads <paramref name="stream"/>.</summary>
    public static Readings<ServiceFact> Read(Stream stream, string entry, ReadingContext context)
    {
        var lines = new LineReader(stream, context);
        var quality = new TextQuality();
        var facts = new List<Sourced<ServiceFact>>();
        while (lines.TryRead(out var line))
        {
            if (string.IsNullOrWhiteSpace(line.Text) || line.Text.StartsWith("#TYPE", StringComparison.OrdinalIgnoreCase))
                continue;
            var found = TryHeading(line.Text, out var columns, out var delimiter)
                ? WmicRows.IsHeading(DelimitedReader.Split(line.Text, delimiter)) ? FromWmic(lines, columns, quality) : FromCsv(lines, columns, delimiter, quality)
                : FromText(line);
            foreach (var (fact, number, quote) in found)
            {
                if (facts.Count >= MostServices)
                {
                    quality.Truncated = true;
                    break;
                }

                facts.Add(new(fact, Origin.Of(entry, Place.OfLine(number), quote)));
            }

            break;
        }

        return new(facts, quality.Of(lines));

        IEnumerable<(ServiceFact, long, string)> FromText(TextLine first)
        {
            lines.PutBack(first);
            return ScText.Read(lines, quality);
        }
    }

    /// <summary>Whether <paramref name="line"/> is the heading of a table of services: a name with a state or a start mode.</summary>
    public static bool TryHeading(string line, out Columns columns, out char delimiter)
    {
        delimiter = DelimitedReader.DelimiterOf(line);
        columns = new Columns(DelimitedReader.Split(line, delimiter));
        return columns.Count > 1 && columns.PlaceOf("Name", "ServiceName") >= 0
            && (columns.PlaceOf("StartMode", "PathName", "StartType", "StartName") >= 0 || (columns.PlaceOf("Status", "State") >= 0 && columns.PlaceOf("DisplayName", "ServiceName", "ServiceType", "Node") >= 0))
            && columns.PlaceOf("EventID", "RecordId") < 0;
    }

    private static IEnumerable<(ServiceFact Fact, long Line, string Quote)> FromCsv(LineReader lines, Columns columns, char delimiter, TextQuality quality)
    {
        var reader = new DelimitedReader(lines, delimiter);
        while (reader.TryRead(out var row))
        {
            // A row with too few cells was cut: what is left of it tells no state that can be trusted.
            if (row.Cells.Count > 1 && row.Cells.Count < columns.Count)
                quality.Lost++;
            else if (FactOf(row.Cells, columns) is { } fact)
                yield return (fact, row.Number, row.Raw);
            else
                quality.Skipped++;
        }
    }

    private static IEnumerable<(ServiceFact Fact, long Line, string Quote)> FromWmic(LineReader lines, Columns columns, TextQuality quality)
    {
        while (lines.TryRead(out var line))
        {
            if (string.IsNullOrWhiteSpace(line.Text))
                continue;
            if (WmicRows.Split(line.Text, columns) is { } cells && FactOf(cells, columns) is { } fact)
                yield return (fact, line.Number, line.Text);
            else if (line.Text.Contains(',', StringComparison.Ordinal))
                quality.Lost++;
            else
                quality.Skipped++;
        }
    }

    private static ServiceFact? FactOf(IReadOnlyList<string> cells, Columns columns)
    {
        if (columns.Cell(cells, "Name", "ServiceName") is not { } name)
            return null;

        // Win32_Service has a State (Running) and a Status (OK); Get-Service has only a Status, which is its state.
        var state = ServiceStates.StateOf(columns.Cell(cells, "State")) ?? ServiceStates.StateOf(columns.Cell(cells, "Status")) ?? ServiceState.Unknown;
        var pid = int.TryParse(columns.Cell(cells, "ProcessId"), NumberStyles.None, CultureInfo.InvariantCulture, out var id) && id > 0 ? id : (int?)null;
        return new ServiceFact(
            name,
            columns.Cell(cells, "DisplayName", "Caption"),
            state,
            pid,
            ServiceStates.StartTypeOf(columns.Cell(cells, "StartMode", "StartType")),
            columns.Cell(cells, "StartName"),
            columns.Cell(cells, "PathName"));
    }
}
