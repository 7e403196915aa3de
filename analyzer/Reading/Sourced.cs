namespace ArcBundle.Analyzer.Reading;

/// <summary>A fact and where it was read.</summary>
/// <typeparam name="T">The fact.</typeparam>
/// <param name="Value">The fact.</param>
/// <param name="Origin">Where it was read.</param>
internal sealed record Sourced<T>(T Value, Origin Origin);
