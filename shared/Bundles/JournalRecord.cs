namespace ArcBundle.Format.Bundles;

/// <summary>
/// One line of <c>journal.ndjson</c>: an entry that is complete in the file, or (without a name) the statement that an item is over, with its
/// outcome. An item that left several entries is whole only when such a line follows them.
/// </summary>
/// <param name="Item">Item id.</param>
/// <param name="Outcome">Outcome name (<see cref="Items.ItemOutcomeNames"/>).</param>
/// <param name="Name">Entry name; null when the item left no entry.</param>
/// <param name="Length">Length of the entry's content in bytes.</param>
/// <param name="Sha256">SHA-256 of the content, lower-case hexadecimal.</param>
/// <param name="Source">Where the content came from on the host, as text (a path, a command); null for snapshots.</param>
/// <param name="Note">Why the outcome is what it is, in the collector's language-neutral form (<see cref="OutcomeNote"/>); null when plain.</param>
public sealed record JournalRecord(
    string Item,
    string Outcome,
    string? Name = null,
    long Length = 0,
    string? Sha256 = null,
    string? Source = null,
    OutcomeNote? Note = null);
