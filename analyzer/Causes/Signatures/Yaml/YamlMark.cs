using System.Runtime.InteropServices;

namespace ArcBundle.Analyzer.Causes.Signatures.Yaml;

/// <summary>A place in a YAML file.</summary>
/// <param name="Line">Line, from 1.</param>
/// <param name="Column">Column in UTF-16 units, from 1.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct YamlMark(int Line, int Column)
{
    /// <summary>The beginning of a file.</summary>
    public static YamlMark Start { get; } = new(1, 1);
}
