using System.Globalization;
using ArcBundle.Analyzer.Reading.Text;
using ArcBundle.Analyzer.Reading.Times;

namespace ArcBundle.Analyzer.Reading.Recognition;

/// <summary>
/// The list that the Event Viewer saves as CSV or text: level, time, source, event id, category, and the message in a sixth cell that
/// its heading does not name. It has neither record ids nor the events' values, so it is no evidence here; taken for a log, the texts
/// of its messages would pass for lines of the product.
/// </summary>
internal static class EventViewerTable
{
    private const int Columns = 5;
    private const int TimeColumn = 1;
    private const int IdColumn = 3;

    /// <summary>Whether the first lines of a text, blank ones left out, are such a list.</summary>
    public static bool Is(IReadOnlyList<string> lines)
    {
        if (lines.Count < 2)
            return false;
        var delimiter = DelimitedReader.DelimiterOf(lines[0]);
        var heading = DelimitedReader.Split(lines[0], delimiter);
        var row = DelimitedReader.Split(lines[1], delimiter);
        return heading.Count == Columns && row.Count > Columns
            && TimeScanner.ReadCell(heading[TimeColumn]) is null && TimeScanner.ReadCell(row[TimeColumn]) is not null
            && ushort.TryParse(row[IdColumn], NumberStyles.None, CultureInfo.InvariantCulture, out _);
    }
}
