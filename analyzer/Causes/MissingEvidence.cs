using ArcBundle.Format.Items;
using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Causes;

/// <summary>Evidence that a cause needs and that could not be seen.</summary>
/// <param name="Item">The item.</param>
/// <param name="Host">Id of the input it is missing on; null when no input stands for that host at all.</param>
/// <param name="Why">Why it could not be seen: not collected, denied, cut, does not reach back to the window.</param>
internal sealed record MissingEvidence(ItemId Item, string? Host, Message Why);
