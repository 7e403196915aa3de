using ArcBundle.Analyzer.Analysis;
using ArcBundle.Analyzer.Causes;
using ArcBundle.Analyzer.Reporting.Html.Picture;
using ArcBundle.Analyzer.Reporting.Wording;
using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Reporting.Html;

/// <summary>
/// Writes the report as one page that needs nothing else: no script, no font, no network. Its content security policy allows the style
/// sheet in it and nothing more, so even text that slipped through escaping could not act. It holds both languages; a pair of radio buttons
/// and the style sheet switch between them.
/// </summary>
/// <param name="renderer">Turns messages into text.</param>
internal sealed class HtmlReport(MessageRenderer renderer) : IReportWriter
{
    /// <inheritdoc/>
    public ReportFormat Format => ReportFormat.Html;

    /// <inheritdoc/>
    public string FileName => "report.html";

    /// <inheritdoc/>
    public bool QuotesSurroundings => true;

    /// <inheritdoc/>
    public void Write(AnalysisResult result, Language language, Stream stream, Action<long, long>? told = null)
    {
        using var writer = ReportOutput.Open(stream);
        Write(new HtmlPage(result, new HtmlWriter(writer), renderer, language)
        {
            Written = ReportWork.Of(result.Incidents.Count, Math.Min(result.Timeline.Count, HtmlTimeline.MostEntries), told),
        });
    }

    private static void Write(HtmlPage page)
    {
        var html = page.Html;
        html.Write($"""
            <!DOCTYPE html>
            <html lang="{page.First.ToName()}">
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
            {() => HtmlPicture.WriteDefinitions(html)}
            <a class="skip" href="#answer">{page["skip"]}</a>
            <header class="top">
            <div class="brand"><p>ArcBundle</p><h1>{page["title"]}</h1></div>
            {() => Languages(page)}
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

    /// <summary>No style sheet reaches the title, so it serves whichever language is shown: it says the answer in both, and the node once.</summary>
    private static string Title(HtmlPage page)
    {
        var headline = Headline.Of(page.Result.Incidents);
        var node = page.Say(words => headline is null ? string.Empty : words.Incident.Node(headline.Incident) + ": ");
        var answer = page.Say(words => Answer(headline, words));
        return node.IsSame ? $"{node.Text}{answer.Text} / {answer.Other}" : $"{node.Text}{answer.Text} / {node.Other}{answer.Other}";
    }

    private static string Answer(Diagnosis? headline, ReportWords words) => headline switch
    {
        null => words.Terms["no-incident"],
        { } d when Headline.TopOf(d) is { } top && Headline.IsClaim(top.Verdict) => $"{words.Terms.Cause(top.Cause)} ({words.Terms.Of(top.Verdict)})",
        _ => words.Terms["no-cause"],
    };

    // The names of the languages are in their own language, whichever is shown.
    private static void Languages(HtmlPage page) => page.Html.Write($"""
        <fieldset class="languages"><legend class="hidden">{page["language"]}</legend>
        <input type="radio" name="language" id="show-en" autocomplete="off"{(page.First == Language.English ? " checked" : "")}><label for="show-en" lang="en">English</label>
        <input type="radio" name="language" id="show-ja" autocomplete="off"{(page.First == Language.Japanese ? " checked" : "")}><label for="show-ja" lang="ja">日本語</label>
        </fieldset>
        """);

    private static void Navigation(HtmlPage page)
    {
        var html = page.Html;
        html.Write($"""
            <nav aria-labelledby="contents-title"><h2 id="contents-title" class="hidden">{page["contents"]}</h2><ul>
            <li><a href="#answer">{page["answer"]}</a></li>
            {HtmlPage.When(page.Result.Incidents.Count > 0, () => html.Write($"<li><a href=\"#incidents\">{page["incidents"]} ({page.Result.Incidents.Count})</a></li>"))}
            {HtmlPage.When(page.Result.Conditions.Count > 0, () => html.Write($"<li><a href=\"#conditions\">{page["conditions"]} ({page.Result.Conditions.Count})</a></li>"))}
            <li><a href="#timeline">{page["timeline"]}</a></li>
            {HtmlPage.When(page.Result.Clocks.Count > 0, () => html.Write($"<li><a href=\"#clocks\">{page["clocks"]}</a></li>"))}
            <li><a href="#selfcheck">{page["selfcheck"]}</a></li>
            <li><a href="#inputs">{page["inputs"]} ({page.Result.Inputs.Count})</a></li>
            </ul></nav>
            """);
    }

    private static void Footer(HtmlPage page)
    {
        var (html, result) = (page.Html, page.Result);
        html.Write($"""
            <footer>
            <p class="print-only">{page["print-note"]}</p>
            <p>{page.With("made-with", ("version", result.ToolVersion), ("rules", result.Rules.Version))}</p>
            <p>{page["rules-hash"]}: <code>{result.Rules.Sha256}</code></p>
            <p class="screen-only">{page["article-id"]}</p>
            <p class="screen-only">{page.With("legend", ("example", "<U+202E>"))} {page["legend.cut"]}</p>
            </footer>
            """);
    }
}
