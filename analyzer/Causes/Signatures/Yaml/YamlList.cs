namespace ArcBundle.Analyzer.Causes.Signatures.Yaml;

/// <summary>A list.</summary>
/// <param name="Mark">Where it begins.</param>
/// <param name="Items">Its items.</param>
internal sealed record YamlList(YamlMark Mark, IReadOnlyList<YamlValue> Items) : YamlValue(Mark);
