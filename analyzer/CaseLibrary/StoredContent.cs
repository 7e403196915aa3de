namespace ArcBundle.Analyzer.CaseLibrary;

/// <summary>Content in the library.</summary>
/// <param name="Hash">SHA-256.</param>
/// <param name="Length">Bytes.</param>
internal sealed record StoredContent(ContentHash Hash, long Length);
