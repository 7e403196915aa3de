using ArcBundle.Analyzer.Investigation.Clocks;
using ArcBundle.Analyzer.Reporting.Wording;

namespace ArcBundle.Analyzer.Reporting.Html;

/// <summary>The offsets between the clocks of the hosts, and whether times were corrected.</summary>
/// <param name="page">The page.</param>
internal sealed class HtmlClocks(HtmlPage page)
{
    private readonly HtmlWriter _html = page.Html;
    private readonly ReportTerms _terms = page.Terms;

    /// <summary>Writes the section; nothing when there are no two hosts to compare.</summary>
    public void Write()
    {
        if (page.Result.Clocks.Count == 0)
            return;
        _html.Write($"""
            <section id="clocks" aria-labelledby="clocks-title">
            <h2 id="clocks-title">{_terms["clocks"]}</h2>
            <table class="stack">
            <caption>{_terms["clocks.caption"]}</caption>
            <thead><tr><th scope="col">{_terms["host"]}</th><th scope="col">{_terms["clock.reference"]}</th><th scope="col">{_terms["clock.offset"]}</th><th scope="col">{_terms["clock.pairs"]}</th><th scope="col">{_terms["clock.result"]}</th></tr></thead>
            <tbody>
            {HtmlPage.Each(page.Result.Clocks, Row)}
            </tbody>
            </table>
            </section>
            """);
    }

    private void Row(ClockOffset offset) => _html.Write($"""
        <tr><th scope="row" data-label="{_terms["host"]}">{page.Hosts.Of(offset.Host)}</th><td data-label="{_terms["clock.reference"]}">{page.Hosts.Of(offset.Reference)}</td><td data-label="{_terms["clock.offset"]}">{ClockWords.Span(offset, _terms)}</td><td data-label="{_terms["clock.pairs"]}">{offset.Pairs.Count}</td><td data-label="{_terms["clock.result"]}">{_terms.Of(offset.Text)}{HtmlPage.Each(offset.Sync, Sync)}</td></tr>

        """);

    private void Sync(TimeSync sync) => _html.Write($"<br>{_terms.Of(sync.Text)}");
}
