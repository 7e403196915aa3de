namespace ArcBundle.Analyzer.Intake;

/// <summary>A file of an archive or folder whose content was read once and found whole.</summary>
/// <param name="Name">Name with <c>/</c>.</param>
/// <param name="Length">Length of the content in bytes.</param>
/// <param name="Sha256">SHA-256 of the content, lower-case hexadecimal.</param>
/// <param name="Open">Opens the content, guarded (<see cref="EvidenceDamagedException"/>).</param>
internal sealed record StoredEntry(string Name, long Length, string Sha256, Func<Stream> Open);
