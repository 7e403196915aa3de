using System.Text.Json;
using ArcBundle.Analyzer.Intake.Archives;
using ArcBundle.Format.Bundles;
using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Intake.Bundles;

/// <summary>Entries of a zipped bundle that its manifest does not list. They are left out in any case, so they are not even expanded.</summary>
internal static class UnlistedEntries
{
    /// <summary>Their names; none without a manifest that can be read. The bundle's own documents are never among them.</summary>
    /// <param name="file">The archive.</param>
    /// <param name="entries">Entries that may be expanded.</param>
    /// <param name="refused">Entries that may not.</param>
    public static IReadOnlySet<string> Find(ArchiveFile file, IReadOnlyList<ArchiveEntry> entries, IReadOnlyList<RefusedEntry> refused)
    {
        var manifests = entries.Where(static e => IsManifest(e.Name) && e.Length <= BundleJson.LargestDocument).Take(2).ToList();
        if (manifests is not [{ } manifest])
            return new HashSet<string>(StringComparer.Ordinal);
        List<string> names = [.. entries.Select(static e => e.Name), .. refused.Select(static r => r.Name)];
        var root = BundleEvidence.FindRoot(names);
        if (root is null || !string.Equals(manifest.Name, root + BundleEntryNames.Manifest, StringComparison.Ordinal)
            || ListedNames(file, manifest) is not { } listed)
            return new HashSet<string>(StringComparer.Ordinal);
        return entries.Select(static e => e.Name)
            .Where(n => n.StartsWith(root, StringComparison.Ordinal) && !BundleEntryNames.IsDocument(n[root.Length..]) && !listed.Contains(n[root.Length..]))
            .ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Such an entry with the reason why it is left out.</summary>
    public static RefusedEntry Refuse(string name) => new(name, new Message("intake.entry-unlisted", ("name", EntryNames.Shown(name))));

    private static bool IsManifest(string name) => name is BundleEntryNames.Manifest || name.EndsWith("/" + BundleEntryNames.Manifest, StringComparison.Ordinal);

    private static HashSet<string>? ListedNames(ArchiveFile file, ArchiveEntry manifest)
    {
        try
        {
            using var content = EntryContent.OpenGuarded(file, manifest);
            return BundleDocuments.ReadManifest(content)?.Entries.Select(static e => e.Name).ToHashSet(StringComparer.Ordinal);
        }
        catch (Exception e) when (e is JsonException or EvidenceDamagedException)
        {
            // Without a manifest that can be read, every entry is looked at; the manifest's damage is told where it is used.
            return null;
        }
    }
}
