using System.Resources;
using System.Text;

namespace ArcBundle.Format.Languages;

/// <summary>Texts of one resource file in Japanese and English, with named holes: <c>{pid}</c>.</summary>
/// <param name="resources">The resources; the neutral ones are English.</param>
public sealed class TextCatalog(ResourceManager resources)
{
    /// <summary>The text of <paramref name="message"/> with its holes filled. Values are put in as they are and never read as holes again.</summary>
    /// <exception cref="MissingManifestResourceException">No text has that key: a programming error, caught by the catalog's test.</exception>
    public string Render(Message message, Language language)
    {
        ArgumentNullException.ThrowIfNull(message);
        return FillHoles(Template(message.Key, language), message.Arguments);
    }

    /// <summary>The text of <paramref name="key"/> with the holes filled by <paramref name="arguments"/>.</summary>
    public string Render(Language language, string key, params ReadOnlySpan<(string Name, string Value)> arguments) =>
        Render(new Message(key, arguments.ToArray()), language);

    /// <summary>Whether the catalog has a text for <paramref name="key"/>.</summary>
    public bool Has(string key) => resources.GetString(key, Language.English.ToCulture()) is not null;

    private string Template(string key, Language language) =>
        resources.GetString(key, language.ToCulture())
        ?? throw new MissingManifestResourceException($"No text '{key}' in {resources.BaseName}.");

    /// <summary>A text with its holes filled. Values are put in as they are and never read as holes again; a hole without a value stays.</summary>
    public static string Fill(string template, IReadOnlyList<(string Name, string Value)> arguments)
    {
        ArgumentNullException.ThrowIfNull(template);
        ArgumentNullException.ThrowIfNull(arguments);
        return FillHoles(template, arguments);
    }

    private static string FillHoles(string template, IReadOnlyList<(string Name, string Value)> arguments)
    {
        if (!template.Contains('{', StringComparison.Ordinal))
            return template;
        var text = new StringBuilder(template.Length + 32);
        var rest = template.AsSpan();
        while (rest.IndexOf('{') is >= 0 and var open)
        {
            var close = rest[open..].IndexOf('}');
            if (close < 0)
                break;
            var name = rest.Slice(open + 1, close - 1);
            text.Append(rest[..open]);
            text.Append(ValueOf(name, arguments) ?? rest.Slice(open, close + 1).ToString());
            rest = rest[(open + close + 1)..];
        }

        return text.Append(rest).ToString();
    }

    private static string? ValueOf(ReadOnlySpan<char> name, IReadOnlyList<(string Name, string Value)> arguments)
    {
        foreach (var (hole, value) in arguments)
        {
            if (name.Equals(hole, StringComparison.Ordinal))
                return value;
        }

        return null;
    }
}
