namespace ArcBundle.Format.Bundles;

/// <summary>
/// Why an item or entry has its outcome: a stable reason code that both programs have texts for, and what the system said.
/// </summary>
/// <param name="Reason">Reason code, for example <c>needs-live-host</c>; see <see cref="OutcomeReasons"/>.</param>
/// <param name="Detail">Error number, error text or count, as the host gave it; null when there is none.</param>
public sealed record OutcomeNote(string Reason, string? Detail = null);
