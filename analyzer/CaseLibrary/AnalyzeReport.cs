namespace ArcBundle.Analyzer.CaseLibrary;

/// <summary>How <c>case analyze</c> ended.</summary>
/// <param name="Analysis">The analysis as kept; null when nothing was readable.</param>
/// <param name="ReportPaths">Full paths of the reports.</param>
/// <param name="LeftOut">Stored files that were missing or damaged and not analyzed.</param>
internal sealed record AnalyzeReport(CaseAnalysis? Analysis, IReadOnlyList<string> ReportPaths, IReadOnlyList<LeftOut> LeftOut);
