using System.Text.Json.Serialization;

namespace ArcBundle.Analyzer.Reporting.Json.Documents;

/// <summary>Where a piece of evidence stands: a line, a record or a path within an entry.</summary>
/// <param name="Host">Id of the input.</param>
/// <param name="Entry">Name of the file or bundle entry.</param>
/// <param name="Line">Number of the line, from 1.</param>
/// <param name="Record">Record id of an event.</param>
/// <param name="Path">Registry path, or place within the entry.</param>
/// <param name="AtUtc">Time of the event or line; null when it has none.</param>
/// <param name="Quote">What stands there.</param>
internal sealed record ReportPointer(
    string Host,
    string Entry,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] long? Line,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] long? Record,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Path,
    DateTimeOffset? AtUtc,
    string Quote);
