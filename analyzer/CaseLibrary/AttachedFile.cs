namespace ArcBundle.Analyzer.CaseLibrary;

/// <summary>A file of an attachment. Either stored or skipped.</summary>
/// <param name="Path">Its name; in a folder, the path below that folder with <c>/</c> between levels, as the source's file system wrote it.</param>
/// <param name="Content">What is stored; null when it was skipped.</param>
/// <param name="Skipped">Why it was skipped; null when it is stored.</param>
/// <param name="ModifiedUtc">Last change of the source file, to the second; null when it was skipped.</param>
internal sealed record AttachedFile(string Path, StoredContent? Content, SkipReason? Skipped, DateTimeOffset? ModifiedUtc);
