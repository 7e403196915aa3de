namespace ArcBundle.Analyzer.Reporting.Json.Documents;

/// <summary>Evidence that a cause needs and that could not be seen.</summary>
/// <param name="Item">Item id.</param>
/// <param name="Host">Id of the input it is missing on; null when no input stands for that host.</param>
/// <param name="Why">Why it could not be seen.</param>
internal sealed record ReportMissing(string Item, string? Host, string Why);
