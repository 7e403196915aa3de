using ArcBundle.Format.Bundles;
using ArcBundle.Format.Items;

namespace ArcBundle.Collector.Probes;

/// <summary>How the copying of one file ended.</summary>
/// <param name="Outcome">Its outcome.</param>
/// <param name="Bytes">Bytes copied.</param>
/// <param name="Note">Why, when it is not plain.</param>
internal readonly record struct TakenFile(ItemOutcome Outcome, long Bytes, OutcomeNote? Note);
