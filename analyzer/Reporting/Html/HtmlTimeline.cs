using ArcBundle.Analyzer.Analysis;
using ArcBundle.Analyzer.Reporting.Wording;

namespace ArcBundle.Analyzer.Reporting.Html;

/// <summary>The time line as a table.</summary>
/// <param name="page">The page.</param>
internal sealed class HtmlTimeline(HtmlPage page)
{
    /// <summary>The most entries the page shows; a browser stays quick with them.</summary>
    public const int MostEntries = 1000;

    private const int MostUnfolded = 40;

    private readonly HtmlWriter _html = page.Html;
    private readonly ReportTerms _terms = page.Terms;
    private readonly HtmlFindings _findings = new(page);

    /// <summary>Writes the section.</summary>
    public void Write()
    {
        var all = page.Result.Timeline;
        var shown = TimelineSelection.Nearest(all, page.Result.Incidents, MostEntries);
        var cut = _terms.With("timeline.cut", ("shown", ReportTerms.Number(shown.Count)), ("count", ReportTerms.Number(all.Count)));
        _html.Write($"""
            <section id="timeline" aria-labelledby="timeline-title">
            <h2 id="timeline-title">{_terms["timeline"]}</h2>
            {HtmlPage.When(shown.Count < all.Count, () => _html.Write($"<p class=\"note\">{cut}</p>"))}
            {() => Entries(shown)}
            </section>
            """);
    }

    private void Entries(IReadOnlyList<TimelineEntry> shown)
    {
        if (shown.Count == 0)
        {
            _html.Write($"<p>{_terms["timeline.none"]}</p>");
            return;
        }

        _html.Write($"""
            <details{(shown.Count <= MostUnfolded ? " open" : "")}>
            <summary>{_terms.With("timeline.show", ("count", ReportTerms.Number(shown.Count)))}</summary>
            <table class="stack timeline">
            <caption>{_terms["timeline.caption"]}</caption>
            <thead><tr><th scope="col">{_terms["time-utc"]}</th><th scope="col">{_terms["host"]}</th><th scope="col">{_terms["kind"]}</th><th scope="col">{_terms["text"]}</th><th scope="col">{_terms["evidence"]}</th></tr></thead>
            <tbody>
            {HtmlPage.Each(shown, Row)}
            </tbody>
            </table>
            </details>
            """);
    }

    private void Row(TimelineEntry entry) => _html.Write($"""
        <tr><th scope="row" data-label="{_terms["time-utc"]}">{() => page.Time(entry.AtUtc)}{() => Local(entry)}</th><td data-label="{_terms["host"]}">{() => page.Host(entry.Host)}</td><td data-label="{_terms["kind"]}">{_terms.Kind(entry.Kind)}</td><td data-label="{_terms["text"]}">{_terms.Of(entry.Text)}</td><td data-label="{_terms["evidence"]}"><span class="place">{page.Words.Item(entry.Source)}<br><code>{entry.Pointer.Origin.Entry}</code> {_terms.Of(entry.Pointer.Origin.Place)}</span> {() => _findings.Quote(entry.Pointer)}</td></tr>

        """);

    private void Local(TimelineEntry entry)
    {
        if (page.Hosts.LocalTime(entry.AtUtc, entry.Host) is { } local)
            _html.Write($"<br><span class=\"quiet\">{local}</span>");
    }
}
