namespace ArcBundle.Analyzer.Causes.Signatures.Yaml;

/// <summary>A scalar, always as the text that stands in the file: YAML's own reading of <c>no</c>, <c>1e3</c> or <c>010</c> is never applied.</summary>
/// <param name="Mark">Where it begins.</param>
/// <param name="Text">The text.</param>
internal sealed record YamlScalar(YamlMark Mark, string Text) : YamlValue(Mark);
