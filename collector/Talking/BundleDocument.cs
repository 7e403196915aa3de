namespace ArcBundle.Collector.Talking;

/// <summary>The bundle as JSON.</summary>
/// <param name="Path">Full path.</param>
/// <param name="Bytes">Size; 0 when it could not be finished.</param>
/// <param name="Sha256">SHA-256, lower-case hexadecimal; null when it could not be finished.</param>
/// <param name="Parts">Full paths of the parts that it was split into, in order; empty for one file.</param>
internal sealed record BundleDocument(string Path, long Bytes, string? Sha256, IReadOnlyList<string> Parts);
