using System.Resources;
using ArcBundle.Format.Bundles;
using ArcBundle.Format.Items;
using ArcBundle.Format.Languages;

namespace ArcBundle.Collector.Talking;

/// <summary>The collector's texts, Japanese and English.</summary>
internal static class CollectorTexts
{
    /// <summary>All texts.</summary>
    public static TextCatalog Catalog { get; } =
        new(new ResourceManager("ArcBundle.Collector.Talking.CollectorTexts", typeof(CollectorTexts).Assembly));

    /// <summary>A text without holes, or with its holes filled.</summary>
    public static string Say(this Language language, string key, params ReadOnlySpan<(string Name, string Value)> arguments) =>
        Catalog.Render(language, key, arguments);

    /// <summary>A message.</summary>
    public static string Say(this Language language, Message message) => Catalog.Render(message, language);

    /// <summary>An item in plain words.</summary>
    public static string NameOf(this Language language, ItemId item) => language.Say("item." + item.Value);

    /// <summary>Several items in plain words.</summary>
    public static string NamesOf(this Language language, IEnumerable<ItemId> items) => string.Join(language.Say("list.separator"), items.Select(item => language.NameOf(item)));

    /// <summary>An outcome in plain words.</summary>
    public static string NameOf(this Language language, ItemOutcome outcome) => language.Say("outcome." + outcome.ToName());

    /// <summary>Why an outcome is what it is, with what the system said.</summary>
    public static string Why(this Language language, OutcomeNote note)
    {
        var reason = language.Say("reason." + note.Reason);
        return note.Detail is null ? reason : language.Say("end.detail", ("reason", reason), ("detail", note.Detail));
    }
}
