using System.Globalization;
using ArcBundle.Format.Bundles;

namespace ArcBundle.Analyzer.CaseLibrary;

/// <summary>
/// Maps the paths of a folder that was attached, perhaps on another operating system, to paths that every system can hold below one folder. Plain
/// names stay as they are; different paths stay different, also where case is ignored.
/// </summary>
internal sealed class SafeNames
{
    private readonly Dictionary<string, string> _safe = new(StringComparer.Ordinal) { [string.Empty] = string.Empty };
    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The relative path, with this system's separators, for an original path with <c>/</c> between levels.</summary>
    public string Of(string original)
    {
        if (_safe.TryGetValue(original, out var known))
            return known;
        var slash = original.LastIndexOf('/');
        var parent = slash < 0 ? string.Empty : Of(original[..slash]);
        var name = BundleEntryNames.Sanitise(original[(slash + 1)..]);
        var path = Path.Combine(parent, name);
        for (var k = 2; !_taken.Add(path); k++)
            path = Path.Combine(parent, string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileNameWithoutExtension(name)}~{k}{Path.GetExtension(name)}"));
        _safe.Add(original, path);
        return path;
    }
}
