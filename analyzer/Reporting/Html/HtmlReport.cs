using System.Text;
using ArcBundle.Analyzer.Analysis;
using ArcBundle.Analyzer.Reporting.Wording;
using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Reporting.Html;

/// <summary>
/// Writes the report as one page that needs nothing else: no script, no font, no network. Its content security policy allows the style
/// sheet in it and nothing more, so even text that slipped through escaping could not act.
/// </summary>
/// <param name="renderer">Turns messages into text.</param>
internal sealed class HtmlReport(MessageRenderer renderer) : IReportWriter
{
    /// <inheritdoc/>
    public ReportFormat Format => ReportFormat.Html;

    /// <inheritdoc/>
    public string FileName => "report.html";

    /// <inheritdoc/>
    public void Write(AnalysisResult result, Language language, Stream stream)
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" };
        var terms = new ReportTerms(renderer, language);
        var hosts = new HostNames(result.Inputs);
        var html = new HtmlWriter(writer);
        Write(new HtmlPage(result, html, terms, hosts, new IncidentWords(terms, hosts)));
    }

    private static void Write(HtmlPage page)
    {
        var (html, terms) = (page.Html, page.Terms);
        html.Write($"""
            <!DOCTYPE html>
            <html lang="{terms.Language.ToName()}">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '{ReportStyle.Hash}'; base-uri 'none'; form-action 'none'">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta name="referrer" content="no-referrer">
            <title>{Title(page)}</title>
            <style>
            """);
        html.WriteStyleSheet();
        html.Write($"""
            </style>
            </head>
            <body>
            <a class="skip" href="#answer">{terms["skip"]}</a>
            <header class="top">
            <p class="brand">ArcBundle</p>
            <h1>{terms["title"]}</h1>
            {() => Navigation(page)}
            </header>
            <main>
            {new HtmlAnswer(page).Write}
            {new HtmlIncidents(page).Write}
            {new HtmlConditions(page).Write}
            {new HtmlTimeline(page).Write}
            {new HtmlClocks(page).Write}
            {new HtmlSelfCheck(page).Write}
            {new HtmlInputs(page).Write}
            </main>
            {() => Footer(page)}
            </body>
            </html>

            """);
    }

    private static string Title(HtmlPage page) => Headline.Of(page.Result.Incidents) switch
    {
        null => page.Terms["no-incident"],
        { } d when Headline.TopOf(d) is { } top && Headline.IsClaim(top.Verdict) =>
            $"{page.Words.Node(d.Incident)}: {page.Terms.Cause(top.Cause)} ({page.Terms.Of(top.Verdict)})",
        { } d => $"{page.Words.Node(d.Incident)}: {page.Terms["no-cause"]}",
    };

    private static void Navigation(HtmlPage page)
    {
        var (html, terms) = (page.Html, page.Terms);
        html.Write($"""
            <nav aria-label="{terms["contents"]}"><ul>
            <li><a href="#answer">{terms["answer"]}</a></li>
            {HtmlPage.When(page.Result.Incidents.Count > 0, () => html.Write($"<li><a href=\"#incidents\">{terms["incidents"]} ({page.Result.Incidents.Count})</a></li>"))}
            {HtmlPage.When(page.Result.Conditions.Count > 0, () => html.Write($"<li><a href=\"#conditions\">{terms["conditions"]} ({page.Result.Conditions.Count})</a></li>"))}
            <li><a href="#timeline">{terms["timeline"]}</a></li>
            {HtmlPage.When(page.Result.Clocks.Count > 0, () => html.Write($"<li><a href=\"#clocks\">{terms["clocks"]}</a></li>"))}
            <li><a href="#selfcheck">{terms["selfcheck"]}</a></li>
            <li><a href="#inputs">{terms["inputs"]} ({page.Result.Inputs.Count})</a></li>
            </ul></nav>
            """);
    }

    private static void Footer(HtmlPage page)
    {
        var (html, terms, result) = (page.Html, page.Terms, page.Result);
        html.Write($"""
            <footer>
            <p>{terms.With("made-with", ("version", result.ToolVersion), ("rules", result.Rules.Version))}</p>
            <p>{terms["rules-hash"]}: <code>{result.Rules.Sha256}</code></p>
            <p>{terms["article-id"]}</p>
            <p>{terms.With("legend", ("example", "<U+202E>"))}</p>
            </footer>
            """);
    }
}
