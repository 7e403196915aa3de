using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ArcBundle.Format.Bundles;
using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Intake.Bundles;

/// <summary>The documents of a bundle, as far as they could be read. A document that is absent or unreadable is null (or an empty journal).</summary>
/// <param name="Context"><c>context.json</c>.</param>
/// <param name="Manifest"><c>manifest.json</c>.</param>
/// <param name="Journal"><c>journal.ndjson</c>, from the bundle or from beside it.</param>
/// <param name="HasJournal">Whether there is a journal at all.</param>
/// <param name="IsJournalWhole">Whether the journal lists every entry: it was in the bundle and is undamaged.</param>
/// <param name="Damage">What is wrong with them.</param>
internal sealed record BundleDocuments(
    BundleContext? Context,
    BundleManifest? Manifest,
    IReadOnlyList<JournalRecord> Journal,
    bool HasJournal,
    bool IsJournalWhole,
    IReadOnlyList<Message> Damage)
{
    /// <summary>Offsets of real time zones lie within 14 hours.</summary>
    private const int LargestOffsetMinutes = 14 * 60;

    /// <summary>Far above the catalog; keeps hostile documents from costing time.</summary>
    private const int MostItems = 1_000;

    /// <summary>As many as an archive may hold.</summary>
    private const int MostEntries = 20_000;

    /// <summary>Reads the documents.</summary>
    /// <param name="entries">Whole entries by name inside the bundle.</param>
    /// <param name="besideJournal">Content of a journal that lies beside the bundle; null when there is none.</param>
    public static BundleDocuments Read(IReadOnlyDictionary<string, StoredEntry> entries, Stream? besideJournal)
    {
        var damage = new List<Message>();
        var context = ReadOne(entries, BundleEntryNames.Context, BundleJson.Default.BundleContext, IsSound, damage);
        var manifest = ReadOne(entries, BundleEntryNames.Manifest, BundleJson.Default.BundleManifest, IsSound, damage);
        if (context is not null && manifest is not null && context.BundleId != manifest.BundleId)
            damage.Add(new Message("intake.other-manifest"));
        if (context is { FormatVersion: > 1 } || manifest is { FormatVersion: > 1 })
            damage.Add(new Message("intake.newer-format"));

        using var journal = entries.TryGetValue(BundleEntryNames.Journal, out var entry) ? entry.Open() : besideJournal;
        var content = journal is null ? JournalContent.None : JournalReader.Read(journal, isInside: entry is not null, damage);
        return new BundleDocuments(context, manifest, content.Records, journal is not null, content.IsWhole, damage);
    }

    /// <summary>The manifest in <paramref name="content"/>; null when it is JSON but not sound.</summary>
    /// <exception cref="JsonException">It is not JSON, or not a manifest.</exception>
    public static BundleManifest? ReadManifest(Stream content) =>
        JsonSerializer.Deserialize(content, BundleJson.Default.BundleManifest) is { } manifest && IsSound(manifest) ? manifest : null;

    private static T? ReadOne<T>(
        IReadOnlyDictionary<string, StoredEntry> entries, string name, JsonTypeInfo<T> type, Func<T, bool> isSound, List<Message> damage)
        where T : class
    {
        if (!entries.TryGetValue(name, out var entry))
            return null;
        if (entry.Length <= BundleJson.LargestDocument)
        {
            try
            {
                using var content = entry.Open();
                if (JsonSerializer.Deserialize(content, type) is { } document && isSound(document))
                    return document;
            }
            catch (JsonException)
            {
                // Told below, the same way as a document that is JSON but not sound.
            }
            catch (EvidenceDamagedException)
            {
                // Likewise.
            }
        }

        damage.Add(new Message("intake.document", ("name", name)));
        return null;
    }

    /// <summary>What strict JSON does not see: nulls inside lists, and numbers that would overflow a time.</summary>
    private static bool IsSound(BundleContext context) =>
        context.FormatVersion >= 1
        && context.UtcOffsetMinutes is null or (>= -LargestOffsetMinutes and <= LargestOffsetMinutes)
        && HasNoNull(context.Addresses) && HasNoNull(context.Options) && HasNoNull(context.Plan) && context.Plan.Count <= MostItems
        && HasNoNull(context.Products);

    private static bool IsSound(BundleManifest manifest) =>
        manifest.FormatVersion >= 1
        && manifest.Items.Count <= MostItems && manifest.Entries.Count <= MostEntries
        && HasNoNull(manifest.Items) && manifest.Items.All(static i => HasNoNull(i.Notes)) && HasNoNull(manifest.Entries)
        && HasNoNull(manifest.Footprint.ChildProcesses) && HasNoNull(manifest.Footprint.FilesWritten) && HasNoNull(manifest.Footprint.Opened);

    private static bool HasNoNull<T>(IReadOnlyList<T?> list)
        where T : class => list.All(static e => e is not null);
}
