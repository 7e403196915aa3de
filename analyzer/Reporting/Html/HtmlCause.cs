using ArcBundle.Analyzer.Causes;
using ArcBundle.Analyzer.Investigation;
using ArcBundle.Analyzer.Reporting.Wording;

namespace ArcBundle.Analyzer.Reporting.Html;

/// <summary>One cause: a line that unfolds to what speaks for and against it, what could not be seen, and what to do.</summary>
/// <param name="page">The page.</param>
internal sealed class HtmlCause(HtmlPage page)
{
    private const int MostUnseen = 3;

    private readonly HtmlWriter _html = page.Html;
    private readonly ReportTerms _terms = page.Terms;
    private readonly HtmlVerdict _verdict = new(page);
    private readonly HtmlFindings _findings = new(page);

    /// <summary>Writes a cause.</summary>
    /// <param name="cause">The cause.</param>
    /// <param name="lead">Its rank, or the host of a standing condition.</param>
    /// <param name="incident">The incident; null for a standing condition.</param>
    public void Write(CauseJudgement cause, string lead, IncidentSummary? incident)
    {
        var claim = Headline.IsClaim(cause.Verdict);
        _html.Write($"""
            <details class="cause v-{cause.Verdict.ToName()}"{(claim ? " open" : "")}>
            <summary><span class="lead">{lead}</span> <strong class="name">{_terms.Cause(cause.Cause)}</strong> {() => _verdict.Badge(cause.Verdict)} {() => _verdict.Score(cause)}{HtmlPage.When(cause.Verdict == Verdict.NotAssessed, () => Unseen(cause))}</summary>
            <div class="body">
            <p class="quiet">{_terms.Meaning(cause.Verdict)}{HtmlPage.When(cause.Explains.Count > 0, () => _html.Write($" {_terms.With("explains", ("causes", page.Words.Causes(cause.Explains)))}"))}</p>
            {HtmlPage.Each(cause.Notes, note => _html.Write($"<p class=\"note\">{_terms["notes"]}: {_terms.Of(note)}</p>"))}
            {() => _findings.Write("for", cause.For)}
            {() => _findings.Write("against", cause.Against)}
            {() => Missing(cause, incident is not null)}
            {HtmlPage.When(claim, () => Remedy(cause, incident))}
            <p class="article"><span class="label">{_terms["article"]}</span> {_terms.Of(cause.Article)}</p>
            </div>
            </details>

            """);
    }

    // A cause that could not be assessed stays folded: its line says why all the same.
    private void Unseen(CauseJudgement cause)
    {
        if (cause.Missing.Count > 0)
            _html.Write($" <span class=\"quiet\">{_terms["missing"]}: {page.Words.Join([.. cause.Missing.Take(MostUnseen).Select(page.Words.Missing)])}{(cause.Missing.Count > MostUnseen ? " …" : "")}</span>");
    }

    private void Missing(CauseJudgement cause, bool ofIncident)
    {
        if (!ofIncident)
            return;
        _html.Write($"<h5>{_terms["missing"]}</h5>");
        if (cause.Missing.Count == 0)
            _html.Write($"<p>{_terms["missing.none"]}</p>");
        else
            _html.Write($"<ul class=\"missing\">{HtmlPage.Each(cause.Missing, missing => _html.Write($"<li><strong>{page.Words.Missing(missing)}</strong>: {_terms.Of(missing.Why)}</li>"))}</ul>");
    }

    private void Remedy(CauseJudgement cause, IncidentSummary? incident)
    {
        _html.Write($"<div class=\"remedy\"><h5>{_terms["remedy"]}</h5>");
        if (incident is not null)
            _html.Write($"<p class=\"where\">{page.Words.Where(incident, cause.Cause)}</p>");
        if (cause.Remedy.Count == 0)
            _html.Write($"<p>{_terms["no-remedy"]}</p>");
        else
            _html.Write($"<ol>{HtmlPage.Each(cause.Remedy, step => _html.Write($"<li>{_terms.Of(step)}</li>"))}</ol>");
        _html.Write($"</div>");
    }
}
