using ArcBundle.Analyzer.Investigation;

namespace ArcBundle.Analyzer.Reporting.Json.Documents;

/// <summary>The time of a job.</summary>
/// <param name="FromUtc">Its begin.</param>
/// <param name="ToUtc">Its end.</param>
/// <param name="Source">Where its bounds come from.</param>
internal sealed record ReportWindow(DateTimeOffset FromUtc, DateTimeOffset ToUtc, JobWindowSource Source);
