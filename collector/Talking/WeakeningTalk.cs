using ArcBundle.Format.Bundles;
using ArcBundle.Format.Items;
using ArcBundle.Format.Languages;

namespace ArcBundle.Collector.Talking;

/// <summary>What the report can say less about, because items were struck out or refused.</summary>
internal static class WeakeningTalk
{
    /// <summary>Before the run: what is struck out. None when nothing is.</summary>
    public static IEnumerable<string> Before(Language language, IReadOnlyList<ItemId> excluded) =>
        excluded.Count == 0 ? [] : [language.Say("consent.excluded", ("items", language.NamesOf(excluded)), ("causes", CausesOf(language, excluded)))];

    /// <summary>After the run: what was struck out or refused. None when nothing was.</summary>
    public static IEnumerable<string> After(Language language, IReadOnlyList<ManifestItem> items)
    {
        List<ItemId> lost = [.. items.Where(static item => IsLost(item)).Select(static item => new ItemId(item.Item))];
        return lost.Count == 0 ? [] : [language.Say("end.weakened", ("causes", CausesOf(language, lost)))];
    }

    // What a user could have: what does not exist on the host, or is of the other side, is no loss that they could make good.
    private static bool IsLost(ManifestItem item) => ItemOutcomeNames.Parse(item.Outcome) switch
    {
        ItemOutcome.Denied => true,
        ItemOutcome.Skipped => item.Notes.Any(static note => string.Equals(note.Reason, OutcomeReasons.Excluded, StringComparison.Ordinal) && note.Detail is null),
        _ => false,
    };

    private static string CausesOf(Language language, IReadOnlyList<ItemId> items)
    {
        var weakened = items.SelectMany(static item => ItemCatalog.Find(item)?.NeededFor ?? []).ToHashSet(StringComparer.Ordinal);
        return string.Join(language.Say("list.separator"), CauseIds.All.Where(weakened.Contains).Select(cause => language.Say("cause." + cause)));
    }
}
