using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.CaseLibrary;

/// <summary>Analyzes all evidence of a case together and makes its reports. Evidence that cannot be read is part of the outcome, not an exception.</summary>
/// <param name="paths">
/// Copies of what is attached, in the order of attaching, under their original names: a bundle (its journal and parts lie beside it), a single file,
/// or a folder. They are gone when the call is over.
/// </param>
/// <param name="language">Language of the reports.</param>
internal delegate AnalysisOutcome CaseAnalyzer(IReadOnlyList<string> paths, Language language);
