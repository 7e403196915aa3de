using System.Resources;
using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Commands;

/// <summary>Texts of the command line in one language; keys are written without their <c>command.</c> prefix.</summary>
/// <param name="language">The language.</param>
internal sealed class CommandTexts(Language language)
{
    /// <summary>Both languages.</summary>
    public static TextCatalog Catalog { get; } = new(new ResourceManager(typeof(CommandTexts)));

    /// <summary>The language.</summary>
    public Language Language => language;

    /// <summary>The text of a key with its holes filled.</summary>
    public string this[string key, params ReadOnlySpan<(string Name, string Value)> arguments] =>
        Catalog.Render(language, "command." + key, arguments);
}
