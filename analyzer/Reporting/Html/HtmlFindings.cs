using ArcBundle.Analyzer.Causes;
using ArcBundle.Analyzer.Reporting.Wording;

namespace ArcBundle.Analyzer.Reporting.Html;

/// <summary>Findings, each of which opens its evidence.</summary>
/// <param name="page">The page.</param>
/// <param name="level">Level of its headings.</param>
internal sealed class HtmlFindings(HtmlPage page, int level)
{
    private const int MostPointers = 10;

    private readonly HtmlWriter _html = page.Html;
    private readonly HtmlVerdict _verdict = new(page);
    private readonly HtmlEvidence _evidence = new(page);

    /// <summary>Writes the findings for or against, or that there are none.</summary>
    /// <param name="side"><c>for</c> or <c>against</c>.</param>
    /// <param name="findings">The findings.</param>
    public void Write(string side, IReadOnlyList<Finding> findings)
    {
        _html.Write($"<div class=\"side {side}\"><h{level}>{page[side]}</h{level}>");
        if (findings.Count == 0)
            _html.Write($"<p class=\"quiet\">{page[side + ".none"]}</p>");
        else
            _html.Write($"<ul class=\"findings\">{HtmlPage.Each(findings, Finding)}</ul>");
        _html.Write($"</div>");
    }

    private void Finding(Finding finding)
    {
        var left = finding.Pointers.Count - MostPointers;
        _html.Write($"""
            <li><p>{() => _verdict.Weight(finding.Weight)} {page.Of(finding.Text)}</p>
            {HtmlPage.Each(finding.Pointers.Take(MostPointers), _evidence.Write)}
            {HtmlPage.When(left > 0, () => _html.Write($"<p class=\"quiet\">{page.With("more-pointers", ("count", ReportTerms.Number(left)))}</p>"))}
            </li>
            """);
    }
}
