using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.CaseLibrary;

/// <summary>Something <c>case check</c> found.</summary>
/// <param name="IsDamage">True for lost or changed evidence or reports and a damaged index; false for harmless leftovers.</param>
/// <param name="Text">One sentence; a key of <see cref="CaseTexts"/>.</param>
internal sealed record CheckFinding(bool IsDamage, Message Text);
