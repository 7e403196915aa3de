using ArcBundle.Collector.Commands;
using ArcBundle.Collector.Packing;
using ArcBundle.Format.Languages;

namespace ArcBundle.Collector.Talking;

/// <summary>What is said about encryption: that it will be done, for whom, and where the key comes from.</summary>
internal static class EncryptionTalk
{
    /// <summary>The announcement; nothing for a plain bundle.</summary>
    public static IEnumerable<string> Announcement(CollectOptions options) =>
        options.EncryptTo.Count == 0
            ? []
            : [options.Language.Say("plan.encrypted", ("keys", Fingerprints(options))) + " " + options.Language.Say(OriginKey(options.KeyOrigin))];

    /// <summary>What READ-ME.txt says, as a line; empty for a plain bundle.</summary>
    public static string Account(Language language, CollectOptions options) =>
        options.EncryptTo.Count == 0 ? string.Empty : language.Say("readme.encrypted", ("keys", Fingerprints(options))) + "\n";

    private static string Fingerprints(CollectOptions options) => string.Join(", ", options.EncryptTo.Select(static key => key.Fingerprint));

    private static string OriginKey(KeyOrigin origin) => origin switch
    {
        KeyOrigin.BesideProgram => "plan.key-beside",
        KeyOrigin.BuiltIn => "plan.key-built-in",
        _ => "plan.key-given",
    };
}
