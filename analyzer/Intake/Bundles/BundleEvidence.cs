using ArcBundle.Format.Bundles;
using ArcBundle.Format.Items;
using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Intake.Bundles;

/// <summary>Makes an input of the files of a bundle, zipped or unpacked.</summary>
internal static class BundleEvidence
{
    /// <summary>
    /// The folder inside the store that holds a bundle: empty for the root, or <c>TOP/</c> when someone packed an unpacked bundle with its folder;
    /// null when the store holds no bundle.
    /// </summary>
    public static string? FindRoot(EvidenceStore store) =>
        FindRoot([.. store.Entries.Select(static e => e.Name), .. store.Refused.Select(static r => r.Name)]);

    /// <summary>As <see cref="FindRoot(EvidenceStore)"/>, from the names alone.</summary>
    public static string? FindRoot(List<string> names)
    {
        if (IsBundle(names, string.Empty))
            return string.Empty;
        var tops = names.Select(static n => n[..(n.IndexOf('/', StringComparison.Ordinal) + 1)]).Distinct(StringComparer.Ordinal).Take(2).ToList();
        return tops is [{ Length: > 0 } top] && IsBundle(names, top) ? top : null;
    }

    /// <summary>Reads the bundle in <paramref name="root"/> of the store, which the input owns from then on.</summary>
    /// <param name="store">The files.</param>
    /// <param name="root">See <see cref="FindRoot(EvidenceStore)"/>.</param>
    /// <param name="besideJournal">Content of a journal beside the bundle; null when there is none.</param>
    public static EvidenceInput Read(EvidenceStore store, string root, Stream? besideJournal)
    {
        var entries = store.Entries.Where(e => e.Name.StartsWith(root, StringComparison.Ordinal)).Select(e => e with { Name = e.Name[root.Length..] }).ToList();
        var refused = store.Refused.Select(r => r with { Name = r.Name.StartsWith(root, StringComparison.Ordinal) ? r.Name[root.Length..] : r.Name }).ToList();
        var documents = BundleDocuments.Read(entries.ToDictionary(static e => e.Name, StringComparer.Ordinal), besideJournal);
        var hashes = BundleHashes.Compare(entries, refused, documents);
        var listed = Listed(documents);
        var evidence = hashes.Trusted.Where(static e => !BundleEntryNames.IsDocument(e.Name)).Select(e => Evidence(e, listed)).ToList();
        List<(ItemId? Item, Message What)> problems = [.. refused.Select(r => (ItemOf(r.Name, listed), r.Why)), .. hashes.Problems];
        if (documents.Context is null && !documents.Damage.Any(static d => d.Arguments.Any(static a => a.Value is BundleEntryNames.Context)))
            problems.Add((null, new Message("intake.no-context")));
        if (documents.Manifest is null && entries.TrueForAll(static e => e.Name is not BundleEntryNames.Manifest))
            problems.Add((null, new Message("intake.no-manifest")));
        var statuses = BundleItems.Statuses(documents, evidence, problems);
        List<Message> damage = [.. store.Damage, .. store.Oddities, .. documents.Damage, .. problems.Select(static p => p.What)];
        return new EvidenceInput(store)
        {
            Kind = store.IsFolder ? EvidenceKind.Folder : EvidenceKind.Bundle,
            Complete = damage.Count == 0 && documents.Manifest is { Complete: true },
            Damage = BoundedMessages.Of(damage),
            Notes = [],
            Hosts = [new HostEvidence(documents.Context?.HostName ?? BundleName.HostOf(Path.GetFileName(store.Path)), documents.Context, documents.Manifest, statuses, evidence)],
            Trusted = hashes.Trusted,
        };
    }

    private static bool IsBundle(List<string> names, string root)
    {
        var hasContext = names.Contains(root + BundleEntryNames.Context, StringComparer.Ordinal);
        var hasManifest = names.Contains(root + BundleEntryNames.Manifest, StringComparer.Ordinal);
        var hasJournal = names.Contains(root + BundleEntryNames.Journal, StringComparer.Ordinal);
        var hasEvidence = names.Exists(n => n.StartsWith(root + BundleEntryNames.FactsFolder, StringComparison.Ordinal)
            || n.StartsWith(root + BundleEntryNames.RawFolder, StringComparison.Ordinal));
        return (hasContext || hasManifest || hasJournal) && (hasEvidence || (hasContext && (hasManifest || hasJournal || names.Count == 1)));
    }

    private static Dictionary<string, (string? Item, string? Source)> Listed(BundleDocuments documents)
    {
        var listed = new Dictionary<string, (string? Item, string? Source)>(StringComparer.Ordinal);
        foreach (var entry in documents.Manifest?.Entries ?? [])
            listed.TryAdd(entry.Name, (entry.Item, entry.Source));
        foreach (var record in documents.Journal.Where(static r => r.Name is not null))
            listed.TryAdd(record.Name!, (record.Item, record.Source));
        return listed;
    }

    private static EvidenceEntry Evidence(StoredEntry entry, Dictionary<string, (string? Item, string? Source)> listed)
    {
        var item = ItemOf(entry.Name, listed);
        return new EvidenceEntry(
            entry.Name, item == ItemCatalog.Extra ? null : item, entry.Length, entry.Sha256, listed.GetValueOrDefault(entry.Name).Source, entry.Open);
    }

    private static ItemId? ItemOf(string name, Dictionary<string, (string? Item, string? Source)> listed) =>
        listed.TryGetValue(name, out var said) ? BundleItems.IdOf(said.Item) : BundleItems.IdOfName(name);
}
