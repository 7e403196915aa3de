using ArcBundle.Analyzer.Causes;

namespace ArcBundle.Analyzer.Reporting.Html;

/// <summary>What to collect next.</summary>
/// <param name="page">The page.</param>
internal sealed class HtmlNext(HtmlPage page)
{
    /// <summary>Writes the list, or why there is none.</summary>
    public void Write(IReadOnlyList<NextEvidence> steps)
    {
        var (html, terms, words) = (page.Html, page.Terms, page.Words);
        if (steps.Count == 0)
        {
            html.Write($"<p>{terms["next.none"]}</p>");
            return;
        }

        html.Write($"<ul class=\"next\">{HtmlPage.Each(steps, Step)}</ul>");

        void Step(NextEvidence next) => html.Write($"""
            <li><strong>{words.Next(next)}</strong><br>{terms.Of(next.How)}{HtmlPage.When(next.Separates.Count > 0, () => html.Write($"<br><span class=\"quiet\">{terms.With("next.separates", ("causes", words.Causes(next.Separates)))}</span>"))}</li>
            """);
    }
}
