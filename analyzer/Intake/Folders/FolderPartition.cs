using ArcBundle.Analyzer.Intake.Handmade;
using ArcBundle.Format.Bundles;

namespace ArcBundle.Analyzer.Intake.Folders;

/// <summary>What the files of a folder are: unpacked bundles, archives that are inputs of their own, and hand-collected files.</summary>
/// <param name="Bundles">Unpacked bundles: folder below the root (with <c>/</c>, empty for the root) and files, named from there.</param>
/// <param name="Archives">Bundles and zips.</param>
/// <param name="Rest">Hand-collected files.</param>
internal sealed record FolderPartition(
    IReadOnlyList<(string Prefix, IReadOnlyList<ListedFile> Files)> Bundles, IReadOnlyList<ListedFile> Archives, IReadOnlyList<ListedFile> Rest)
{
    /// <summary>Sorts the files.</summary>
    public static FolderPartition Of(FolderListing listing)
    {
        var left = listing.Files.Where(static f => !DesktopClutter.Is(f.Name)).ToList();
        var names = left.Select(static f => f.Name).ToHashSet(StringComparer.Ordinal);
        var bundles = new List<(string Prefix, IReadOnlyList<ListedFile> Files)>();
        foreach (var prefix in names.Where(n => IsContext(n, names)).Select(static n => n[..^BundleEntryNames.Context.Length]).Order(StringComparer.Ordinal))
        {
            // A bundle inside a bundle's folder belongs to the outer one.
            var files = left.Where(f => f.Name.StartsWith(prefix, StringComparison.Ordinal)).ToList();
            if (files.Count == 0 || bundles.Exists(b => prefix.StartsWith(b.Prefix, StringComparison.Ordinal)))
                continue;
            bundles.Add((prefix, [.. files.Select(f => f with { Name = f.Name[prefix.Length..] })]));
            left.RemoveAll(f => f.Name.StartsWith(prefix, StringComparison.Ordinal));
        }

        var archives = left.Where(static f => FileForms.IsInputOfItsOwn(f.Path, f.Length)).ToList();
        var journals = archives.Select(static a => a.Name + BundleName.JournalExtension);
        var taken = archives.Select(static a => a.Name).Concat(journals).ToHashSet(StringComparer.Ordinal);
        return new FolderPartition(bundles, archives, [.. left.Where(f => !taken.Contains(f.Name))]);
    }

    private static bool IsContext(string name, HashSet<string> names)
    {
        if (!name.EndsWith(BundleEntryNames.Context, StringComparison.Ordinal))
            return false;
        var prefix = name[..^BundleEntryNames.Context.Length];
        return (prefix.Length == 0 || prefix[^1] == '/')
            && (names.Contains(prefix + BundleEntryNames.Manifest) || names.Contains(prefix + BundleEntryNames.Journal));
    }
}
