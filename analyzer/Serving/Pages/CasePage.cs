using ArcBundle.Analyzer.CaseLibrary;
using ArcBundle.Analyzer.Reporting.Html;
using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Serving.Pages;

/// <summary>One case: what is attached, its reports, and who did what.</summary>
/// <param name="page">The frame.</param>
internal sealed class CasePage(Page page)
{
    private readonly PageWords _words = page.Words;

    /// <summary>The page.</summary>
    public byte[] Make(CaseFile file) => page.Make(_words["case.title", ("case", file.Case.Id.Text)], html =>
    {
        html.Write($"<p>{_words.Of(new Message("case.show-case", ("case", file.Case.Id.Text), ("time", IndexRow.Time(file.Case.OpenedUtc))))}</p>");
        Attachments(html, file.Attachments);
        Analyses(html, file);
        Custody(html, file.Custody);
    });

    /// <summary>What became of attaching an upload.</summary>
    public byte[] Make(CaseId id, AttachReport report) => page.Make(_words["attached.title", ("case", id.Text)], html =>
    {
        html.Write($"""
            <ul>{HtmlPage.Each(report.Outcomes, outcome => html.Write($"<li>{_words.Of(Words(report.Case, outcome))}</li>"))}</ul>
            <p><a href="{page.To("/cases/" + Uri.EscapeDataString(id.Text))}">{_words["case.title", ("case", id.Text)]}</a></p>
            """);
    });

    private static Message Words(Case owner, AttachOutcome outcome) => outcome.Attachment is { } attachment
        ? new Message(outcome.IsNew ? "case.attached" : "case.already-attached",
            ("case", owner.Id.Text), ("name", attachment.Name), ("hash", attachment.Hash.Text), ("time", IndexRow.Time(attachment.AttachedUtc)))
        : outcome.Refusal! with { Arguments = [.. outcome.Refusal!.Arguments.Select(static argument => (argument.Name, argument.Name is "path" ? Path.GetFileName(argument.Value) : argument.Value))] };

    private void Attachments(HtmlWriter html, IReadOnlyList<Attachment> attachments)
    {
        html.Write($"<section aria-labelledby=\"attachments\"><h2 id=\"attachments\">{_words["cases.attachments"]}</h2>");
        if (attachments.Count == 0)
        {
            html.Write($"<p>{_words["case.no-attachments"]}</p>");
        }
        else
        {
            html.Write($"""
                <table class="stack">
                <thead><tr><th scope="col">{_words["case.name"]}</th><th scope="col">{_words["case.host"]}</th><th scope="col">{_words["case.size"]}</th><th scope="col">{_words["case.attached-at"]}</th></tr></thead>
                <tbody>{HtmlPage.Each(attachments, one => Attachment(html, one))}</tbody>
                </table>
                """);
        }

        html.Write($"</section>");
    }

    private void Attachment(HtmlWriter html, Attachment one)
    {
        var stored = one.Files.Where(static file => file.Content is not null).ToList();
        var size = PageWords.Size(stored.Sum(static file => file.Content!.Length));
        html.Write($"""
            <tr><th scope="row" data-label="{_words["case.name"]}">{one.Name}{(one.Kind == AttachmentKind.Folder ? "/" : "")}<br><code>{one.Hash.Text}</code></th>
            <td data-label="{_words["case.host"]}">{one.Bundle?.Host ?? "-"} {one.Bundle?.Role}</td>
            <td data-label="{_words["case.size"]}">{(one.Kind == AttachmentKind.Folder ? _words["case.folder-size", ("files", PageWords.Number(stored.Count)), ("size", size)] : size)}</td>
            <td data-label="{_words["case.attached-at"]}">{IndexRow.Time(one.AttachedUtc)}</td></tr>
            """);
    }

    private void Analyses(HtmlWriter html, CaseFile file)
    {
        html.Write($"<section aria-labelledby=\"analyses\"><h2 id=\"analyses\">{_words["cases.analyses"]}</h2>");
        if (file.Analyses.Count == 0)
            html.Write($"<p>{_words["case.no-analyses"]}</p>");
        else
            html.Write($"<ul>{HtmlPage.Each(file.Analyses.Reverse(), one => Analysis(html, file.Case, one))}</ul>");
        html.Write($"</section>");
    }

    private void Analysis(HtmlWriter html, Case owner, CaseAnalysis one)
    {
        var folder = page.To($"/cases/{Uri.EscapeDataString(owner.Id.Text)}/{one.Folder}/");
        html.Write($"""
            <li>{_words["case.analysis", ("time", IndexRow.Time(one.AtUtc)), ("tool", one.ToolVersion), ("rules", one.RulesVersion), ("count", PageWords.Number(one.Inputs.Count))]}
            {HtmlPage.Each(one.Reports, report => html.Write($" <a href=\"{folder + report.Path}\">{report.Path}</a>"))}</li>
            """);
    }

    private void Custody(HtmlWriter html, IReadOnlyList<CustodyEntry> custody) => html.Write($"""
        <section aria-labelledby="custody"><h2 id="custody">{_words["case.custody"]}</h2>
        <ol>{HtmlPage.Each(custody, entry => html.Write($"<li>{_words.Of(Words(entry))}</li>"))}</ol></section>
        """);

    private static Message Words(CustodyEntry entry) => new(
        $"case.custody-{entry.Action.ToName()}",
        ("time", IndexRow.Time(entry.AtUtc)), ("machine", entry.Station.Machine), ("user", entry.Station.User),
        ("subject", entry.Subject ?? "-"), ("host", entry.Host ?? "-"), ("hash", entry.Hash?.Text ?? "-"));
}
