using ArcBundle.Analyzer.Analysis.Surroundings;
using ArcBundle.Analyzer.Causes;
using ArcBundle.Analyzer.Reading;
using ArcBundle.Analyzer.Reporting.Escaping;
using ArcBundle.Analyzer.Reporting.Wording;

namespace ArcBundle.Analyzer.Reporting.Html;

/// <summary>One piece of evidence: where it stands, and folded below it the line as it was read, among its neighbours.</summary>
/// <param name="page">The page.</param>
internal sealed class HtmlEvidence(HtmlPage page)
{
    private const int LongestGlance = 140;
    private const int LongestQuote = 400;

    private readonly HtmlWriter _html = page.Html;

    /// <summary>Writes the evidence; when the page has quoted it already, a link to there.</summary>
    public void Write(EvidencePointer pointer)
    {
        var number = page.Evidence.NumberOf(pointer);
        if (!page.Evidence.Quote(number))
        {
            _html.Write($"<p class=\"again\"><a href=\"#evidence-{number}\">{() => Place(pointer)}</a></p>\n");
            return;
        }

        _html.Write($"""
            <details class="evidence" id="evidence-{number}">
            <summary><span class="place">{() => Place(pointer)}</span> {() => Glance(pointer)}</summary>
            {() => Lines(pointer)}
            </details>

            """);
    }

    /// <summary>The first words of what a pointer leads to.</summary>
    public void Glance(EvidencePointer pointer)
    {
        var quote = VisibleText.Of(pointer.Origin.Quote, LongestGlance);
        if (string.IsNullOrWhiteSpace(quote))
            _html.Write($"<span class=\"quiet\">{page["quote.empty"]}</span>");
        else
            _html.Write($"<q>{quote}</q>");
    }

    /// <summary>Host, entry, place and time.</summary>
    public void Place(EvidencePointer pointer) => _html.Write($"""
        {page.Hosts.Of(pointer.Host)} <code>{pointer.Origin.Entry}</code> {page.Say(words => words.Terms.Of(pointer.Origin.Place))}, {() => Time(pointer.AtUtc)}
        """);

    private void Lines(EvidencePointer pointer)
    {
        var number = pointer.Origin.Place.Number;
        var around = page.Result.Surroundings.Of(pointer);
        _html.Write($"""
            <ol class="lines">{HtmlPage.Each(around.Where(line => line.Number < number), Line)}<li class="hit">{HtmlPage.When(pointer.Origin.Place.Kind != PlaceKind.Path, () => _html.Write($"<span class=\"n\">{ReportTerms.Number(number)}</span>"))}<code>{VisibleText.Of(pointer.Origin.Quote, LongestQuote)}</code></li>{HtmlPage.Each(around.Where(line => line.Number > number), Line)}</ol>
            """);
        if (around.Count == 0 && pointer.Origin.Place.Kind != PlaceKind.Path)
            _html.Write($"<p class=\"quiet\">{page["lines.none"]}</p>");
    }

    private void Line(QuotedLine line) => _html.Write($"<li><span class=\"n\">{ReportTerms.Number(line.Number)}</span><code>{VisibleText.Of(line.Text)}</code></li>");

    private void Time(DateTimeOffset? moment)
    {
        if (moment is { } at)
            page.Time(at);
        else
            _html.Write($"{page["no-time"]}");
    }
}
