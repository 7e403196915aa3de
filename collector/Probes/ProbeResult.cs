using ArcBundle.Format.Bundles;
using ArcBundle.Format.Items;

namespace ArcBundle.Collector.Probes;

/// <summary>How a probe ended by itself.</summary>
/// <param name="Outcome">The item's outcome.</param>
/// <param name="Notes">Why, what was cut, what was withheld.</param>
internal sealed record ProbeResult(ItemOutcome Outcome, params IReadOnlyList<OutcomeNote> Notes)
{
    /// <summary>A source that does not exist, or cannot be had in this kind of run.</summary>
    public static ProbeResult Missing(string reason, string? detail = null) => new(ItemOutcome.Missing, new OutcomeNote(reason, detail));
}
