namespace ArcBundle.Analyzer.Causes.Signatures.Yaml;

/// <summary>What a YAML file may hold at most. The largest built-in signature needs less than a tenth of each.</summary>
internal static class YamlLimits
{
    /// <summary>Bytes of a file.</summary>
    public const int Bytes = 64 * 1024;

    /// <summary>Levels of lists and maps inside each other.</summary>
    public const int Depth = 10;

    /// <summary>Scalars, lists and maps, keys among them.</summary>
    public const int Values = 4000;

    /// <summary>UTF-16 units of a scalar.</summary>
    public const int ScalarLength = 4000;
}
