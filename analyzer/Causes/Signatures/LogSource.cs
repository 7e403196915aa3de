namespace ArcBundle.Analyzer.Causes.Signatures;

/// <summary>Which log a signature looks at: <c>logsource</c> of a signature file.</summary>
internal abstract record LogSource;
