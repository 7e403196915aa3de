using ArcBundle.Analyzer.Analysis;
using ArcBundle.Analyzer.Reporting.Wording;

namespace ArcBundle.Analyzer.Reporting.Html;

/// <summary>The time line of the whole case as a table.</summary>
/// <param name="page">The page.</param>
internal sealed class HtmlTimeline(HtmlPage page)
{
    /// <summary>The most entries the page shows; a browser stays quick with them.</summary>
    public const int MostEntries = 1000;

    private const int MostUnfolded = 40;

    private readonly HtmlWriter _html = page.Html;
    private readonly HtmlEvidence _evidence = new(page);

    /// <summary>Writes the section.</summary>
    public void Write()
    {
        var all = page.Result.Timeline;
        var shown = TimelineSelection.Nearest(all, page.Result.Incidents, MostEntries);
        var cut = page.With("timeline.cut", ("shown", ReportTerms.Number(shown.Count)), ("count", ReportTerms.Number(all.Count)));
        _html.Write($"""
            <section id="timeline" aria-labelledby="timeline-title">
            <h2 id="timeline-title">{page["timeline"]}</h2>
            {HtmlPage.When(shown.Count < all.Count, () => _html.Write($"<p class=\"note\">{cut}</p>"))}
            {() => Entries(shown)}
            </section>
            """);
    }

    private void Entries(IReadOnlyList<TimelineEntry> shown)
    {
        if (shown.Count == 0)
        {
            _html.Write($"<p>{page["timeline.none"]}</p>");
            return;
        }

        _html.Write($"""
            <details{(shown.Count <= MostUnfolded ? " open" : "")}>
            <summary>{page.With("timeline.show", ("count", ReportTerms.Number(shown.Count)))}</summary>
            <table class="stack timeline">
            <caption>{page["timeline.caption"]}</caption>
            <thead><tr><th scope="col">{page["time-utc"]}</th><th scope="col">{page["host"]}</th><th scope="col">{page["text"]}</th><th scope="col">{page["evidence"]}</th></tr></thead>
            <tbody>
            {HtmlPage.Each(shown, Row)}
            </tbody>
            </table>
            </details>
            """);
    }

    private void Row(TimelineEntry entry)
    {
        Moment(entry);
        page.Written.Add(ReportWork.Moment);
    }

    private void Moment(TimelineEntry entry) => _html.Write($"""
        <tr><th scope="row">{() => page.Time(entry.AtUtc)}{() => Local(entry)}</th><td>{() => page.Host(entry.Host)}</td><td><span class="kind">{page.Say(words => words.Terms.Kind(entry.Kind))}</span> {page.Of(entry.Text)}</td><td><span class="place"><code>{entry.Pointer.Origin.Entry}</code> {page.Say(words => words.Terms.Of(entry.Pointer.Origin.Place))}</span> {() => _evidence.Glance(entry.Pointer)}</td></tr>

        """);

    private void Local(TimelineEntry entry)
    {
        if (page.Hosts.LocalTime(entry.AtUtc, entry.Host) is { } local)
            _html.Write($"<br><span class=\"quiet\">{local}</span>");
    }
}
