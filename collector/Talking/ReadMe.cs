using System.Globalization;
using ArcBundle.Collector.Commands;
using ArcBundle.Collector.Running;
using ArcBundle.Format.Bundles;
using ArcBundle.Format.Languages;

namespace ArcBundle.Collector.Talking;

/// <summary>READ-ME.txt: Japanese first, then English, with the line ends that every Notepad knows.</summary>
internal static class ReadMe
{
    /// <summary>The text.</summary>
    /// <param name="context">The host and the run.</param>
    /// <param name="items">The items' outcomes.</param>
    /// <param name="options">The options of the run.</param>
    public static string Of(BundleContext context, IReadOnlyList<ManifestItem> items, CollectOptions options)
    {
        var text = Of(Language.Japanese, context, items, options) + "\n\n" + Of(Language.English, context, items, options);
        return text.ReplaceLineEndings("\r\n");
    }

    private static string Of(Language language, BundleContext context, IReadOnlyList<ManifestItem> items, CollectOptions options) => language.Say(
        "readme",
        ("version", ContextMaking.ToolVersion),
        ("host", context.HostName ?? "-"),
        ("time", context.NowUtc.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture)),
        ("privacy", MaskTalk.Account(language, context)),
        ("trace", TraceTalk.Account(language, items) + ActivityLogTalk.Account(language, items, options) + EncryptionTalk.Account(language, options)),
        ("items", string.Join('\n', items.Select(item => ItemLine.Of(language, item)).Concat(WeakeningTalk.After(language, items)))));
}
