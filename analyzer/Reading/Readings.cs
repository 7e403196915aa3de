namespace ArcBundle.Analyzer.Reading;

/// <summary>What a reader made of one entry: the facts in the order found, and the data quality.</summary>
/// <typeparam name="T">The fact.</typeparam>
/// <param name="Facts">Facts with their origins.</param>
/// <param name="Quality">What could not be read.</param>
internal sealed record Readings<T>(IReadOnlyList<Sourced<T>> Facts, DataQuality Quality);
