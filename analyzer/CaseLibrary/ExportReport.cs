namespace ArcBundle.Analyzer.CaseLibrary;

/// <summary>How <c>case export</c> ended.</summary>
/// <param name="Files">Files written, the list of hashes not counted.</param>
/// <param name="Hash">SHA-256 of the list of hashes.</param>
/// <param name="LeftOut">Stored files that were missing or damaged and not exported.</param>
internal sealed record ExportReport(int Files, ContentHash Hash, IReadOnlyList<LeftOut> LeftOut);
