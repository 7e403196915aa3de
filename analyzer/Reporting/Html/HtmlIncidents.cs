using ArcBundle.Analyzer.Causes;
using ArcBundle.Analyzer.Reporting.Wording;

namespace ArcBundle.Analyzer.Reporting.Html;

/// <summary>The list of incidents, and each of them.</summary>
/// <param name="page">The page.</param>
internal sealed class HtmlIncidents(HtmlPage page)
{
    // With more, only the incident of the first screen is unfolded.
    private const int MostUnfolded = 3;

    private readonly HtmlWriter _html = page.Html;
    private readonly HtmlVerdict _verdict = new(page);
    private readonly HtmlIncident _incident = new(page);

    /// <summary>Writes the section; nothing when there is no incident: the first screen says so.</summary>
    public void Write()
    {
        var incidents = page.Result.Incidents;
        if (incidents.Count == 0)
            return;
        var first = Headline.Of(incidents);
        _html.Write($"""
            <section id="incidents" aria-labelledby="incidents-title">
            <h2 id="incidents-title">{page["incidents"]}</h2>
            {HtmlPage.When(incidents.Count > 1, Overview)}
            {HtmlPage.Each(incidents.Index(), each => Write(each.Index, each.Item, incidents.Count <= MostUnfolded, ReferenceEquals(each.Item, first)))}
            </section>
            """);
    }

    private void Write(int place, Diagnosis diagnosis, bool areFew, bool isFirst)
    {
        _incident.Write(place, diagnosis, areFew || isFirst, isFirst);
        page.Written.Add(ReportWork.Incident);
    }

    private void Overview() => _html.Write($"""
        <table class="stack overview">
        <caption>{page["incidents.caption"]}</caption>
        <thead><tr><th scope="col">{page["incident"]}</th><th scope="col">{page["time-utc"]}</th><th scope="col">{page["node"]}</th><th scope="col">{page["codes"]}</th><th scope="col">{page["cause"]}</th><th scope="col">{page["verdict"]}</th></tr></thead>
        <tbody>
        {HtmlPage.Each(page.Result.Incidents.Index(), each => Row(each.Index, each.Item))}
        </tbody>
        </table>
        """);

    private void Row(int place, Diagnosis diagnosis)
    {
        var incident = diagnosis.Incident;
        var top = Headline.TopOf(diagnosis) is { } cause && Headline.IsClaim(cause.Verdict) ? cause : null;
        _html.Write($"""
            <tr><th scope="row"><a href="#incident-{place}">{incident.Id}</a></th><td>{() => page.Time(incident.AtUtc)}</td><td>{page.Say(words => words.Incident.Node(incident))}</td><td>{page.Say(words => words.Incident.Join(incident.Codes))}</td><td>{page.Say(words => top is null ? words.Terms["no-cause"] : words.Terms.Cause(top.Cause))}</td><td>{() => VerdictOf(top)}</td></tr>

            """);
    }

    private void VerdictOf(CauseJudgement? top)
    {
        if (top is null)
            _html.Write($"–");
        else
            _html.Write($"{() => _verdict.Badge(top.Verdict)} {() => _verdict.Score(top)}");
    }
}
