using ArcBundle.Analyzer.Causes;
using ArcBundle.Analyzer.Reporting.Wording;

namespace ArcBundle.Analyzer.Reporting.Html;

/// <summary>The first screen: which incident, which cause, how sure, what to do on which host, and what the reader must know first.</summary>
/// <param name="page">The page.</param>
internal sealed class HtmlAnswer(HtmlPage page)
{
    // More than these are folded: the cause must not be pushed off the first screen.
    private const int MostWarnings = 5;

    private readonly HtmlWriter _html = page.Html;
    private readonly HtmlVerdict _verdict = new(page);

    /// <summary>Writes the section.</summary>
    public void Write()
    {
        var diagnosis = Headline.Of(page.Result.Incidents);
        _html.Write($"""
            <section id="answer" aria-labelledby="answer-title">
            <h2 id="answer-title" class="hidden">{page["answer"]}</h2>
            <div class="answer">
            {() => WriteDiagnosis(diagnosis)}
            </div>
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
        <div class="card verdict-card v-{top.Verdict.ToName()}">
        {() => Which(diagnosis)}
        <h3>{page["cause"]}</h3>
        <p class="headline">{page.Say(words => words.Terms.Cause(top.Cause))}</p>
        <p class="sure">{() => _verdict.Badge(top.Verdict)} {() => _verdict.Score(top)}</p>
        <p class="means">{page.Say(words => words.Terms.Meaning(top.Verdict))}</p>
        {HtmlPage.Each(top.Notes, note => _html.Write($"<p class=\"note\">{page.Of(note)}</p>"))}
        {() => Second(diagnosis)}
        {() => Facts(diagnosis)}
        </div>
        <div class="card do-card">
        <h3>{page["do-now"]}</h3>
        <p class="where">{page.Say(words => words.Incident.Where(diagnosis.Incident, top.Cause))}</p>
        {() => page.Steps(top.Remedy)}
        <p class="more"><a href="#incident-{PlaceOf(diagnosis)}">{page["do-more"]}</a></p>
        {HtmlPage.When(diagnosis.Next.Count > 0, () => Next(diagnosis))}
        </div>
        """);

    private void NoCause(Diagnosis diagnosis) => _html.Write($"""
        <div class="card verdict-card v-not-assessed">
        {() => Which(diagnosis)}
        <h3>{page["cause"]}</h3>
        <p class="headline">{page["no-cause"]}</p>
        <p>{page["no-cause.text"]}</p>
        <p><a href="#incident-{PlaceOf(diagnosis)}">{page["causes"]}</a></p>
        {() => Facts(diagnosis)}
        </div>
        <div class="card do-card">
        {() => Next(diagnosis)}
        </div>
        """);

    private void NoIncident() => _html.Write($"""
        <div class="card verdict-card v-not-assessed">
        <p class="headline">{page["no-incident"]}</p>
        <p>{page[page.Result.Conditions.Count == 0 ? "no-incident.nothing" : "no-incident.text"]}</p>
        </div>
        """);

    private void Which(Diagnosis diagnosis)
    {
        var incident = diagnosis.Incident;
        var count = page.Result.Incidents.Count;
        var many = page.With("answer.of-many", ("id", incident.Id), ("count", ReportTerms.Number(count)));
        _html.Write($"""
            <h3>{page["incident"]} {incident.Id}</h3>
            <p class="node">{page.Say(words => words.Incident.Node(incident))}</p>
            <p class="when">{() => page.Time(incident)}</p>
            <p>{page.Say(words => words.Incident.Errors(incident))}</p>
            {HtmlPage.When(count > 1, () => _html.Write($"<p class=\"quiet\">{many} <a href=\"#incidents\">{page["incidents"]}</a></p>"))}
            """);
    }

    private void Facts(Diagnosis diagnosis)
    {
        var incident = diagnosis.Incident;
        _html.Write($"""
            <dl class="facts">
            <div><dt>{page["server"]}</dt><dd>{page.Say(words => words.Incident.Server(incident))}</dd></div>
            <div><dt>{page["agent"]}</dt><dd>{page.Say(words => words.Incident.Agent(incident))}</dd></div>
            <div><dt>{page["silence"]}</dt><dd>{page.Say(words => words.Incident.Silence(incident))}</dd></div>
            <div><dt>{page["job"]}</dt><dd>{page.Say(words => incident.Job ?? words.Terms["unknown"])}</dd></div>
            </dl>
            """);
    }

    private void Second(Diagnosis diagnosis)
    {
        if (diagnosis.Causes.Count < 2 || !Headline.IsClaim(diagnosis.Causes[1].Verdict))
            return;
        var second = diagnosis.Causes[1];
        _html.Write($"<p class=\"quiet\">{page.Say(words => words.Terms.With(
            "second",
            ("cause", words.Terms.Cause(second.Cause)),
            ("verdict", words.Terms.Of(second.Verdict)),
            ("score", ReportTerms.Score(second.Score))))}</p>");
    }

    private void Next(Diagnosis diagnosis) => _html.Write($"""
        <h3>{page["next"]}</h3>
        {() => new HtmlNext(page).Write(diagnosis.Next)}
        """);

    private void Warnings()
    {
        var warnings = page.Result.Warnings;
        if (warnings.Count == 0)
            return;
        _html.Write($"""
            <div class="warnings" role="note" aria-labelledby="warnings-title">
            <h3 id="warnings-title"><span aria-hidden="true">⚠</span> {page["warnings"]}</h3>
            <ul>{HtmlPage.Each(warnings.Take(MostWarnings), warning => _html.Write($"<li>{page.Of(warning)}</li>"))}</ul>
            {HtmlPage.When(warnings.Count > MostWarnings, () => MoreWarnings([.. warnings.Skip(MostWarnings)]))}
            </div>
            """);
    }

    private void MoreWarnings(IReadOnlyList<Format.Languages.Message> warnings) => _html.Write($"""
        <details><summary>{page.With("warnings.more", ("count", ReportTerms.Number(warnings.Count)))}</summary>
        <ul>{HtmlPage.Each(warnings, warning => _html.Write($"<li>{page.Of(warning)}</li>"))}</ul>
        </details>
        """);

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
