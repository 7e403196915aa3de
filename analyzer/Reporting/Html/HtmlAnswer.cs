using ArcBundle.Analyzer.Causes;
using ArcBundle.Analyzer.Reporting.Wording;

namespace ArcBundle.Analyzer.Reporting.Html;

/// <summary>The first screen: which incident, which cause, how sure, what to do on which host, and what the reader must know first.</summary>
/// <param name="page">The page.</param>
internal sealed class HtmlAnswer(HtmlPage page)
{
    private readonly HtmlWriter _html = page.Html;
    private readonly ReportTerms _terms = page.Terms;
    private readonly IncidentWords _words = page.Words;
    private readonly HtmlVerdict _verdict = new(page);

    /// <summary>Writes the section.</summary>
    public void Write()
    {
        var diagnosis = Headline.Of(page.Result.Incidents);
        _html.Write($"""
            <section id="answer" class="answer" aria-labelledby="answer-title">
            <h2 id="answer-title">{_terms["answer"]}</h2>
            {() => WriteDiagnosis(diagnosis)}
            {Warnings}
            </section>
            """);
    }

    private void WriteDiagnosis(Diagnosis? diagnosis)
    {
        if (diagnosis is null)
            NoIncident();
        else if (Headline.TopOf(diagnosis) is { } top && Headline.IsClaim(top.Verdict))
            Cause(diagnosis, top);
        else
            NoCause(diagnosis);
    }

    private void Cause(Diagnosis diagnosis, CauseJudgement top) => _html.Write($"""
        <div class="cards">
        <div class="card verdict-card v-{top.Verdict.ToName()}">
        <h3>{_terms["cause"]}</h3>
        <p class="headline">{_terms.Cause(top.Cause)}</p>
        <h3>{_terms["certainty-heading"]}</h3>
        <p>{() => _verdict.Badge(top.Verdict)} {() => _verdict.Score(top)}</p>
        <p>{_terms.Meaning(top.Verdict)}</p>
        {HtmlPage.Each(top.Notes, note => _html.Write($"<p class=\"note\">{_terms.Of(note)}</p>"))}
        {() => Second(diagnosis)}
        </div>
        <div class="card do-card">
        <h3>{_terms["do-now"]}</h3>
        <p class="where">{_words.Where(diagnosis.Incident, top.Cause)}</p>
        {() => Steps(top)}
        <p><a href="#incident-{PlaceOf(diagnosis)}">{_terms["do-more"]}</a></p>
        </div>
        {() => Incident(diagnosis)}
        {() => Next(diagnosis)}
        </div>
        """);

    private void NoCause(Diagnosis diagnosis) => _html.Write($"""
        <div class="cards">
        <div class="card verdict-card v-not-assessed">
        <h3>{_terms["cause"]}</h3>
        <p class="headline">{_terms["no-cause"]}</p>
        <p>{_terms["no-cause.text"]}</p>
        <p><a href="#incident-{PlaceOf(diagnosis)}">{_terms["causes"]}</a></p>
        </div>
        {() => Next(diagnosis)}
        {() => Incident(diagnosis)}
        </div>
        """);

    private void NoIncident() => _html.Write($"""
        <div class="cards">
        <div class="card verdict-card v-not-assessed">
        <p class="headline">{_terms["no-incident"]}</p>
        <p>{_terms[page.Result.Conditions.Count == 0 ? "no-incident.nothing" : "no-incident.text"]}</p>
        </div>
        </div>
        """);

    private void Steps(CauseJudgement top)
    {
        if (top.Remedy.Count == 0)
            _html.Write($"<p>{_terms["no-remedy"]}</p>");
        else
            _html.Write($"<ol>{HtmlPage.Each(top.Remedy, step => _html.Write($"<li>{_terms.Of(step)}</li>"))}</ol>");
    }

    private void Second(Diagnosis diagnosis)
    {
        if (diagnosis.Causes.Count < 2 || !Headline.IsClaim(diagnosis.Causes[1].Verdict))
            return;
        var second = diagnosis.Causes[1];
        var text = _terms.With(
            "second",
            ("cause", _terms.Cause(second.Cause)),
            ("verdict", _terms.Of(second.Verdict)),
            ("score", ReportTerms.Score(second.Score)));
        _html.Write($"<p class=\"quiet\">{text}</p>");
    }

    private void Incident(Diagnosis diagnosis)
    {
        var incident = diagnosis.Incident;
        var count = page.Result.Incidents.Count;
        var many = _terms.With("answer.of-many", ("id", incident.Id), ("count", ReportTerms.Number(count)));
        _html.Write($"""
            <div class="card">
            <h3>{_terms["incident"]} {incident.Id}</h3>
            <p class="node">{_words.Node(incident)}</p>
            <p>{() => page.Time(incident)}</p>
            <p>{_words.Errors(incident)}</p>
            <p>{_terms["server"]}: {_words.Server(incident)}<br>{_terms["agent"]}: {_words.Agent(incident)}</p>
            {HtmlPage.When(count > 1, () => _html.Write($"<p class=\"quiet\">{many} <a href=\"#incidents\">{_terms["incidents"]}</a></p>"))}
            </div>
            """);
    }

    private void Next(Diagnosis diagnosis) => _html.Write($"""
        <div class="card">
        <h3>{_terms["next"]}</h3>
        {() => new HtmlNext(page).Write(diagnosis.Next)}
        </div>
        """);

    private void Warnings()
    {
        var warnings = page.Result.Warnings;
        if (warnings.Count == 0)
            return;
        _html.Write($"""
            <div class="warnings" role="note" aria-labelledby="warnings-title">
            <h3 id="warnings-title"><span aria-hidden="true">⚠</span> {_terms["warnings"]}</h3>
            <ul>{HtmlPage.Each(warnings, warning => _html.Write($"<li>{_terms.Of(warning)}</li>"))}</ul>
            </div>
            """);
    }

    private int PlaceOf(Diagnosis diagnosis)
    {
        for (var place = 0; place < page.Result.Incidents.Count; place++)
        {
            if (ReferenceEquals(page.Result.Incidents[place], diagnosis))
                return place;
        }

        return 0;
    }
}
