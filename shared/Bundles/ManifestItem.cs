using System.Text.Json.Serialization;

namespace ArcBundle.Format.Bundles;

/// <summary>The outcome of one planned item.</summary>
/// <param name="Item">Item id.</param>
/// <param name="Outcome">Outcome name.</param>
/// <param name="StartedUtc">When its collection began, UTC; null when it never did.</param>
/// <param name="Milliseconds">How long it took.</param>
/// <param name="Notes">Why the outcome is what it is, what was cut, what was withheld.</param>
public sealed record ManifestItem(
    string Item,
    string Outcome,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] DateTimeOffset? StartedUtc, // required: strict reading wants it even when null
    long Milliseconds,
    IReadOnlyList<OutcomeNote> Notes);
