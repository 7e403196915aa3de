namespace ArcBundle.Analyzer.Reporting.Json.Documents;

/// <summary>What decided the verdicts.</summary>
/// <param name="Version">Version of the rules.</param>
/// <param name="Sha256">SHA-256 of everything that decides a verdict, in hexadecimal.</param>
internal sealed record ReportRules(string Version, string Sha256);
