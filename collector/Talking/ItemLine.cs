using System.Globalization;
using ArcBundle.Format.Bundles;
using ArcBundle.Format.Items;
using ArcBundle.Format.Languages;

namespace ArcBundle.Collector.Talking;

/// <summary>One item and its outcome as a line for people.</summary>
internal static class ItemLine
{
    /// <summary>Notes told on the line; the manifest has them all.</summary>
    private const int MostNotes = 3;

    /// <summary>The line.</summary>
    public static string Of(Language language, ManifestItem item) => Of(language, language.NameOf(new ItemId(item.Item)), item);

    /// <summary>One line for all items with the same outcome for the same reason, where the first of them stands.</summary>
    public static IEnumerable<string> Grouped(Language language, IEnumerable<ManifestItem> items) =>
        items.GroupBy(item => Of(language, string.Empty, item), StringComparer.Ordinal)
            .Select(group => Of(language, language.NamesOf(group.Select(static item => new ItemId(item.Item))), group.First()));

    private static string Of(Language language, string name, ManifestItem item)
    {
        var outcome = language.NameOf(ItemOutcomeNames.Parse(item.Outcome) ?? ItemOutcome.Failed);
        if (item.Notes.Count == 0)
            return language.Say("end.item-plain", ("item", name), ("outcome", outcome));
        var why = string.Join("; ", item.Notes.Take(MostNotes).Select(note => language.Why(note)));
        return language.Say("end.item", ("item", name), ("outcome", outcome), ("why", Printable(item.Notes.Count > MostNotes ? why + "; ..." : why)));
    }

    /// <summary>What the system said may hold line ends, control characters and such as turn the direction of writing round; a line stays a line.</summary>
    internal static string Printable(string text) => string.Create(text.Length, text, static (span, source) =>
    {
        for (var index = 0; index < span.Length; index++)
            span[index] = char.GetUnicodeCategory(source[index]) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator ? ' ' : source[index];
    });
}
