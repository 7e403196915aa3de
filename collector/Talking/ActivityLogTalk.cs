using ArcBundle.Collector.Commands;
using ArcBundle.Collector.Planning;
using ArcBundle.Collector.Probes;
using ArcBundle.Format.Bundles;
using ArcBundle.Format.Items;
using ArcBundle.Format.Languages;

namespace ArcBundle.Collector.Talking;

/// <summary>What is said about the programs of the product that are run for the activity log: the only ones of the product that a run ever starts.</summary>
internal static class ActivityLogTalk
{
    private static readonly ActivityLogSource Auto = ActivityLogSource.Of(ActivityLogSource.Auto);

    /// <summary>What will be run; nothing when nothing of the product is.</summary>
    public static IEnumerable<string> Announcement(CollectionPlan plan)
    {
        if (plan.Options.ActivityLog != Auto || plan.Items.FirstOrDefault(static item => item.Definition.Id == ItemCatalog.LogsActivity) is not { Decided: null } item)
            return [];
        var language = plan.Options.Language;
        return item.Outlook.Sources.Count == 0
            ? [language.Say("activity.none")]
            : [language.Say("activity.announcement", ("commands", string.Join(language.Say("list.separator"), item.Outlook.Sources)))];
    }

    /// <summary>What READ-ME.txt says, as a line; empty when nothing of the product was to be run.</summary>
    public static string Account(Language language, IReadOnlyList<ManifestItem> items, CollectOptions options) =>
        options.ActivityLog == Auto && items.Any(static item => string.Equals(item.Item, ItemCatalog.LogsActivity.Value, StringComparison.Ordinal) && ItemOutcomeNames.Parse(item.Outcome) is not (ItemOutcome.Skipped or ItemOutcome.Missing))
            ? language.Say("activity.account", ("commands", string.Join(language.Say("list.separator"), ActivityLogCommand.All.Select(static one => $"{one.Program} {one.Arguments}")))) + "\n"
            : string.Empty;
}
