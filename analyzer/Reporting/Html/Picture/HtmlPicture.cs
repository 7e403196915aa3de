using ArcBundle.Analyzer.Causes;
using ArcBundle.Analyzer.Investigation.Clocks;
using ArcBundle.Analyzer.Investigation.Pictures;
using ArcBundle.Analyzer.Reporting.Wording;

namespace ArcBundle.Analyzer.Reporting.Html.Picture;

/// <summary>
/// The time line picture of one incident: a lane for everything that matters of both hosts on one axis, the silence to scale with the limits, and what
/// could not be seen as hatched gaps. Each lane is a drawing of its own, so that names stand beside it or above it as the page is wide.
/// </summary>
/// <param name="page">The page.</param>
internal sealed class HtmlPicture(HtmlPage page)
{
    /// <summary>Marks of a picture when there are few incidents; with many, a page would be too large.</summary>
    private const int MostMarks = 120;

    private const int FewMarks = 20;

    private const int FewIncidents = 10;

    private readonly HtmlWriter _html = page.Html;

    /// <summary>Writes the hatching that pictures use, once for the page.</summary>
    public static void WriteDefinitions(HtmlWriter html) => html.Write($"""
        <svg class="hidden" aria-hidden="true" focusable="false" width="0" height="0"><defs><pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="hatch-ground" width="6" height="6"></rect><rect class="hatch-line" width="2" height="6"></rect></pattern></defs></svg>
        """);

    /// <summary>Writes the picture and the table with the same content; nothing when there is none.</summary>
    /// <param name="place">Place of the incident among all, from 0.</param>
    /// <param name="diagnosis">The incident.</param>
    public void Write(int place, Diagnosis diagnosis)
    {
        if (diagnosis.Picture is not { } picture)
            return;
        var rows = PictureRows.Of(picture, diagnosis.Incident.AtUtc, page.Result.Incidents.Count > FewIncidents ? FewMarks : MostMarks);
        var scale = new PictureScale(picture.Range);
        var lane = new HtmlLane(page, scale, picture, diagnosis.Incident.AtUtc, place);
        _html.Write($"""
            <figure class="picture" aria-labelledby="picture-{place}">
            <figcaption><h4 id="picture-{place}">{page["picture"]}</h4></figcaption>
            <div class="lanes">
            {() => new HtmlEarlier(page).Write(diagnosis, picture)}
            {() => Axis(scale, $"UTC {ReportTime.ToUtc(picture.Range.FromUtc)[..10]}", TimeSpan.Zero)}
            {() => Silence(picture, scale, diagnosis)}
            {HtmlPage.Each(picture.Lanes.GroupBy(static each => each.Host, StringComparer.Ordinal), host => OfHost(host.Key, [.. host], rows, scale, lane))}
            </div>
            {Legend}
            {() => new HtmlPictureTable(page).Write(place, rows, picture)}
            </figure>

            """);
    }

    private void OfHost(string host, IReadOnlyList<Lane> lanes, IReadOnlyList<PictureRow> rows, PictureScale scale, HtmlLane lane)
    {
        var clock = page.Result.Clocks.FirstOrDefault(offset => string.Equals(offset.Host, host, StringComparison.Ordinal));
        var ahead = clock is { State: ClockState.Applied, Offset: { } offset } ? offset : TimeSpan.Zero;
        var minutes = page.Hosts.PlaceOf(host) is { } place ? page.Result.Inputs[place].UtcOffsetMinutes : null;
        _html.Write($"<p class=\"lane-host\">{page.Hosts.Of(host)}{HtmlPage.When(clock is not null, () => Clock(clock!))}</p>\n");
        if (minutes is { } known && Math.Abs((long)known) <= 14 * 60)
            Axis(scale, page["picture.own-clock"], TimeSpan.FromMinutes(known) + ahead);
        foreach (var each in lanes)
            lane.Write(each, [.. rows.Where(row => ReferenceEquals(row.Lane, each))]);
    }

    private void Clock(ClockOffset clock) => _html.Write($"""
         <span class="quiet">{page["picture.clock"]} {page.Say(words => ClockWords.Span(clock, words.Terms))} ({page.Of(clock.Text)})</span>
        """);

    private void Axis(PictureScale scale, string name, TimeSpan offset) => _html.Write($"<p class=\"lane-name\">{name}</p>{() => HtmlAxis.Write(_html, scale, offset)}\n");

    private void Axis(PictureScale scale, Bilingual name, TimeSpan offset) => _html.Write($"<p class=\"lane-name\">{name}</p>{() => HtmlAxis.Write(_html, scale, offset)}\n");

    private void Silence(IncidentPicture picture, PictureScale scale, Diagnosis diagnosis)
    {
        if (picture.Silence is not { } silence)
        {
            _html.Write($"<p class=\"lane-name\">{page["silence"]}</p><p class=\"quiet\">{page["unknown"]}</p>\n");
            return;
        }

        _html.Write($"""
            <p class="lane-name">{page["silence"]}<br><strong>{page.Say(words => words.Incident.Silence(diagnosis.Incident))}</strong></p><svg class="silence" width="100%" height="38" aria-hidden="true" focusable="false"><rect class="quiet-time" x="{scale.X(silence.FromUtc)}" width="{scale.Width(silence)}" y="2" height="14"></rect>{() => Limit(scale, picture.ResponseLimitUtc, "20")}{() => Limit(scale, picture.ReconnectionLimitUtc, "20 + 30")}</svg>

            """);
    }

    private void Limit(PictureScale scale, DateTimeOffset? moment, string minutes)
    {
        if (moment is not { } at || scale.Part(at) is 0 or 1)
            return;
        _html.Write($"<line class=\"limit\" x1=\"{scale.X(at)}\" x2=\"{scale.X(at)}\" y1=\"0\" y2=\"38\"></line><text class=\"limit-text {(scale.Part(at) > 0.8 ? "before" : "after")}\" x=\"{scale.X(at)}\" y=\"31\">{new SvgText(page.With("picture.limit", ("minutes", minutes)))}</text>");
    }

    private void Legend() => _html.Write($"""
        <p class="picture-legend"><span><svg width="26" height="12" aria-hidden="true" focusable="false"><rect class="unseen" width="26" height="12"></rect></svg> {page["picture.unseen"]}</span> <span><svg width="26" height="12" aria-hidden="true" focusable="false"><rect class="quiet-time" width="26" height="12"></rect></svg> {page["picture.silence"]}</span> <span><svg width="12" height="12" aria-hidden="true" focusable="false"><line class="limit" x1="6" x2="6" y1="0" y2="12"></line></svg> {page["picture.limits"]}</span> <span><svg width="12" height="12" aria-hidden="true" focusable="false"><path class="cross" d="M2 2L10 10M10 2L2 10"></path></svg> {page["picture.error"]}</span> <span><svg width="12" height="12" aria-hidden="true" focusable="false"><path class="look" d="M6 1L11 6L6 11L1 6Z"></path></svg> {page["picture.look"]}</span></p>
        """);
}
