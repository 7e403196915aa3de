namespace ArcBundle.Analyzer.Causes.Signatures.Yaml;

/// <summary>A map whose keys are texts, each once.</summary>
/// <param name="Mark">Where it begins.</param>
/// <param name="Entries">Its entries in the order of the file.</param>
internal sealed record YamlMap(YamlMark Mark, IReadOnlyList<YamlEntry> Entries) : YamlValue(Mark)
{
    /// <summary>The entry with this key; null without one.</summary>
    public YamlEntry? this[string key] => Entries.FirstOrDefault(entry => string.Equals(entry.Key, key, StringComparison.Ordinal));
}
