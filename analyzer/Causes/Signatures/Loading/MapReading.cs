using ArcBundle.Analyzer.Causes.Signatures.Yaml;

namespace ArcBundle.Analyzer.Causes.Signatures.Loading;

/// <summary>Reads the entries of a map by their keys, and tells what is missing, unknown or of another shape.</summary>
/// <param name="map">The map.</param>
/// <param name="problems">Takes problems.</param>
internal sealed class MapReading(YamlMap map, SignatureProblems problems)
{
    /// <summary>Tells every key that is none of <paramref name="known"/>.</summary>
    public void RefuseOthers(params IReadOnlyList<string> known)
    {
        foreach (var entry in map.Entries.Where(entry => !known.Contains(entry.Key, StringComparer.Ordinal)))
            problems.Add(entry.Mark, "unknown-field", ("name", entry.Key), ("known", string.Join(", ", known)));
    }

    /// <summary>The text of an entry; null when it is absent, or, with a problem, no text or an empty one.</summary>
    public YamlScalar? Text(string key, bool isRequired = true)
    {
        var value = Value(key, isRequired);
        if (value is null or YamlScalar { Text.Length: > 0 })
            return (YamlScalar?)value;
        problems.Add(value.Mark, "not-text", ("name", key));
        return null;
    }

    /// <summary>The text of an entry that must be one of some words; null when it is absent or, with a problem, another one.</summary>
    public string? Word(string key, IReadOnlyList<string> words, bool isRequired = true)
    {
        if (Text(key, isRequired) is not { } text)
            return null;
        if (words.Contains(text.Text, StringComparer.Ordinal))
            return text.Text;
        problems.Add(text.Mark, "unknown-word", ("name", key), ("value", text.Text), ("known", string.Join(", ", words)));
        return null;
    }

    /// <summary>The map of an entry; null when it is absent or, with a problem, none.</summary>
    public YamlMap? Map(string key)
    {
        var value = Value(key, isRequired: true);
        if (value is null or YamlMap { Entries.Count: > 0 })
            return (YamlMap?)value;
        problems.Add(value.Mark, "not-map", ("name", key));
        return null;
    }

    /// <summary>The items of an entry that must be a list with at least one; empty when it is absent or, with a problem, none.</summary>
    public IReadOnlyList<YamlValue> List(string key)
    {
        var value = Value(key, isRequired: true);
        if (value is YamlList { Items.Count: > 0 } list)
            return list.Items;
        if (value is not null)
            problems.Add(value.Mark, "not-list", ("name", key));
        return [];
    }

    private YamlValue? Value(string key, bool isRequired)
    {
        if (map[key] is { } entry)
            return entry.Value;
        if (isRequired)
            problems.Add(map.Mark, "missing-field", ("name", key));
        return null;
    }
}
