namespace ArcBundle.Analyzer.CaseLibrary;

/// <summary>A file that an attachment is made of, before it is stored.</summary>
/// <param name="Path">Its name; in a folder, the path below that folder with <c>/</c> between levels.</param>
/// <param name="FullPath">Where it is now.</param>
/// <param name="Skipped">Why it is not to be read; null when it is.</param>
/// <param name="Length">Its length in bytes when it was found; 0 for one that is not to be read.</param>
internal sealed record EvidenceFile(string Path, string FullPath, SkipReason? Skipped, long Length);
