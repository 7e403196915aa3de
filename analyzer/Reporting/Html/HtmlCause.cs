using ArcBundle.Analyzer.Causes;
using ArcBundle.Analyzer.Investigation;
using ArcBundle.Analyzer.Reporting.Wording;

namespace ArcBundle.Analyzer.Reporting.Html;

/// <summary>One cause: a line that unfolds to what speaks for and against it, what could not be seen, and what to do.</summary>
/// <param name="page">The page.</param>
/// <param name="level">Level of its headings, one below the heading it stands under.</param>
internal sealed class HtmlCause(HtmlPage page, int level)
{
    private const int MostUnseen = 3;

    private readonly HtmlWriter _html = page.Html;
    private readonly HtmlVerdict _verdict = new(page);
    private readonly HtmlFindings _findings = new(page, level);

    /// <summary>Writes a cause.</summary>
    /// <param name="cause">The cause.</param>
    /// <param name="lead">Its rank, or the host of a standing condition.</param>
    /// <param name="incident">The incident; null for a standing condition.</param>
    /// <param name="isRepeated">Whether the first screen tells its remedy already: a print leaves it out here.</param>
    public void Write(CauseJudgement cause, string lead, IncidentSummary? incident, bool isRepeated = false)
    {
        var claim = Headline.IsClaim(cause.Verdict);
        _html.Write($"""
            <details class="cause {(isRepeated ? "repeated " : "")}{(cause.Rank <= 1 ? "first " : "")}v-{cause.Verdict.ToName()}"{(claim ? " open" : "")}>
            <summary><span class="lead">{lead}</span> <strong class="name">{page.Say(words => words.Terms.Cause(cause.Cause))}</strong> {() => _verdict.Badge(cause.Verdict)} {() => _verdict.Score(cause)}{HtmlPage.When(cause.Verdict == Verdict.NotAssessed, () => Unseen(cause))}</summary>
            <div class="body">
            <p class="quiet">{page.Say(words => words.Terms.Meaning(cause.Verdict))} {HtmlPage.When(cause.Explains.Count > 0, () => Explains(cause))}</p>
            {HtmlPage.Each(cause.Notes, note => _html.Write($"<p class=\"note\">{page["notes"]}: {page.Of(note)}</p>"))}
            <div class="scales">
            {() => _findings.Write("for", cause.For)}
            {() => _findings.Write("against", cause.Against)}
            {HtmlPage.When(incident is not null, () => Missing(cause))}
            </div>
            {HtmlPage.When(claim, () => Remedy(cause, incident))}
            <p class="article"><span class="label">{page["article"]}</span> {page.Of(cause.Article)}</p>
            </div>
            </details>

            """);
    }

    private void Explains(CauseJudgement cause) =>
        _html.Write($"{page.Say(words => words.Terms.With("explains", ("causes", words.Incident.Causes(cause.Explains))))}");

    // A cause that could not be assessed stays folded: its line says why all the same.
    private void Unseen(CauseJudgement cause)
    {
        if (cause.Missing.Count > 0)
            _html.Write($" <span class=\"quiet\">{page["missing"]}: {page.Say(words => words.Incident.Join([.. cause.Missing.Take(MostUnseen).Select(words.Incident.Missing)]))}{(cause.Missing.Count > MostUnseen ? " …" : "")}</span>");
    }

    private void Missing(CauseJudgement cause)
    {
        _html.Write($"<div class=\"side unseen-side\"><h{level}>{page["missing"]}</h{level}>");
        if (cause.Missing.Count == 0)
            _html.Write($"<p class=\"quiet\">{page["missing.none"]}</p>");
        else
            _html.Write($"<ul class=\"missing\">{HtmlPage.Each(cause.Missing, missing => _html.Write($"<li><strong>{page.Say(words => words.Incident.Missing(missing))}</strong>: {page.Of(missing.Why)}</li>"))}</ul>");
        _html.Write($"</div>");
    }

    private void Remedy(CauseJudgement cause, IncidentSummary? incident)
    {
        _html.Write($"<div class=\"remedy\"><h{level}>{page["remedy"]}</h{level}>");
        if (incident is not null)
            _html.Write($"<p class=\"where\">{page.Say(words => words.Incident.Where(incident, cause.Cause))}</p>");
        page.Steps(cause.Remedy);
        _html.Write($"</div>");
    }
}
