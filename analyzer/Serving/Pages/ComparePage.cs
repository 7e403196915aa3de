using ArcBundle.Analyzer.Causes;
using ArcBundle.Analyzer.Comparison;
using ArcBundle.Analyzer.Reporting.Html;
using ArcBundle.Analyzer.Reporting.Wording;
using ArcBundle.Analyzer.Serving.Comparing;
using ArcBundle.Analyzer.Serving.Runs;

namespace ArcBundle.Analyzer.Serving.Pages;

/// <summary>Two reports side by side: their hosts, and the verdicts on each pair of incidents.</summary>
/// <param name="page">The frame.</param>
/// <param name="choices">The analyses that have a report, the newest first.</param>
internal sealed class ComparePage(Page page, IReadOnlyList<AnalysisRun> choices)
{
    private const int MostPairs = 50;

    private readonly PageWords _words = page.Words;

    /// <summary>The page.</summary>
    /// <param name="left">The first analysis; null when none was chosen.</param>
    /// <param name="right">The second one.</param>
    public byte[] Make(AnalysisRun? left, AnalysisRun? right) => page.Make(_words["compare.title"], html =>
    {
        if (choices.Count < 2)
        {
            html.Write($"<p>{_words["compare.too-few"]}</p>");
            return;
        }

        Form(html, left, right);
        if (left?.Progress.Summary is { } first && right?.Progress.Summary is { } second)
        {
            Inputs(html, [(left, first), (right, second)]);
            Pairs(html, IncidentPairs.Of(first.Incidents, second.Incidents), Title(left), Title(right));
        }
    });

    private string Title(AnalysisRun run) => _words["run.title", ("number", PageWords.Number(run.Number))];

    private void Form(HtmlWriter html, AnalysisRun? left, AnalysisRun? right) => html.Write($"""
        <form class="card row" method="get" action="{page.To("/compare")}">
        {() => Choice(html, "left", left ?? choices[1])}
        {() => Choice(html, "right", right ?? choices[0])}
        <button type="submit">{_words["run.compare"]}</button></form>
        """);

    private void Choice(HtmlWriter html, string name, AnalysisRun chosen) => html.Write($"""
        <label for="{name}">{_words["compare." + name]}</label> <select id="{name}" name="{name}">{HtmlPage.Each(choices, run => CompareChoices.Option(html, _words, run, run == chosen))}</select>
        """);

    private void Inputs(HtmlWriter html, IReadOnlyList<(AnalysisRun Run, ReportSummary Summary)> sides) =>
        html.Write($"<div class=\"cards\">{HtmlPage.Each(sides, side => Side(html, side.Run, side.Summary))}</div>");

    private void Side(HtmlWriter html, AnalysisRun run, ReportSummary summary) => html.Write($"""
        <section class="card" aria-labelledby="run-{run.Number}"><h2 id="run-{run.Number}"><a href="{page.To("/analyses/" + run.Id)}">{Title(run)}</a></h2>
        <ul>{HtmlPage.Each(summary.Inputs, input => Input(html, input))}</ul></section>
        """);

    private void Input(HtmlWriter html, SummaryInput input) => html.Write($"""
        <li>{input.Id}: <strong>{input.Host ?? input.Path}</strong> {(input.CollectedUtc is { } at ? ReportTime.ToUtc(at) : "")}{HtmlPage.When(!input.Complete, () => html.Write($" <span class=\"o-lacking\">{_words["compare.incomplete"]}</span>"))}
        <br><code>{input.Sha256}</code></li>
        """);

    private void Pairs(HtmlWriter html, IReadOnlyList<IncidentPair> pairs, string left, string right)
    {
        if (pairs.Count == 0)
            html.Write($"<p>{_words.Terms["no-incident"]}</p>");
        foreach (var pair in pairs.Take(MostPairs))
            Pair(html, pair, left, right);
        if (pairs.Count > MostPairs)
            html.Write($"<p>{_words["run.more", ("count", PageWords.Number(pairs.Count - MostPairs))]}</p>");
    }

    private void Pair(HtmlWriter html, IncidentPair pair, string left, string right) => html.Write($"""
        <table class="stack compare">
        <caption>{pair.Old?.Node ?? pair.New?.Node ?? "-"}: {_words[pair switch { { IsSame: true } => "compare.same", { Old: null } => "compare.only-right", { New: null } => "compare.only-left", _ => "compare.other" }]}</caption>
        <thead><tr><th scope="col">{_words["incident.cause"]}</th><th scope="col">{left}{() => Head(html, pair.Old)}</th><th scope="col">{right}{() => Head(html, pair.New)}</th><th scope="col">{_words["compare.change"]}</th></tr></thead>
        <tbody>{HtmlPage.Each(CauseCatalog.All, cause => Row(html, pair, cause.Id, left, right))}</tbody>
        </table>
        """);

    private static void Head(HtmlWriter html, IncidentVerdicts? incident)
    {
        if (incident is not null)
            html.Write($"<br><span class=\"quiet\">{incident.Id} {ReportTime.ToUtc(incident.AtUtc)} {string.Join(", ", incident.Codes)}</span>");
    }

    private void Row(HtmlWriter html, IncidentPair pair, string cause, string left, string right)
    {
        var (before, after) = (pair.Old?.On(cause), pair.New?.On(cause));
        html.Write($"""
            <tr><th scope="row" data-label="{_words["incident.cause"]}">{_words.Terms.Cause(cause)}</th>
            <td data-label="{left}">{() => Verdict(html, before)}</td><td data-label="{right}">{() => Verdict(html, after)}</td>
            <td data-label="{_words["compare.change"]}">{() => Change(html, pair, cause)}</td></tr>
            """);
    }

    private void Change(HtmlWriter html, IncidentPair pair, string cause)
    {
        if (pair.Old?.On(cause) is null || pair.New?.On(cause) is null)
            return;
        if (pair.Moved.Any(moved => string.Equals(moved.Cause, cause, StringComparison.Ordinal)))
            html.Write($"<strong>{_words["compare.changed"]}</strong>");
        else
            html.Write($"<span class=\"quiet\">{_words["compare.unchanged"]}</span>");
    }

    private void Verdict(HtmlWriter html, CauseVerdict? verdict)
    {
        if (verdict is null)
            html.Write($"-");
        else
            VerdictBadge.Write(html, _words, verdict.Verdict);
    }
}
