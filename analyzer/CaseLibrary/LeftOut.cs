namespace ArcBundle.Analyzer.CaseLibrary;

/// <summary>A stored file that an analysis could not use.</summary>
/// <param name="Name">Its name in the case.</param>
/// <param name="Content">What it should be.</param>
/// <param name="State">What is wrong with it.</param>
internal sealed record LeftOut(string Name, StoredContent Content, ContentState State);
