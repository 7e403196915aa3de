using System.Globalization;
using ArcBundle.Collector.Planning;
using ArcBundle.Format.Items;
using ArcBundle.Format.Languages;

namespace ArcBundle.Collector.Talking;

/// <summary>Shows a plan: every item, where it comes from, its size and which causes need it.</summary>
internal static class PlanScreen
{
    /// <summary>Prints it.</summary>
    public static void Print(TextWriter output, Language language, CollectionPlan plan)
    {
        output.WriteLine(language.Say("plan.title", ("host", plan.Description.HostName ?? "-"), ("role", plan.Role)));
        output.WriteLine();
        foreach (var item in plan.Items)
            PrintItem(output, language, item);
        foreach (var line in Consent.Notices(plan))
            output.WriteLine(line);
        output.WriteLine(language.Say(
            "plan.total",
            ("size", SizeText.Of(plan.EstimatedBytes)),
            ("seconds", plan.Options.Deadline.TotalSeconds.ToString("0", CultureInfo.InvariantCulture)),
            ("folder", FolderOf(language, plan))));
    }

    /// <summary>The folders in the order in which they will be tried: which of them can be written is only known once one is.</summary>
    public static string FolderOf(Language language, CollectionPlan plan) =>
        plan.OutputFolders.Count > 0
            ? plan.OutputFolders.Aggregate((folders, next) => language.Say("plan.folder-else", ("folder", folders), ("else", next)))
            : language.Say("plan.no-folder");

    private static void PrintItem(TextWriter output, Language language, PlannedItem item)
    {
        output.WriteLine($"{item.Definition.Id}  {language.NameOf(item.Definition.Id)}");
        if (item.Decided is { } decided)
            output.WriteLine($"    {language.NameOf(decided.Outcome)}: {language.Why(decided.Notes[0])}");
        foreach (var source in item.Outlook.Sources)
            output.WriteLine($"    {language.Say("plan.from")}: {ItemLine.Printable(source)}");
        if (item.Decided is null)
            output.WriteLine($"    {language.Say("plan.size")}: {(item.Outlook.EstimatedBytes is { } bytes ? SizeText.Of(bytes) : language.Say("plan.unknown-size"))}");
        var causes = item.Definition.NeededFor.Count == CauseIds.All.Count ? language.Say("plan.all-causes") : string.Join(", ", item.Definition.NeededFor.Select(cause => $"{cause} ({language.Say("cause." + cause)})"));
        output.WriteLine($"    {language.Say("plan.needed-for")}: {causes}");
        output.WriteLine();
    }
}
