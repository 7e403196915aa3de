using ArcBundle.Collector.Privacy;
using ArcBundle.Format.Bundles;
using ArcBundle.Format.Languages;

namespace ArcBundle.Collector.Talking;

/// <summary>What is said about pseudonyms.</summary>
internal static class MaskTalk
{
    /// <summary>What will be masked, and that the key file stays; nothing when nothing is.</summary>
    public static IEnumerable<string> Announcement(Language language, MaskKinds kinds) =>
        kinds == MaskKinds.None ? [] : [language.Say("plan.masked", ("kinds", KindsOf(language, MaskKindNames.Of(kinds))))];

    /// <summary>What READ-ME.txt tells about what a bundle still holds.</summary>
    public static string Account(Language language, BundleContext context) =>
        context.Masked is { Count: > 0 } kinds ? language.Say("readme.masked", ("kinds", KindsOf(language, kinds))) : language.Say("readme.plain");

    private static string KindsOf(Language language, IReadOnlyList<string> kinds) =>
        string.Join(language == Language.Japanese ? "、" : ", ", kinds.Select(kind => language.Say("mask.kind." + kind)));
}
