namespace ArcBundle.Analyzer.Causes.Signatures.Yaml;

/// <summary>A scalar, list or map of a YAML file.</summary>
/// <param name="Mark">Where it begins.</param>
internal abstract record YamlValue(YamlMark Mark);
