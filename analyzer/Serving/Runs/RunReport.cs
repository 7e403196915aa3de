using ArcBundle.Analyzer.Reporting;
using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Serving.Runs;

/// <summary>A report of an analysis, as a file.</summary>
/// <param name="Language">Its language.</param>
/// <param name="Format">Its form.</param>
/// <param name="FileName">The name it is offered under.</param>
/// <param name="Path">Where it lies.</param>
/// <param name="Length">Bytes.</param>
internal sealed record RunReport(Language Language, ReportFormat Format, string FileName, string Path, long Length);
