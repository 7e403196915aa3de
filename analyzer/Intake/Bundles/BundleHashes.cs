using ArcBundle.Analyzer.Intake.Archives;
using ArcBundle.Format.Bundles;
using ArcBundle.Format.Items;
using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Intake.Bundles;

/// <summary>Compares the entries of a bundle with what its manifest, or the journal of a cut bundle, says about them.</summary>
/// <param name="Trusted">Entries that are as the collector wrote them, or that nothing is said about in a cut bundle.</param>
/// <param name="Problems">What is not, and the item it belongs to where known.</param>
internal sealed record BundleHashes(IReadOnlyList<StoredEntry> Trusted, IReadOnlyList<(ItemId? Item, Message What)> Problems)
{
    /// <summary>Compares.</summary>
    /// <param name="entries">Whole entries, by name inside the bundle, in order.</param>
    /// <param name="refused">Entries that are not whole; told already.</param>
    /// <param name="documents">The bundle's documents.</param>
    public static BundleHashes Compare(IReadOnlyList<StoredEntry> entries, IReadOnlyList<RefusedEntry> refused, BundleDocuments documents)
    {
        var problems = new List<(ItemId? Item, Message What)>();
        var expected = Expected(documents, problems);
        var known = entries.Select(static e => e.Name).Concat(refused.Select(static r => r.Name)).ToHashSet(StringComparer.Ordinal);
        foreach (var entry in expected.Values.Where(e => !known.Contains(e.Name)))
            problems.Add((BundleItems.IdOf(entry.Item), new Message("intake.entry-absent", ("name", EntryNames.Shown(entry.Name)))));

        var trusted = new List<StoredEntry>();
        foreach (var entry in entries)
        {
            var isLast = ReferenceEquals(entry, entries[^1]);
            if (documents is { Manifest: null, HasJournal: true } && !isLast && MayBeUnlisted(entry, isLast, documents) && !expected.ContainsKey(entry.Name))
                problems.Add((null, new Message("intake.entry-unverified", ("name", EntryNames.Shown(entry.Name)))));
            if (Judge(entry, isLast, expected, documents) is { } key)
                problems.Add((BundleItems.IdOf(expected.GetValueOrDefault(entry.Name)?.Item), new Message(key, ("name", EntryNames.Shown(entry.Name)))));
            else
                trusted.Add(entry);
        }

        return new BundleHashes(trusted, problems);
    }

    private static string? Judge(StoredEntry entry, bool isLast, Dictionary<string, ManifestEntry> expected, BundleDocuments documents)
    {
        if (expected.TryGetValue(entry.Name, out var said))
            return said.Length == entry.Length && string.Equals(said.Sha256, entry.Sha256, StringComparison.Ordinal) ? null : "intake.entry-hash";
        if (BundleEntryNames.IsDocument(entry.Name))
            return documents.Manifest is null || entry.Name is BundleEntryNames.Manifest ? null : "intake.entry-unlisted";
        return MayBeUnlisted(entry, isLast, documents) ? null : "intake.entry-unlisted";
    }

    /// <summary>
    /// A line of the journal is written after its entry, so a killed run may have one entry more, and a journal that is damaged lacks any number.
    /// Without any list the name has to do.
    /// </summary>
    private static bool MayBeUnlisted(StoredEntry entry, bool isLast, BundleDocuments documents) =>
        documents.Manifest is null && (isLast || !documents.IsJournalWhole) && !BundleEntryNames.IsDocument(entry.Name) && BundleItems.IdOfName(entry.Name) is not null;

    private static Dictionary<string, ManifestEntry> Expected(BundleDocuments documents, List<(ItemId? Item, Message What)> problems)
    {
        var expected = new Dictionary<string, ManifestEntry>(StringComparer.Ordinal);
        foreach (var entry in documents.Manifest?.Entries ?? [])
        {
            if (!expected.TryAdd(entry.Name, entry))
                problems.Add((null, new Message("intake.listed-twice", ("name", EntryNames.Shown(entry.Name)))));
        }

        foreach (var record in documents.Journal.Where(static r => r is { Name: not null, Sha256: not null }))
        {
            var entry = new ManifestEntry(record.Name!, record.Item, record.Length, record.Sha256!, record.Source);
            if (!expected.TryGetValue(entry.Name, out var listed))
            {
                if (documents.Manifest is null)
                    expected.Add(entry.Name, entry);
                else
                    problems.Add((BundleItems.IdOf(entry.Item), new Message("intake.journal-only", ("name", EntryNames.Shown(entry.Name)))));
            }
            else if (listed.Length != entry.Length || !string.Equals(listed.Sha256, entry.Sha256, StringComparison.Ordinal))
            {
                problems.Add((BundleItems.IdOf(entry.Item), new Message("intake.journal-differs", ("name", EntryNames.Shown(entry.Name)))));
            }
        }

        return expected;
    }
}
