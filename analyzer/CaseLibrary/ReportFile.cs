using ArcBundle.Format.Bundles;

namespace ArcBundle.Analyzer.CaseLibrary;

/// <summary>A report that an analysis made.</summary>
/// <param name="Name">File name, for example <c>report.html</c>.</param>
/// <param name="Content">The bytes.</param>
internal sealed record ReportFile(string Name, ReadOnlyMemory<byte> Content)
{
    /// <summary>Whether a name can be a file's on every system, without folders.</summary>
    public static bool IsName(string name) => name.Length > 0 && string.Equals(BundleEntryNames.Sanitise(name), name, StringComparison.Ordinal);
}
