using ArcBundle.Format.Items;
using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Analysis;

/// <summary>One item of an input and how its collection ended.</summary>
/// <param name="Item">Item id; for a file that nobody recognised its entry name.</param>
/// <param name="Outcome">The outcome; <see cref="ItemOutcome.Skipped"/> for a file that nobody recognised.</param>
/// <param name="Note">Why, or what was cut or withheld; null when plain.</param>
internal sealed record InputItem(string Item, ItemOutcome Outcome, Message? Note);
