using ArcBundle.Format.Items;

namespace ArcBundle.Analyzer.Reporting.Json.Documents;

/// <summary>One item and how its collection ended.</summary>
/// <param name="Item">Item id; for a file that nobody recognised its name.</param>
/// <param name="Outcome">The outcome; skipped for a file that nobody recognised.</param>
/// <param name="Note">Why, or what was cut or withheld; null when there is nothing to say.</param>
internal sealed record ReportItem(string Item, ItemOutcome Outcome, string? Note);
