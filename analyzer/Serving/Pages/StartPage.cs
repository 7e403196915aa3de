using ArcBundle.Analyzer.Commands;
using ArcBundle.Analyzer.Reporting.Html;
using ArcBundle.Analyzer.Reporting.Wording;
using ArcBundle.Analyzer.Serving.Runs;

namespace ArcBundle.Analyzer.Serving.Pages;

/// <summary>The first page: a place to drop bundles, and the analyses that are kept.</summary>
/// <param name="page">The frame.</param>
/// <param name="settings">Bounds.</param>
internal sealed class StartPage(Page page, ServeSettings settings)
{
    private readonly PageWords _words = page.Words;

    /// <summary>The page.</summary>
    public byte[] Make(IReadOnlyList<AnalysisRun> runs) => page.Make(_words["start.title"], html =>
    {
        Form(html);
        Runs(html, runs);
    });

    // What the script has to say is in the page, so that the script needs no language.
    private void Form(HtmlWriter html)
    {
        var limits = settings.Limits;
        (string, string)[] bounds = [("files", PageWords.Number(limits.UploadFiles)), ("size", PageWords.Number(limits.UploadBytes >> 20))];
        html.Write($"""
            <form id="upload" class="card drop" method="post" enctype="multipart/form-data" action="{page.To("/analyses")}"
             data-bytes="{PageWords.Number(limits.UploadBytes)}" data-files="{limits.UploadFiles}"
             data-too-large="{_words["upload.too-large", ("limit", PageWords.Number(limits.UploadBytes >> 20))]}"
             data-too-many="{_words["upload.too-many", ("limit", PageWords.Number(limits.UploadFiles))]}"
             data-sending="{_words["upload.sending"]}" data-failed="{_words["upload.failed"]}">
            <p><label for="files">{_words["start.files"]}</label></p>
            <p><input type="file" id="files" name="files" multiple required aria-describedby="files-hint"></p>
            <p class="quiet" id="files-hint">{_words["start.hint"]} {_words["start.limits", bounds]}</p>
            <details>
            <summary>{_words["start.options"]}</summary>
            <p><label><input type="checkbox" name="one-host" value="yes" checked> {_words["start.one-host"]}</label></p>
            <p><label for="time-zone">{_words["start.time-zone"]}</label> <input type="text" id="time-zone" name="time-zone" maxlength="64" autocomplete="off" spellcheck="false" placeholder="Asia/Tokyo"></p>
            <p><label for="date-order">{_words["start.date-order"]}</label> <select id="date-order" name="date-order">
            <option value="">{_words["start.date-order.none"]}</option>
            {HtmlPage.Each(DateOrderNames.All, order => html.Write($"<option value=\"{order}\">{_words["start.date-order." + order]}</option>"))}
            </select></p>
            </details>
            <p><button type="submit">{_words["start.analyze"]}</button></p>
            <p id="message" role="status"></p>
            <progress id="sent" max="1" value="0" aria-label="{_words["upload.sending"]}" hidden></progress>
            </form>

            """);
    }

    private void Runs(HtmlWriter html, IReadOnlyList<AnalysisRun> runs)
    {
        html.Write($"<section aria-labelledby=\"runs-title\"><h2 id=\"runs-title\">{_words["start.runs"]}</h2>");
        if (runs.Count == 0)
        {
            html.Write($"<p>{_words["start.no-runs"]}</p>");
        }
        else
        {
            html.Write($"""
                <table class="stack">
                <thead><tr><th scope="col">{_words["run.number"]}</th><th scope="col">{_words["run.hosts"]}</th><th scope="col">{_words["run.state"]}</th><th scope="col">{_words["run.started"]}</th></tr></thead>
                <tbody>{HtmlPage.Each(runs, run => Row(html, run))}</tbody>
                </table>
                """);
        }

        html.Write($"</section>");
    }

    private void Row(HtmlWriter html, AnalysisRun run)
    {
        var progress = run.Progress;
        html.Write($"""
            <tr><th scope="row" data-label="{_words["run.number"]}"><a href="{page.To("/analyses/" + run.Id)}">{_words["run.title", ("number", PageWords.Number(run.Number))]}</a></th>
            <td data-label="{_words["run.hosts"]}">{RunWords.Hosts(run, progress)}</td>
            <td data-label="{_words["run.state"]}">{() => State(html, progress)}</td>
            <td data-label="{_words["run.started"]}">{ReportTime.ToUtc(run.StartedUtc)}</td></tr>
            """);
    }

    private void State(HtmlWriter html, RunProgress progress)
    {
        if (progress.Summary is { Incidents: [_, ..] incidents } && RunWords.Surest(incidents) is { } surest)
            html.Write($"{_words.Terms.Cause(surest.Cause)} {() => VerdictBadge.Write(html, _words, surest.Verdict)}");
        else
            html.Write($"{_words["state." + progress.State.ToName()]}");
    }
}
