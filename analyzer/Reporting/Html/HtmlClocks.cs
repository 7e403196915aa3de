using ArcBundle.Analyzer.Investigation.Clocks;
using ArcBundle.Analyzer.Reporting.Wording;

namespace ArcBundle.Analyzer.Reporting.Html;

/// <summary>The offsets between the clocks of the hosts, and whether times were corrected.</summary>
/// <param name="page">The page.</param>
internal sealed class HtmlClocks(HtmlPage page)
{
    private readonly HtmlWriter _html = page.Html;

    /// <summary>Writes the section; nothing when there are no two hosts to compare.</summary>
    public void Write()
    {
        if (page.Result.Clocks.Count == 0)
            return;
        _html.Write($"""
            <section id="clocks" aria-labelledby="clocks-title">
            <h2 id="clocks-title">{page["clocks"]}</h2>
            <table class="stack">
            <caption>{page["clocks.caption"]}</caption>
            <thead><tr><th scope="col">{page["host"]}</th><th scope="col">{page["clock.reference"]}</th><th scope="col">{page["clock.offset"]}</th><th scope="col">{page["clock.pairs"]}</th><th scope="col">{page["clock.result"]}</th></tr></thead>
            <tbody>
            {HtmlPage.Each(page.Result.Clocks, Row)}
            </tbody>
            </table>
            </section>
            """);
    }

    private void Row(ClockOffset offset) => _html.Write($"""
        <tr><th scope="row">{page.Hosts.Of(offset.Host)}</th><td><span class="of">{page["clock.reference"]}</span>{page.Hosts.Of(offset.Reference)}</td><td><span class="of">{page["clock.offset"]}</span>{page.Say(words => ClockWords.Span(offset, words.Terms))}</td><td><span class="of">{page["clock.pairs"]}</span>{offset.Pairs.Count}</td><td>{page.Of(offset.Text)}{HtmlPage.Each(offset.Sync, Sync)}</td></tr>

        """);

    private void Sync(TimeSync sync) => _html.Write($"<br>{page.Of(sync.Text)}");
}
