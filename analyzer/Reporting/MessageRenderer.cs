using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Reporting;

/// <summary>Turns messages of any part of the analyzer into text: finds the catalog by the prefix of the message's key.</summary>
internal sealed class MessageRenderer
{
    private readonly (string Prefix, TextCatalog Catalog)[] _catalogs;

    /// <summary>Creates a renderer.</summary>
    /// <param name="catalogs">
    /// Key prefix with its dot, for example <c>finding.</c>, and the catalog of such keys. A prefix may stand more than once;
    /// the first catalog that has the key wins. The catalog of reports itself needs no entry.
    /// </param>
    public MessageRenderer(params IReadOnlyList<(string Prefix, TextCatalog Catalog)> catalogs) =>
        _catalogs = [.. catalogs, .. ReportTexts.Prefixes.Select(static prefix => (prefix, ReportTexts.Catalog))];

    /// <summary>Whether a catalog has a text for <paramref name="key"/>.</summary>
    public bool Has(string key) => CatalogOf(key) is not null;

    /// <summary>
    /// The text of <paramref name="message"/>, its values as they are: hostile until a report escapes them. A key without a text
    /// gives the key and its values, so that a forgotten text costs a sentence and not the whole report.
    /// </summary>
    public string Render(Message message, Language language)
    {
        ArgumentNullException.ThrowIfNull(message);

        if (message.Own is { } own)
            return TextCatalog.Fill(own.In(language), message.Arguments);
        if (CatalogOf(message.Key)?.Render(message, language) is not { } text)
            return message.ToString();

        // A text may end with an optional detail: when that is empty, the space before it is left over.
        return message.Arguments.Any(static argument => string.IsNullOrEmpty(argument.Value)) ? text.TrimEnd(' ') : text;
    }

    private TextCatalog? CatalogOf(string key)
    {
        foreach (var (prefix, catalog) in _catalogs)
        {
            if (key.StartsWith(prefix, StringComparison.Ordinal) && catalog.Has(key))
                return catalog;
        }

        return null;
    }
}
