namespace ArcBundle.Analyzer.Intake.Folders;

/// <summary>A file of a folder.</summary>
/// <param name="Name">Path below the folder, with <c>/</c>.</param>
/// <param name="Path">Path on the disk.</param>
/// <param name="Length">Length when it was listed; what is appended later is not read.</param>
internal sealed record ListedFile(string Name, string Path, long Length);
