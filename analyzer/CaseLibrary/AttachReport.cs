namespace ArcBundle.Analyzer.CaseLibrary;

/// <summary>What became of everything given to one <c>case attach</c>.</summary>
/// <param name="Case">The case.</param>
/// <param name="Outcomes">In the order given; a bundle's other parts and its journal follow it.</param>
internal sealed record AttachReport(Case Case, IReadOnlyList<AttachOutcome> Outcomes);
