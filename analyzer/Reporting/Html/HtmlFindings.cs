using ArcBundle.Analyzer.Causes;
using ArcBundle.Analyzer.Reporting.Escaping;
using ArcBundle.Analyzer.Reporting.Wording;

namespace ArcBundle.Analyzer.Reporting.Html;

/// <summary>Findings with the places of their evidence.</summary>
/// <param name="page">The page.</param>
internal sealed class HtmlFindings(HtmlPage page)
{
    private const int MostPointers = 10;
    private const int LongestQuote = 400;

    private readonly HtmlWriter _html = page.Html;
    private readonly ReportTerms _terms = page.Terms;
    private readonly HtmlVerdict _verdict = new(page);

    /// <summary>Writes the findings for or against, or that there are none.</summary>
    /// <param name="side"><c>for</c> or <c>against</c>.</param>
    /// <param name="findings">The findings.</param>
    public void Write(string side, IReadOnlyList<Finding> findings)
    {
        _html.Write($"<h5>{_terms[side]}</h5>");
        if (findings.Count == 0)
            _html.Write($"<p>{_terms[side + ".none"]}</p>");
        else
            _html.Write($"<ul class=\"findings\">{HtmlPage.Each(findings, Finding)}</ul>");
    }

    /// <summary>The words that a pointer leads to.</summary>
    public void Quote(EvidencePointer pointer)
    {
        var quote = VisibleText.Of(pointer.Origin.Quote, LongestQuote);
        if (string.IsNullOrWhiteSpace(quote))
            _html.Write($"<span class=\"quiet\">{_terms["quote.empty"]}</span>");
        else
            _html.Write($"<q>{quote}</q>");
    }

    private void Finding(Finding finding)
    {
        var left = finding.Pointers.Count - MostPointers;
        _html.Write($"""
            <li><p>{() => _verdict.Weight(finding.Weight)} {_terms.Of(finding.Text)}</p>
            <ul class="pointers" aria-label="{_terms["evidence"]}">
            {HtmlPage.Each(finding.Pointers.Take(MostPointers), Pointer)}
            {HtmlPage.When(left > 0, () => _html.Write($"<li class=\"quiet\">{_terms.With("more-pointers", ("count", ReportTerms.Number(left)))}</li>"))}
            </ul></li>
            """);
    }

    private void Pointer(EvidencePointer pointer) => _html.Write($"""
        <li><span class="place">{() => page.Host(pointer.Host)} <code>{pointer.Origin.Entry}</code> {_terms.Of(pointer.Origin.Place)}, {() => Time(pointer.AtUtc)}</span> {() => Quote(pointer)}</li>
        """);

    private void Time(DateTimeOffset? moment)
    {
        if (moment is { } at)
            page.Time(at);
        else
            _html.Write($"{_terms["no-time"]}");
    }
}
