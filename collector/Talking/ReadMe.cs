using System.Globalization;
using ArcBundle.Collector.Running;
using ArcBundle.Format.Bundles;
using ArcBundle.Format.Languages;

namespace ArcBundle.Collector.Talking;

/// <summary>READ-ME.txt: Japanese first, then English, with the line ends that every Notepad knows.</summary>
internal static class ReadMe
{
    /// <summary>The text.</summary>
    public static string Of(BundleContext context, IReadOnlyList<ManifestItem> items)
    {
        var text = Of(Language.Japanese, context, items) + "\n\n" + Of(Language.English, context, items);
        return text.ReplaceLineEndings("\r\n");
    }

    private static string Of(Language language, BundleContext context, IReadOnlyList<ManifestItem> items) => language.Say(
        "readme",
        ("version", ContextMaking.ToolVersion),
        ("host", context.HostName ?? "-"),
        ("time", context.NowUtc.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture)),
        ("privacy", MaskTalk.Account(language, context)),
        ("trace", TraceTalk.Account(language, items)),
        ("items", string.Join('\n', items.Select(item => ItemLine.Of(language, item)))));
}
