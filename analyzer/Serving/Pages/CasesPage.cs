using ArcBundle.Analyzer.CaseLibrary;
using ArcBundle.Analyzer.Reporting.Html;

namespace ArcBundle.Analyzer.Serving.Pages;

/// <summary>The cases of the library.</summary>
/// <param name="page">The frame.</param>
internal sealed class CasesPage(Page page)
{
    private readonly PageWords _words = page.Words;

    /// <summary>The page.</summary>
    public byte[] Make(IReadOnlyList<Case> cases) => page.Make(_words["cases.title"], html =>
    {
        if (cases.Count == 0)
        {
            html.Write($"<p>{_words["cases.none"]}</p>");
            return;
        }

        html.Write($"""
            <table class="stack">
            <thead><tr><th scope="col">{_words["cases.case"]}</th><th scope="col">{_words["cases.opened"]}</th><th scope="col">{_words["cases.attachments"]}</th><th scope="col">{_words["cases.analyses"]}</th></tr></thead>
            <tbody>{HtmlPage.Each(cases.Reverse(), one => Row(html, one))}</tbody>
            </table>
            """);
    });

    private void Row(HtmlWriter html, Case one) => html.Write($"""
        <tr><th scope="row" data-label="{_words["cases.case"]}"><a href="{page.To("/cases/" + Uri.EscapeDataString(one.Id.Text))}">{one.Id.Text}</a></th>
        <td data-label="{_words["cases.opened"]}">{IndexRow.Time(one.OpenedUtc)}</td>
        <td data-label="{_words["cases.attachments"]}">{PageWords.Number(one.Attachments)}</td>
        <td data-label="{_words["cases.analyses"]}">{PageWords.Number(one.Analyses)}</td></tr>
        """);
}
