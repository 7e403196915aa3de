namespace ArcBundle.Analyzer.CaseLibrary;

/// <summary>Everything that is kept of one case.</summary>
/// <param name="Case">The case.</param>
/// <param name="Attachments">What is attached, in the order of attaching.</param>
/// <param name="Analyses">The analyses, oldest first.</param>
/// <param name="Custody">Who did what, oldest first.</param>
internal sealed record CaseFile(
    Case Case, IReadOnlyList<Attachment> Attachments, IReadOnlyList<CaseAnalysis> Analyses, IReadOnlyList<CustodyEntry> Custody);
