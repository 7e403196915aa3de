using ArcBundle.Format.Bundles;
using ArcBundle.Format.Items;

namespace ArcBundle.Collector.Probes;

/// <summary>How a probe ended by itself.</summary>
/// <param name="Outcome">The item's outcome.</param>
/// <param name="Notes">Why, what was cut, what was withheld.</param>
internal sealed record ProbeResult(ItemOutcome Outcome, params IReadOnlyList<OutcomeNote> Notes)
{
    /// <summary>A source that could not be had: denied when it was refused, failed when it is there but cannot be read, timed out when it did not answer, else missing.</summary>
    /// <param name="notes">Why.</param>
    public static ProbeResult Without(params IReadOnlyList<OutcomeNote> notes) => new(
        Has(notes, OutcomeReasons.AccessDenied) ? ItemOutcome.Denied
        : Has(notes, OutcomeReasons.NotReadable) ? ItemOutcome.Failed
        : Has(notes, OutcomeReasons.NoProgress) ? ItemOutcome.TimedOut
        : ItemOutcome.Missing,
        notes);

    private static bool Has(IReadOnlyList<OutcomeNote> notes, string reason) => notes.Any(note => string.Equals(note.Reason, reason, StringComparison.Ordinal));

    /// <summary>A source that does not exist, or cannot be had in this kind of run.</summary>
    public static ProbeResult Missing(string reason, string? detail = null) => new(ItemOutcome.Missing, new OutcomeNote(reason, detail));
}
