namespace ArcBundle.Analyzer.CaseLibrary;

/// <summary>One thing to attach: a file, or a folder with its files.</summary>
/// <param name="Kind">File or folder.</param>
/// <param name="Name">Name of the file or folder, without its path.</param>
/// <param name="FullPath">Where it is.</param>
/// <param name="Files">The file itself, or the folder's files in ordinal order of their paths.</param>
internal sealed record Evidence(AttachmentKind Kind, string Name, string FullPath, IReadOnlyList<EvidenceFile> Files);
