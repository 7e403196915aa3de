namespace ArcBundle.Analyzer.Investigation.Protection;

/// <summary>Minifilters of backup products, Arcserve's own among them: they are no antivirus, whatever their altitude (Microsoft, "Allocated filter altitudes").</summary>
internal static class OtherFilters
{
    /// <summary>Driver names.</summary>
    public static IReadOnlyList<string> Names { get; } = ["xoiv8x64", "xomfcbt8x64", "xomf", "xorw", "VeeamFCT", "file_tracker"];

    /// <summary>Whether a driver is one of them.</summary>
    public static bool Has(string name) => Names.Contains(name.Trim(), StringComparer.OrdinalIgnoreCase);
}
