using ArcBundle.Analyzer.Investigation.Pictures;
using ArcBundle.Analyzer.Reporting.Wording;

namespace ArcBundle.Analyzer.Reporting.Html.Picture;

/// <summary>The content of the picture as a table, for who cannot see it.</summary>
/// <param name="page">The page.</param>
internal sealed class HtmlPictureTable(HtmlPage page)
{
    private readonly HtmlWriter _html = page.Html;
    private readonly HtmlEvidence _evidence = new(page);

    /// <summary>Writes the table, folded.</summary>
    /// <param name="place">Place of the incident among all, from 0.</param>
    /// <param name="rows">What the picture draws.</param>
    /// <param name="picture">The picture, whose silence and limits stand above the table.</param>
    public void Write(int place, IReadOnlyList<PictureRow> rows, IncidentPicture picture) => _html.Write($"""
        <details class="picture-table">
        <summary>{page.With("picture.table", ("count", ReportTerms.Number(rows.Count)))}</summary>
        {HtmlPage.When(picture.Silence is not null, () => Silence(picture))}
        <table class="stack timeline">
        <caption>{page["picture.caption"]}</caption>
        <thead><tr><th scope="col">{page["time-utc"]}</th><th scope="col">{page["host"]}</th><th scope="col">{page["text"]}</th><th scope="col">{page["evidence"]}</th></tr></thead>
        <tbody>
        {HtmlPage.Each(rows, row => Row(place, row))}
        </tbody>
        </table>
        </details>
        """);

    private void Silence(IncidentPicture picture)
    {
        _html.Write($"<p>{page["silence"]}: {() => page.Time(picture.Silence!.Value.FromUtc)} – {() => page.Time(picture.Silence!.Value.ToUtc)}</p>\n");
        if (picture is { ResponseLimitUtc: { } response, ReconnectionLimitUtc: { } reconnection })
            _html.Write($"<p>{page.With("picture.limit", ("minutes", "20"))}: {() => page.Time(response)}, {page.With("picture.limit", ("minutes", "20 + 30"))}: {() => page.Time(reconnection)}</p>\n");
    }

    private void Row(int place, PictureRow row) => _html.Write($"""
        <tr id="row-{place}-{row.Number}"><th scope="row">{() => Span(row)}</th><td>{page.Hosts.Of(row.Lane.Host)}</td><td><span class="kind">{page["lane." + row.Lane.Kind.ToName()]}</span> {() => Text(row)}</td><td>{() => Source(row)}</td></tr>

        """);

    private void Span(PictureRow row)
    {
        page.Time(row.Span.FromUtc);
        if (row.Span.Length > TimeSpan.Zero)
            _html.Write($" –<br>{() => page.Time(row.Span.ToUtc)}{(row.Shape == PictureShape.OpenBar ? " …" : "")}");
    }

    private void Text(PictureRow row)
    {
        if (row.Text is { } text)
            _html.Write($"{page.Of(text)}");
        else
            _html.Write($"<strong>{page["picture.unseen"]}</strong>");
    }

    private void Source(PictureRow row)
    {
        if (row.Pointer is { } pointer)
            _html.Write($"<span class=\"place\"><code>{pointer.Origin.Entry}</code> {page.Say(words => words.Terms.Of(pointer.Origin.Place))}</span> {() => _evidence.Glance(pointer)}");
        else
            _html.Write($"<span class=\"quiet\">{page.Say(words => words.Incident.Join([.. row.Lane.Items.Select(item => words.Incident.Item(item.Value))]))}</span>");
    }
}
