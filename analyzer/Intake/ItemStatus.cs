using ArcBundle.Format.Bundles;
using ArcBundle.Format.Items;
using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Intake;

/// <summary>How the collection of one item ended, and what the way to the analyzer took away from it.</summary>
/// <param name="Item">The item.</param>
/// <param name="Outcome">
/// What is usable: the collector's outcome, unless entries of the item are lost or damaged; then <see cref="ItemOutcome.Truncated"/> while some are
/// whole and <see cref="ItemOutcome.Failed"/> when none is. An item that was planned and whose end nobody
/// tells is <see cref="ItemOutcome.Cancelled"/>, or truncated when entries of it are there.
/// </param>
/// <param name="Notes">Why, in the collector's words.</param>
/// <param name="Lost">What of it is lost or damaged; empty when nothing is.</param>
internal sealed record ItemStatus(ItemId Item, ItemOutcome Outcome, IReadOnlyList<OutcomeNote> Notes, IReadOnlyList<Message> Lost);
