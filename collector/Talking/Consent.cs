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
            output.WriteLine("  - " + language.NameOf(item.Definition.Id));
        foreach (var line in TraceTalk.Announcement(plan))
            output.WriteLine(line);
        foreach (var line in MaskTalk.Announcement(language, plan.Options.Mask))
            output.WriteLine(line);
        if (plan.Options.EncryptTo.Count > 0)
            output.WriteLine(language.Say("plan.encrypted", ("keys", string.Join(", ", plan.Options.EncryptTo.Select(static key => key.Fingerprint)))));
        if (plan.Description.Elevated == false)
            output.WriteLine(language.Say("consent.not-elevated"));
        output.Write(language.Say("consent.question"));
        output.Flush();
        var answer = input.ReadLine();
        output.WriteLine();
        return answer is null ? new Message("consent.no-input")
            : Agreement.Contains(answer.Trim(), StringComparer.OrdinalIgnoreCase) ? null
            : new Message("consent.no");
    }
}
