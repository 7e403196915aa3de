using ArcBundle.Analyzer.Causes;

namespace ArcBundle.Analyzer.Reporting.Html;

/// <summary>What to collect next.</summary>
/// <param name="page">The page.</param>
internal sealed class HtmlNext(HtmlPage page)
{
    /// <summary>Writes the list, or why there is none.</summary>
    public void Write(IReadOnlyList<NextEvidence> steps)
    {
        var html = page.Html;
        if (steps.Count == 0)
        {
            html.Write($"<p>{page["next.none"]}</p>");
            return;
        }

        html.Write($"<ul class=\"next\">{HtmlPage.Each(steps, Step)}</ul>");

        void Step(NextEvidence next) => html.Write($"""
            <li><strong>{page.Say(words => words.Incident.Next(next))}</strong><br>{page.Of(next.How)}{HtmlPage.When(next.Separates.Count > 0, () => Separates(next))}</li>
            """);
    }

    private void Separates(NextEvidence next) => page.Html.Write($"""
        <br><span class="quiet">{page.Say(words => words.Terms.With("next.separates", ("causes", words.Incident.Causes(next.Separates))))}</span>
        """);
}
