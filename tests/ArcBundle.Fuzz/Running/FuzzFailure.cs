namespace ArcBundle.Fuzz.Running;

/// <summary>A case that failed; the seed of the run and its number make it again.</summary>
/// <param name="Case">Number of the case.</param>
/// <param name="SeedName">The seed it was made of.</param>
/// <param name="Input">The bytes.</param>
/// <param name="What">Exception, violation, or which limit was passed.</param>
internal sealed record FuzzFailure(long Case, string SeedName, byte[] Input, string What);
