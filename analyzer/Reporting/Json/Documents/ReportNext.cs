namespace ArcBundle.Analyzer.Reporting.Json.Documents;

/// <summary>Evidence whose collection would best separate the first two causes.</summary>
/// <param name="Collect">Item id.</param>
/// <param name="Host">Id of the input to collect it on; null when no input stands for that host yet.</param>
/// <param name="How">The command or option that gets it.</param>
/// <param name="Separates">Ids of the causes it separates.</param>
internal sealed record ReportNext(string Collect, string? Host, string How, IEnumerable<string> Separates);
