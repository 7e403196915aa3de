using ArcBundle.Analyzer.Analysis;

namespace ArcBundle.Analyzer.CaseLibrary;

/// <summary>What an analysis hands to the case.</summary>
/// <param name="ExitCode">0 everything was read, 1 some input could not be read, 3 nothing was readable.</param>
/// <param name="ToolVersion">Version of the analyzer.</param>
/// <param name="Rules">Which rules judged.</param>
/// <param name="Reports">The reports to keep; none when nothing was readable.</param>
internal sealed record AnalysisOutcome(int ExitCode, string ToolVersion, RulesIdentity Rules, IReadOnlyList<ReportFile> Reports);
