using ArcBundle.Analyzer.Reading;
using ArcBundle.Analyzer.Reading.Evtx;
using ArcBundle.Format.Items;

namespace ArcBundle.Analyzer.Investigation.Events;

/// <summary>An event of a protection product, or of Windows about one.</summary>
/// <param name="Record">The record.</param>
/// <param name="Item">The log it stands in.</param>
/// <param name="Kind">What it tells.</param>
/// <param name="Product">Name of the product.</param>
internal sealed record ProtectionEvent(Sourced<EventRecord> Record, ItemId Item, ProtectionEventKind Kind, string Product)
{
    private static readonly string[] SubjectFields = ["Threat Name", "ServiceName", "DeviceName", "Scan Parameters", "Current Signature Version"];

    /// <summary>
    /// Words in the names of fields that hold the file or process that was found or blocked. A command line names others too: the process that
    /// started it, the files that it was to open.
    /// </summary>
    private static readonly string[] TargetWords = ["Path", "Process", "File", "Resource"];

    /// <summary>Longest text of a record that a report repeats, in characters.</summary>
    private const int LongestSubject = 120;

    /// <summary>When, UTC.</summary>
    public DateTimeOffset AtUtc => Record.Value.TimeUtc;

    /// <summary>The texts that name what was found or blocked: the fields of files and processes, and texts without a name.</summary>
    public IEnumerable<string> Targets => Record.Value.Data
        .Where(static datum => datum.Name is null || TargetWords.Any(word => datum.Name.Contains(word, StringComparison.OrdinalIgnoreCase)))
        .Select(static datum => datum.Value);

    /// <summary>What it is about: threat, service, driver or kind of scan; empty when the record does not tell.</summary>
    public string Subject
    {
        get
        {
            var data = Record.Value.Data;
            var told = SubjectFields.Select(name => Record.Value[name]).FirstOrDefault(static value => value is { Length: > 0 } and not ['%', ..])
                ?? (data.Count > 0 && data[0].Name is null ? data[0].Value : string.Empty);
            var text = told.ReplaceLineEndings(" ").Trim();
            return text.Length <= LongestSubject ? text : text[..LongestSubject] + "…";
        }
    }
}
