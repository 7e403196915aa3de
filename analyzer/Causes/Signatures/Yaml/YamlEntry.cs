namespace ArcBundle.Analyzer.Causes.Signatures.Yaml;

/// <summary>One entry of a map.</summary>
/// <param name="Mark">Where its key begins.</param>
/// <param name="Key">The key.</param>
/// <param name="Value">The value.</param>
internal sealed record YamlEntry(YamlMark Mark, string Key, YamlValue Value);
