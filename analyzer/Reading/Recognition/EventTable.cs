using System.Globalization;
using ArcBundle.Analyzer.Reading.Text;
using ArcBundle.Analyzer.Reading.Times;
using ArcBundle.Analyzer.Reading.Vssadmin;

namespace ArcBundle.Analyzer.Reading.Recognition;

/// <summary>
/// Events as people read them: the list that the Event Viewer saves as CSV or text, the events that PowerShell prints as a table, a list or CSV, the text
/// of <c>wevtutil</c>, and what the Event Viewer copies. They lack the events' values and mostly the record ids, so they are no evidence here; taken for
/// a log, the texts of their messages would pass for lines of the product.
/// </summary>
internal static class EventTable
{
    /// <summary>Lines that are looked at for the marks of a list.</summary>
    private const int MostLines = 60;

    private const int ViewerColumns = 5;
    private const int ViewerTimeColumn = 1;
    private const int ViewerIdColumn = 3;

    /// <summary>Properties of an event that hold a time; no language translates them.</summary>
    private static readonly HashSet<string> Times = new(["TimeCreated", "TimeGenerated", "TimeWritten"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Properties that only events have beside a time.</summary>
    private static readonly HashSet<string> Others = new(
        ["EventID", "InstanceId", "EntryType", "LevelDisplayName", "ProviderName", "EventCode", "EventIdentifier", "LogName", "RecordId", "EventRecordID"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Labels of a copied event: of its log, and of its id.</summary>
    private static readonly HashSet<string> LogLabels = new(["Log Name", "ログの名前", "ログ名"], StringComparer.OrdinalIgnoreCase);
    private static readonly HashSet<string> IdLabels = new(["Event ID", "イベント ID"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether the first lines of a text, blank ones left out, are such events.</summary>
    public static bool Is(IReadOnlyList<string> lines) =>
        lines.Count > 1 && (IsOfViewer(lines) || IsTable(lines) || IsList(lines) || IsNumbered(lines[0]));

    private static bool IsOfViewer(IReadOnlyList<string> lines)
    {
        var delimiter = DelimitedReader.DelimiterOf(lines[0]);
        var heading = DelimitedReader.Split(lines[0], delimiter);
        var row = DelimitedReader.Split(lines[1], delimiter);
        return heading.Count == ViewerColumns && row.Count > ViewerColumns
            && TimeScanner.ReadCell(heading[ViewerTimeColumn]) is null && TimeScanner.ReadCell(row[ViewerTimeColumn]) is not null
            && ushort.TryParse(row[ViewerIdColumn], NumberStyles.None, CultureInfo.InvariantCulture, out _);
    }

    /// <summary>A heading of properties, as cells or, above dashes, as words. <c>Get-EventLog</c> calls the time of its table only <c>Time</c>.</summary>
    private static bool IsTable(IReadOnlyList<string> lines)
    {
        foreach (var line in lines.Take(10))
        {
            if (AreEvents([.. DelimitedReader.Split(line, DelimitedReader.DelimiterOf(line)).Select(static cell => cell.Trim())]))
                return true;
            var words = line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            if (AreEvents(words) || (words.Contains("Time", StringComparer.Ordinal) && words.Contains("EntryType", StringComparer.Ordinal) && words.Contains("InstanceID", StringComparer.Ordinal)))
                return true;
        }

        return false;
    }

    private static bool IsList(IReadOnlyList<string> lines)
    {
        var labels = new List<string>();
        foreach (var line in lines.Take(MostLines))
        {
            if (VssLine.AfterColon(line) is not null && Folding.Fold(line) is var folded)
                labels.Add(folded[..folded.IndexOf(':', StringComparison.Ordinal)].Trim());
        }

        return AreEvents(labels) || (labels.Exists(LogLabels.Contains) && labels.Exists(IdLabels.Contains));
    }

    /// <summary><c>Event[0]:</c>, as <c>wevtutil</c> begins each event of its text.</summary>
    private static bool IsNumbered(string line)
    {
        var text = line.AsSpan().Trim().TrimEnd(':');
        return text.StartsWith("Event[", StringComparison.Ordinal) && text is [.., ']'] && !text[6..^1].ContainsAnyExceptInRange('0', '9');
    }

    private static bool AreEvents(IReadOnlyCollection<string> names) => names.Any(Times.Contains) && names.Any(Others.Contains);
}
