using System.Globalization;
using System.Text;
using ArcBundle.Format.Bundles;

namespace ArcBundle.Analyzer.Serving.Uploads;

/// <summary>
/// Names of uploaded files. The name tells which parts and which journal belong together, and stands in reports and in the chain of custody, so a file
/// keeps it; but only in a form that is one plain file name on every system.
/// </summary>
internal static class UploadNames
{
    /// <summary>Longest name on disk in bytes of UTF-8; file systems allow 255, and a number may follow.</summary>
    private const int LongestBytes = 220;

    /// <summary>The last part of what a browser gave: some send the folders too.</summary>
    public static string Leaf(string given) => given[(given.LastIndexOfAny(['/', '\\']) + 1)..];

    /// <summary>A plain name for <paramref name="name"/> that is not in <paramref name="taken"/>; it is added there.</summary>
    public static string Unused(string name, HashSet<string> taken)
    {
        var safe = Shorten(BundleEntryNames.Sanitise(name));
        var unused = safe;
        for (var k = 2; !taken.Add(unused); k++)
            unused = string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileNameWithoutExtension(safe)}~{k}{Path.GetExtension(safe)}");
        return unused;
    }

    private static string Shorten(string name)
    {
        if (Encoding.UTF8.GetByteCount(name) <= LongestBytes)
            return name;
        var extension = Path.GetExtension(name);
        var room = LongestBytes - Encoding.UTF8.GetByteCount(extension);
        var kept = new StringBuilder();
        foreach (var rune in Path.GetFileNameWithoutExtension(name).EnumerateRunes())
        {
            room -= rune.Utf8SequenceLength;
            if (room < 0)
                break;
            kept.Append(rune);
        }

        return kept.Append(extension).ToString();
    }
}
