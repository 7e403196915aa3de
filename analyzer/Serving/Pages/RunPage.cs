using ArcBundle.Analyzer.Comparison;
using ArcBundle.Analyzer.Reporting;
using ArcBundle.Analyzer.Reporting.Html;
using ArcBundle.Analyzer.Reporting.Wording;
using ArcBundle.Analyzer.Serving.Comparing;
using ArcBundle.Analyzer.Serving.Runs;

namespace ArcBundle.Analyzer.Serving.Pages;

/// <summary>One analysis: how far it is; then its verdicts, reports, and what can be done with it.</summary>
/// <param name="page">The frame.</param>
/// <param name="run">The analysis.</param>
internal sealed class RunPage(Page page, AnalysisRun run)
{
    private const int MostIncidents = 50;

    private readonly PageWords _words = page.Words;
    private readonly RunProgress _progress = run.Progress;

    private string Address => page.To("/analyses/" + run.Id);

    /// <summary>The page.</summary>
    /// <param name="before">How many analyses it waits for.</param>
    /// <param name="others">Other analyses that it can be compared with.</param>
    /// <param name="allowAttach">Whether it can be attached to a case.</param>
    public byte[] Make(int before, IReadOnlyList<AnalysisRun> others, bool allowAttach) => page.Make(
        _words["run.title-of", ("number", PageWords.Number(run.Number)), ("hosts", RunWords.Hosts(run, _progress))],
        html =>
        {
            State(html, before);
            if (_progress.Summary is { } summary)
            {
                Reports(html);
                Incidents(html, summary);
            }

            Problems(html);
            Files(html);
            if (_progress.State.IsEnd())
                Actions(html, others, allowAttach);
        },
        refresh: !_progress.State.IsEnd());

    private void State(HtmlWriter html, int before)
    {
        var text = RunWords.State(_words, _progress, before);
        if (_progress.State.IsEnd())
            html.Write($"<p role=\"status\" class=\"{_progress.State.ToName()}\">{text}</p>");
        else
            html.Write($"<p id=\"state\" role=\"status\" data-events=\"{Address}/events\">{text}</p><progress aria-label=\"{_words["run.state"]}\"></progress>");
    }

    private void Reports(HtmlWriter html)
    {
        var reports = _progress.Reports.Where(report => report.Language == _words.Language).ToList();
        html.Write($"""
            <p class="open"><a class="button" href="{Address}/report">{_words["run.open"]}</a></p>
            <ul class="downloads" aria-label="{_words["run.downloads"]}">
            {HtmlPage.Each(reports, report => html.Write($"<li><a href=\"{Address}/files/{report.Format.ToName()}\" download=\"{report.FileName}\">{report.FileName}</a> <span class=\"quiet\">{PageWords.Size(report.Length)}</span></li>"))}
            </ul>
            """);
    }

    private void Incidents(HtmlWriter html, ReportSummary summary)
    {
        html.Write($"<section aria-labelledby=\"incidents-title\"><h2 id=\"incidents-title\">{_words["run.incidents"]}</h2>");
        if (summary.Incidents.Count == 0)
        {
            html.Write($"<p>{_words.Terms["no-incident"]}</p>");
        }
        else
        {
            html.Write($"""
                <table class="stack">
                <thead><tr><th scope="col">{_words["incident"]}</th><th scope="col">{_words["incident.time"]}</th><th scope="col">{_words["incident.node"]}</th><th scope="col">{_words["incident.cause"]}</th></tr></thead>
                <tbody>{HtmlPage.Each(summary.Incidents.Take(MostIncidents), incident => Incident(html, incident))}</tbody>
                </table>
                {HtmlPage.When(summary.Incidents.Count > MostIncidents, () => html.Write($"<p>{_words["run.more", ("count", PageWords.Number(summary.Incidents.Count - MostIncidents))]}</p>"))}
                """);
        }

        html.Write($"</section>");
    }

    private void Incident(HtmlWriter html, IncidentVerdicts incident) => html.Write($"""
        <tr><th scope="row" data-label="{_words["incident"]}">{incident.Id} {string.Join(", ", incident.Codes)}</th>
        <td data-label="{_words["incident.time"]}">{ReportTime.ToUtc(incident.AtUtc)}</td>
        <td data-label="{_words["incident.node"]}">{incident.Node ?? "-"}</td>
        <td data-label="{_words["incident.cause"]}">{HtmlPage.Each(incident.Causes.Take(1), cause => html.Write($"{_words.Terms.Cause(cause.Cause)} {() => VerdictBadge.Write(html, _words, cause.Verdict)}"))}</td></tr>
        """);

    private void Problems(HtmlWriter html)
    {
        if (_progress.Problems.Count == 0)
            return;
        html.Write($"""
            <section class="warnings" aria-labelledby="problems-title"><h2 id="problems-title">{_words["run.problems"]}</h2>
            <ul>{HtmlPage.Each(_progress.Problems, problem => html.Write($"<li>{_words.Of(problem)}</li>"))}</ul></section>
            """);
    }

    private void Files(HtmlWriter html) => html.Write($"""
        <section aria-labelledby="sent-title"><h2 id="sent-title">{_words["run.files"]}</h2>
        <ul>{HtmlPage.Each(run.Upload.Files, file => html.Write($"<li>{file.Name} <span class=\"quiet\">{PageWords.Size(file.Length)}</span></li>"))}</ul></section>
        """);

    private void Actions(HtmlWriter html, IReadOnlyList<AnalysisRun> others, bool allowAttach)
    {
        html.Write($"<section aria-labelledby=\"actions-title\"><h2 id=\"actions-title\">{_words["run.actions"]}</h2>");
        if (_progress.Summary is not null && others.Count > 0)
        {
            html.Write($"""
                <form class="row" method="get" action="{page.To("/compare")}"><input type="hidden" name="left" value="{run.Id}">
                <label for="right">{_words["run.compare-with"]}</label> <select id="right" name="right">{HtmlPage.Each(others, other => CompareChoices.Option(html, _words, other, chosen: false))}</select>
                <button type="submit">{_words["run.compare"]}</button></form>
                """);
        }

        if (allowAttach)
        {
            html.Write($"""
                <form class="row" method="post" action="{Address}/attach"><label for="case">{_words["run.attach-to"]}</label>
                <input type="text" id="case" name="case" required maxlength="64" autocomplete="off" spellcheck="false"> <button type="submit">{_words["run.attach"]}</button></form>
                """);
        }
        else
        {
            html.Write($"<p class=\"quiet\">{_words["run.no-attach"]}</p>");
        }

        html.Write($"""
            <form class="row" method="post" action="{Address}/remove"><button type="submit" class="second">{_words["run.remove"]}</button> <span class="quiet">{_words["run.remove-hint"]}</span></form>
            </section>
            """);
    }
}
