namespace ArcBundle.Analyzer.CaseLibrary;

/// <summary>A file that an attachment is made of, before it is stored.</summary>
/// <param name="Path">Its name; in a folder, the path below that folder with <c>/</c> between levels.</param>
/// <param name="FullPath">Where it is now.</param>
/// <param name="Skipped">Why it is not to be read; null when it is.</param>
internal sealed record EvidenceFile(string Path, string FullPath, SkipReason? Skipped);
