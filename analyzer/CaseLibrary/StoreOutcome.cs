namespace ArcBundle.Analyzer.CaseLibrary;

/// <summary>How storing one file ended.</summary>
/// <param name="Content">What is stored now; null when the source could not be read.</param>
/// <param name="Skipped">Why the source could not be read; null when it was stored.</param>
/// <param name="Restored">Whether the content should have been stored already but was missing or damaged.</param>
internal sealed record StoreOutcome(StoredContent? Content, SkipReason? Skipped, bool Restored);
