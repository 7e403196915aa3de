using System.Globalization;
using ArcBundle.Format.Bundles;

namespace ArcBundle.Analyzer.CaseLibrary;

/// <summary>Names of the files that belong to one bundle: the bundle or its parts <c>NAME.001of003</c>, and the journal beside it.</summary>
internal static class BundleFileNames
{
    private const int PartSuffix = 9;

    /// <summary>The bundle's name that a file's name stands for: without the ending of a part or of a journal.</summary>
    public static string BundleOf(string name)
    {
        if (IsJournal(name))
            return name[..^BundleName.JournalExtension.Length];
        return PartsOf(name) is null ? name : name[..^PartSuffix];
    }

    /// <summary>Whether the name is that of a journal beside a bundle.</summary>
    public static bool IsJournal(string name) =>
        name.Length > BundleName.JournalExtension.Length && name.EndsWith(BundleName.JournalExtension, StringComparison.Ordinal);

    /// <summary>Whether the name is that of a part.</summary>
    public static bool IsPart(string name) => PartsOf(name) is not null;

    /// <summary>Names of the other files of the same bundle that may lie beside <paramref name="name"/>, in order: its parts, then its journal.</summary>
    public static IEnumerable<string> Companions(string name)
    {
        if (IsJournal(name))
            yield break;
        var bundle = BundleOf(name);
        if (PartsOf(name) is { } count)
        {
            for (var k = 1; k <= count; k++)
            {
                var part = string.Create(CultureInfo.InvariantCulture, $"{bundle}.{k:D3}of{count:D3}");
                if (!string.Equals(part, name, StringComparison.Ordinal))
                    yield return part;
            }
        }

        yield return bundle + BundleName.JournalExtension;
    }

    // "….001of003": how many parts there are, or null when the name is not that of a part.
    private static int? PartsOf(string name)
    {
        if (name.Length <= PartSuffix)
            return null;
        var suffix = name.AsSpan(name.Length - PartSuffix);
        var fits = suffix[0] == '.' && suffix[4..6] is "of" && !suffix[1..4].ContainsAnyExceptInRange('0', '9') && !suffix[6..].ContainsAnyExceptInRange('0', '9');
        return fits ? int.Parse(suffix[6..], NumberStyles.None, CultureInfo.InvariantCulture) : null;
    }
}
