using ArcBundle.Analyzer.Causes.Signatures.Matching;
using ArcBundle.Analyzer.Causes.Signatures.Yaml;

namespace ArcBundle.Analyzer.Causes.Signatures;

/// <summary>A record or line that a signature file carries as a test of itself.</summary>
/// <param name="Mark">Where it stands in the file.</param>
/// <param name="IsPositive">Whether the signature must find it.</param>
/// <param name="Subject">The record or line.</param>
internal sealed record SignatureSample(YamlMark Mark, bool IsPositive, ISubject Subject);
