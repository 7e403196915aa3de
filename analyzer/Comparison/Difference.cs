namespace ArcBundle.Analyzer.Comparison;

/// <summary>One difference between two hosts, or two states of one.</summary>
/// <param name="Area">What kind of thing: one of <see cref="ComparedAreas.All"/>.</param>
/// <param name="Key">Which one, for example the name of a service; null where a whole area cannot be compared.</param>
/// <param name="Field">What of it, in no language; null for the thing as a whole.</param>
/// <param name="Kind">What became of it.</param>
/// <param name="Old">The old value; null when there is none.</param>
/// <param name="New">The new value; null when there is none.</param>
internal sealed record Difference(string Area, string? Key, string? Field, DifferenceKind Kind, string? Old, string? New);
