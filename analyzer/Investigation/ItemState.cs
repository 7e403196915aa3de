using ArcBundle.Format.Items;
using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Investigation;

/// <summary>How the collection of one item ended.</summary>
/// <param name="Outcome">The outcome.</param>
/// <param name="Note">Why; null when plain.</param>
internal sealed record ItemState(ItemOutcome Outcome, Message? Note = null);
