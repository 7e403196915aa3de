using System.Text;
using ArcBundle.Analyzer.Reporting.Html;
using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Serving.Pages;

/// <summary>One page: where it stands, its words, and the frame around its content.</summary>
/// <param name="folder">The session's folder: <c>/</c> and its name.</param>
/// <param name="language">The language.</param>
/// <param name="here">Address below the folder and the language, with its query: <c>/cases</c>.</param>
internal sealed class Page(string folder, Language language, string here)
{
    /// <summary>The words.</summary>
    public PageWords Words { get; } = new(language);

    /// <summary>Address of another page in the same language.</summary>
    /// <param name="path">Its path, beginning with <c>/</c>.</param>
    public string To(string path) => $"{folder}/{language.ToName()}{path}";

    /// <summary>The whole page as UTF-8.</summary>
    /// <param name="title">Its heading.</param>
    /// <param name="content">Writes what is below the heading.</param>
    /// <param name="refresh">Whether a browser without script asks again after some seconds.</param>
    public byte[] Make(string title, Action<HtmlWriter> content, bool refresh = false)
    {
        using var text = new StringWriter { NewLine = "\n" };
        var html = new HtmlWriter(text);
        html.Write($"""
            <!DOCTYPE html>
            <html lang="{language.ToName()}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>{title} - ArcBundle</title>
            <link rel="stylesheet" href="{folder}/serve.css">
            <link rel="icon" href="{folder}/icon.svg" type="image/svg+xml">
            {HtmlPage.When(refresh, () => html.Write($"<noscript><meta http-equiv=\"refresh\" content=\"3\"></noscript>"))}
            <script src="{folder}/serve.js" defer></script>
            </head>
            <body class="serve">
            <a class="skip" href="#main">{Words["skip"]}</a>
            <header class="top">
            <p class="brand">ArcBundle</p>
            {() => Navigation(html)}
            {() => Languages(html)}
            </header>
            <main id="main">
            <h1>{title}</h1>
            {() => content(html)}
            </main>
            <footer><p>{Words["footer"]}</p></footer>
            </body>
            </html>

            """);
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private void Navigation(HtmlWriter html) => html.Write($"""
        <nav aria-label="{Words["navigation"]}"><ul>
        <li><a href="{To("/")}"{Current("/")}>{Words["nav.analyses"]}</a></li>
        <li><a href="{To("/compare")}"{Current("/compare")}>{Words["nav.compare"]}</a></li>
        <li><a href="{To("/cases")}"{Current("/cases")}>{Words["nav.cases"]}</a></li>
        </ul></nav>
        """);

    // A hole of a tag takes a text without anything to escape, and quotes are something to escape: the unquoted value is as good.
    private string Current(string path) => string.Equals(here.Split('?')[0], path, StringComparison.Ordinal) ? " aria-current=page" : string.Empty;

    private void Languages(HtmlWriter html) => html.Write($"""
        <ul class="languages" aria-label="{Words["languages"]}">
        {HtmlPage.Each(Enum.GetValues<Language>(), one => LanguageLink(html, one))}
        </ul>
        """);

    // The names of the languages are in their own language, whichever is shown.
    private void LanguageLink(HtmlWriter html, Language one)
    {
        var name = one == Language.Japanese ? "日本語" : "English";
        if (one == language)
            html.Write($"<li><span aria-current=\"true\" lang=\"{one.ToName()}\">{name}</span></li>");
        else
            html.Write($"<li><a href=\"{folder}/{one.ToName()}{here}\" lang=\"{one.ToName()}\" hreflang=\"{one.ToName()}\">{name}</a></li>");
    }
}
