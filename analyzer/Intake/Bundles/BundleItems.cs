using ArcBundle.Format.Bundles;
using ArcBundle.Format.Items;
using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Intake.Bundles;

/// <summary>The items of a bundle: which one an entry belongs to, and how each ended.</summary>
internal static class BundleItems
{
    /// <summary>The id, or null when <paramref name="text"/> is not one.</summary>
    public static ItemId? IdOf(string? text) => ItemId.IsWellFormed(text) ? new ItemId(text!) : null;

    /// <summary>The item that an entry's name tells, for a cut bundle whose journal does not: <c>facts/ITEM.msgpack</c>, <c>raw/ITEM/…</c>.</summary>
    public static ItemId? IdOfName(string entryName)
    {
        if (entryName.StartsWith(BundleEntryNames.RawFolder, StringComparison.Ordinal))
        {
            var rest = entryName[BundleEntryNames.RawFolder.Length..];
            var slash = rest.IndexOf('/', StringComparison.Ordinal);
            return slash < 0 ? null : IdOf(rest[..slash]);
        }

        const string Extension = ".msgpack";
        if (!entryName.StartsWith(BundleEntryNames.FactsFolder, StringComparison.Ordinal) || !entryName.EndsWith(Extension, StringComparison.Ordinal))
            return null;
        var id = entryName[BundleEntryNames.FactsFolder.Length..^Extension.Length];
        var number = id.IndexOf('~', StringComparison.Ordinal);
        return IdOf(number < 0 ? id : id[..number]);
    }

    /// <summary>The status of every item that the manifest, the journal or the plan names, in that order of trust and in the order of each.</summary>
    /// <param name="documents">The bundle's documents.</param>
    /// <param name="entries">Entries that are whole.</param>
    /// <param name="problems">Lost or damaged entries with their items; items without an outcome are added.</param>
    public static IReadOnlyList<ItemStatus> Statuses(
        BundleDocuments documents, IReadOnlyList<EvidenceEntry> entries, List<(ItemId? Item, Message What)> problems)
    {
        TellContradictions(documents, problems);
        var ended = documents.Manifest is { } manifest ? OfManifest(manifest, problems) : OfJournal(documents.Journal, problems);
        var endedIds = ended.Select(static e => e.Item).ToHashSet();
        if (documents.Context is not null && endedIds.Add(ItemCatalog.HostContext))
            ended.Insert(0, new ItemStatus(ItemCatalog.HostContext, ItemOutcome.Collected, [], []));
        var open = (documents.Context?.Plan ?? []).Select(IdOf).OfType<ItemId>().Distinct().Where(i => !endedIds.Contains(i)).ToList();
        problems.AddRange(open.Select(static i => ((ItemId?)i, new Message("intake.item-no-outcome", ("item", i.Value)))));

        var lost = problems.Where(static p => p.Item is not null).ToLookup(static p => p.Item!.Value, static p => p.What);
        var whole = entries.Select(static e => e.Item).OfType<ItemId>().ToHashSet();
        var statuses = ended.Concat(open.Select(i => new ItemStatus(i, whole.Contains(i) ? ItemOutcome.Truncated : ItemOutcome.Cancelled, [], [])));
        return [.. statuses.Select(s => WithLosses(s, BoundedMessages.Of(lost[s.Item]), whole.Contains(s.Item)))];
    }

    private static ItemStatus WithLosses(ItemStatus status, IReadOnlyList<Message> lost, bool isPartlyThere)
    {
        if (lost.Count == 0)
            return status;
        var isTaken = status.Outcome is ItemOutcome.Collected or ItemOutcome.Empty or ItemOutcome.Truncated;
        return status with
        {
            Outcome = !isTaken ? status.Outcome : isPartlyThere ? ItemOutcome.Truncated : ItemOutcome.Failed,
            Lost = lost,
        };
    }

    private static List<ItemStatus> OfManifest(BundleManifest manifest, List<(ItemId? Item, Message What)> problems)
    {
        var statuses = new List<ItemStatus>();
        var seen = new HashSet<ItemId>();
        foreach (var item in manifest.Items)
        {
            if (IdOf(item.Item) is not { } id || ItemOutcomeNames.Parse(item.Outcome) is not { } outcome || !seen.Add(id))
                problems.Add((null, new Message("intake.item-unsound", ("item", Archives.EntryNames.Shown(item.Item)))));
            else
                statuses.Add(new ItemStatus(id, outcome, item.Notes, []));
        }

        return statuses;
    }

    private static List<ItemStatus> OfJournal(IReadOnlyList<JournalRecord> journal, List<(ItemId? Item, Message What)> problems)
    {
        var statuses = new List<ItemStatus>();
        foreach (var records in journal.GroupBy(static r => r.Item, StringComparer.Ordinal))
        {
            var outcomes = records.Select(static r => ItemOutcomeNames.Parse(r.Outcome)).OfType<ItemOutcome>().Distinct().ToList();
            if (IdOf(records.Key) is not { } id || outcomes.Count == 0)
                problems.Add((null, new Message("intake.item-unsound", ("item", Archives.EntryNames.Shown(records.Key)))));
            else
                statuses.Add(new ItemStatus(id, Closing(records) ?? Combine(outcomes), [.. records.Select(static r => r.Note).OfType<OutcomeNote>().Distinct()], []));
        }

        return statuses;
    }

    /// <summary>An item that ended one way in the journal and another in the manifest was changed in one of them.</summary>
    private static void TellContradictions(BundleDocuments documents, List<(ItemId? Item, Message What)> problems)
    {
        var closing = documents.Journal.Where(static r => r.Name is null).ToLookup(static r => r.Item, static r => r.Outcome, StringComparer.Ordinal);
        foreach (var item in documents.Manifest?.Items ?? [])
        {
            if (IdOf(item.Item) is not null && closing[item.Item].Any(o => !string.Equals(o, item.Outcome, StringComparison.Ordinal)))
                problems.Add((null, new Message("intake.outcome-differs", ("item", item.Item))));
        }
    }

    /// <summary>The last word on an item: its line without an entry.</summary>
    private static ItemOutcome? Closing(IEnumerable<JournalRecord> records) =>
        ItemOutcomeNames.Parse(records.LastOrDefault(static r => r.Name is null)?.Outcome);

    /// <summary>Several records of one item are several files: some taken and some not is <see cref="ItemOutcome.Truncated"/>.</summary>
    private static ItemOutcome Combine(List<ItemOutcome> outcomes) => outcomes.Count == 1
        ? outcomes[0]
        : outcomes.Exists(static o => o is ItemOutcome.Collected or ItemOutcome.Truncated) ? ItemOutcome.Truncated : outcomes[^1];
}
