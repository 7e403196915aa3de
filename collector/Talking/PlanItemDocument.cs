using ArcBundle.Format.Bundles;

namespace ArcBundle.Collector.Talking;

/// <summary>One item of a plan as JSON.</summary>
/// <param name="Item">Item id.</param>
/// <param name="Sources">Where it would be read from.</param>
/// <param name="EstimatedBytes">Estimate of its size; null when unknown.</param>
/// <param name="NeededFor">Ids of the causes that are judged with it.</param>
/// <param name="Outcome">Its outcome when that is known before the run; null otherwise.</param>
/// <param name="Notes">Why.</param>
internal sealed record PlanItemDocument(
    string Item, IReadOnlyList<string> Sources, long? EstimatedBytes, IReadOnlyList<string> NeededFor, string? Outcome, IReadOnlyList<OutcomeNote>? Notes);
