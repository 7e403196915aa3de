using ArcBundle.Analyzer.Causes;
using ArcBundle.Analyzer.Investigation;
using ArcBundle.Analyzer.Reporting.Wording;

namespace ArcBundle.Analyzer.Reporting.Html;

/// <summary>The list of incidents, and each with its facts, its eleven causes and what to collect next.</summary>
/// <param name="page">The page.</param>
internal sealed class HtmlIncidents(HtmlPage page)
{
    // With more, only the incident of the first screen is unfolded.
    private const int MostUnfolded = 3;

    private readonly HtmlWriter _html = page.Html;
    private readonly ReportTerms _terms = page.Terms;
    private readonly IncidentWords _words = page.Words;
    private readonly HtmlVerdict _verdict = new(page);
    private readonly HtmlCause _cause = new(page);

    /// <summary>Writes the section; nothing when there is no incident: the first screen says so.</summary>
    public void Write()
    {
        var incidents = page.Result.Incidents;
        if (incidents.Count == 0)
            return;
        var first = Headline.Of(incidents);
        _html.Write($"""
            <section id="incidents" aria-labelledby="incidents-title">
            <h2 id="incidents-title">{_terms["incidents"]}</h2>
            {HtmlPage.When(incidents.Count > 1, Overview)}
            {HtmlPage.Each(incidents.Index(), each => Incident(each.Index, each.Item, incidents.Count <= MostUnfolded || ReferenceEquals(each.Item, first)))}
            </section>
            """);
    }

    private void Overview() => _html.Write($"""
        <table class="stack">
        <caption>{_terms["incidents.caption"]}</caption>
        <thead><tr><th scope="col">{_terms["incident"]}</th><th scope="col">{_terms["time-utc"]}</th><th scope="col">{_terms["node"]}</th><th scope="col">{_terms["codes"]}</th><th scope="col">{_terms["cause"]}</th><th scope="col">{_terms["verdict"]}</th></tr></thead>
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
            <tr><th scope="row" data-label="{_terms["incident"]}"><a href="#incident-{place}">{incident.Id}</a></th><td data-label="{_terms["time-utc"]}">{() => page.Time(incident.AtUtc)}</td><td data-label="{_terms["node"]}">{_words.Node(incident)}</td><td data-label="{_terms["codes"]}">{_words.Join(incident.Codes)}</td><td data-label="{_terms["cause"]}">{(top is null ? _terms["no-cause"] : _terms.Cause(top.Cause))}</td><td data-label="{_terms["verdict"]}">{() => VerdictOf(top)}</td></tr>

            """);
    }

    private void VerdictOf(CauseJudgement? top)
    {
        if (top is null)
            _html.Write($"–");
        else
            _html.Write($"{() => _verdict.Badge(top.Verdict)} {() => _verdict.Score(top)}");
    }

    private void Incident(int place, Diagnosis diagnosis, bool open)
    {
        var incident = diagnosis.Incident;
        _html.Write($"""
            <details class="incident" id="incident-{place}"{(open ? " open" : "")}>
            <summary><h3>{_terms["incident"]} {incident.Id}: {_words.Node(incident)}</h3> <span class="quiet">{() => page.Time(incident.AtUtc)}</span></summary>
            {() => Facts(diagnosis)}
            <h4>{_terms["causes"]}</h4>
            {HtmlPage.Each(diagnosis.Causes, cause => _cause.Write(cause, $"{cause.Rank}", incident))}
            {HtmlPage.When(diagnosis.Settings.Count > 0, () => new HtmlSettings(page).Write(incident.Id, diagnosis.Settings))}
            <h4>{_terms["next"]}</h4>
            {() => new HtmlNext(page).Write(diagnosis.Next)}
            </details>

            """);
    }

    private void Window(JobWindow window) => _html.Write($"""
        {() => page.Time(window.FromUtc)} – {() => page.Time(window.ToUtc)} ({_terms.Of(window.Source)})
        """);

    private void Facts(Diagnosis diagnosis)
    {
        var incident = diagnosis.Incident;
        Action server = incident.Server is { } s ? () => page.Host(s) : () => _html.Write($"{_words.Server(incident)}");
        Action agent = incident.Agent is { } a ? () => page.Host(a) : () => _html.Write($"{_words.Agent(incident)}");
        _html.Write($"""
            <dl class="facts">
            <div><dt>{_terms["time"]}</dt><dd>{() => page.Time(incident)}</dd></div>
            <div><dt>{_terms["time-certainty"]}</dt><dd>{_terms.Of(incident.TimeCertainty)}</dd></div>
            <div><dt>{_terms["node"]}</dt><dd>{_words.Node(incident)}</dd></div>
            <div><dt>{_terms["server"]}</dt><dd>{server}</dd></div>
            <div><dt>{_terms["agent"]}</dt><dd>{agent}</dd></div>
            <div><dt>{_terms["job"]}</dt><dd>{incident.Job ?? _terms["unknown"]}</dd></div>
            <div><dt>{_terms["session"]}</dt><dd>{incident.Session ?? _terms["unknown"]}</dd></div>
            <div><dt>{_terms["codes"]}</dt><dd>{(incident.Codes.Count == 0 ? _terms["none"] : _words.Join(incident.Codes))}</dd></div>
            <div><dt>{_terms["winsock"]}</dt><dd>{(incident.Winsock is { } number ? $"{number}: {_words.Meaning(number)}" : _terms["none"])}</dd></div>
            <div><dt>{_terms["window"]}</dt><dd>{() => Window(incident.Window)}</dd></div>
            <div><dt>{_terms["silence"]}</dt><dd>{_words.Silence(incident)}</dd></div>
            </dl>
            """);
    }
}
