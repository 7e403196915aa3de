namespace ArcBundle.Analyzer.Reporting.Json.Documents;

/// <summary>The program that made the report.</summary>
/// <param name="Version">Its version.</param>
internal sealed record ReportTool(string Version);
