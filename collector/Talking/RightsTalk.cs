using ArcBundle.Collector.Planning;

namespace ArcBundle.Collector.Talking;

/// <summary>What is said to a user whose process has no administrator rights: how to get them, and what goes on without.</summary>
internal static class RightsTalk
{
    /// <summary>The lines; none when the process has the rights.</summary>
    public static IEnumerable<string> Of(CollectionPlan plan)
    {
        if (plan.Description.Elevated != false)
            return [];
        var language = plan.Options.Language;
        var refused = ElevatedItems.LikelyRefused(plan);
        return refused.Count == 0
            ? [language.Say("consent.not-elevated")]
            : [language.Say("consent.not-elevated"), language.Say("consent.likely-refused", ("items", language.NamesOf(refused)))];
    }
}
