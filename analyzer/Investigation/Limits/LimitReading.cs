namespace ArcBundle.Analyzer.Investigation.Limits;

/// <summary>What the number of a limit means.</summary>
/// <param name="Kind">How it is read, and why.</param>
/// <param name="Limit">The time it sets; null when its unit is not certain or it is no sensible limit.</param>
internal sealed record LimitReading(LimitReadingKind Kind, TimeSpan? Limit = null);
