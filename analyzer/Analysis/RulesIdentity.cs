namespace ArcBundle.Analyzer.Analysis;

/// <summary>Which rules judged.</summary>
/// <param name="Version">Version of the rules.</param>
/// <param name="Sha256">SHA-256 over everything that decides a verdict, lower-case hexadecimal; the same on every operating system.</param>
internal sealed record RulesIdentity(string Version, string Sha256);
