namespace ArcBundle.Analyzer.CaseLibrary;

/// <summary>An attachment that was analyzed.</summary>
/// <param name="Attachment">Its number in the library.</param>
/// <param name="Hash">Its hash.</param>
/// <param name="Whole">False when stored files of it were missing or damaged and left out.</param>
internal sealed record AnalyzedInput(long Attachment, ContentHash Hash, bool Whole);
