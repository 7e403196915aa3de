namespace ArcBundle.Format.Facts;

/// <summary>One value of one sample of a host's load; a run takes two samples.</summary>
/// <param name="AtUtc">When the sample was taken, UTC: the same for all its values.</param>
/// <param name="Counter">What is measured, with its unit.</param>
/// <param name="Instance">Which disk; null where there is only one of the thing.</param>
/// <param name="Value">The value.</param>
public sealed record LoadFact(DateTimeOffset AtUtc, LoadCounter Counter, string? Instance, double Value);
