using System.Globalization;
using ArcBundle.Collector.Planning;
using ArcBundle.Format.Languages;

namespace ArcBundle.Collector.Talking;

/// <summary>Says what will be read and asks once.</summary>
internal static class Consent
{
    private static readonly string[] Agreement = ["y", "yes", "ｙ", "はい"];

    /// <summary>Asks.</summary>
    /// <param name="output">Where to ask.</param>
    /// <param name="input">Where the answer comes from.</param>
    /// <param name="plan">What will be read.</param>
    /// <returns>Null when the user agrees, else why the run does not start.</returns>
    public static Message? Ask(TextWriter output, TextReader input, CollectionPlan plan)
    {
        var language = plan.Options.Language;
        output.WriteLine(language.Say("consent.intro", ("host", plan.Description.HostName ?? "-"), ("folder", PlanScreen.FolderOf(language, plan))));
        foreach (var item in plan.Items.Where(static item => item.Decided is null && item.Outlook.Sources.Count > 0))
            output.WriteLine("  - " + LineOf(language, item));
        output.WriteLine(language.Say(
            "consent.total",
            ("size", SizeText.Of(plan.EstimatedBytes)),
            ("most", SizeText.Of(plan.Options.MaxSize)),
            ("seconds", plan.Options.Deadline.TotalSeconds.ToString("0", CultureInfo.InvariantCulture))));
        output.WriteLine(language.Say("consent.why"));
        foreach (var line in Notices(plan))
            output.WriteLine(line);
        output.WriteLine();
        output.Write(language.Say("consent.question"));
        output.Flush();
        var answer = input.ReadLine();
        output.WriteLine();
        return answer is null ? new Message("consent.no-input")
            : Agreement.Contains(answer.Trim(), StringComparer.OrdinalIgnoreCase) ? null
            : new Message("consent.no");
    }

    /// <summary>What the user must know before the run, whether or not they are asked: programs of the product that are started, encryption, rights.</summary>
    public static IEnumerable<string> Notices(CollectionPlan plan) =>
        TraceTalk.Announcement(plan)
            .Concat(ActivityLogTalk.Announcement(plan))
            .Concat(MaskTalk.Announcement(plan.Options.Language, plan.Options.Mask))
            .Concat(EncryptionTalk.Announcement(plan.Options))
            .Concat(WeakeningTalk.Before(plan.Options.Language, plan.Options.Exclude))
            .Concat(RightsTalk.Of(plan));

    private static string LineOf(Language language, PlannedItem item) => item.Outlook.EstimatedBytes is > 0 and var bytes
        ? language.Say("consent.item", ("item", language.NameOf(item.Definition.Id)), ("size", SizeText.Of(bytes)))
        : language.NameOf(item.Definition.Id);
}
