using ArcBundle.Analyzer.Investigation.Canaries;
using ArcBundle.Analyzer.Reporting.Wording;

namespace ArcBundle.Analyzer.Reporting.Html;

/// <summary>Whether what must be there was seen, host by host.</summary>
/// <param name="page">The page.</param>
internal sealed class HtmlSelfCheck(HtmlPage page)
{
    private readonly HtmlWriter _html = page.Html;

    /// <summary>Writes the section.</summary>
    public void Write()
    {
        var hosts = page.Result.SelfCheck.GroupBy(static check => check.Host, StringComparer.Ordinal).ToList();
        _html.Write($"""
            <section id="selfcheck" aria-labelledby="selfcheck-title">
            <h2 id="selfcheck-title">{page["selfcheck"]}</h2>
            <p class="quiet">{page["selfcheck.about"]}</p>
            {HtmlPage.When(hosts.Count == 0, () => _html.Write($"<p>{page["selfcheck.none"]}</p>"))}
            {HtmlPage.When(hosts.Count > 0, () => _html.Write($"<ul>{HtmlPage.Each(hosts, host => OfHost(host.Key, [.. host]))}</ul>"))}
            </section>
            """);
    }

    private void OfHost(string host, IReadOnlyList<CanaryResult> checks)
    {
        var missed = checks.Where(static check => !check.IsSeen).ToList();
        var seen = page.With("selfcheck.all", ("seen", ReportTerms.Number(checks.Count - missed.Count)), ("count", ReportTerms.Number(checks.Count)));
        _html.Write($"<li>{(missed.Count == 0 ? "✓" : "⚠")} {page.Hosts.Of(host)}: {seen}{HtmlPage.When(missed.Count > 0, () => Missed(missed))}</li>\n");
    }

    private void Missed(IReadOnlyList<CanaryResult> missed) => _html.Write($"""
        <ul>{HtmlPage.Each(missed, check => _html.Write($"<li>{page.Say(words => words.Terms.With("selfcheck.suspicious", ("text", words.Terms.Of(check.Text)), ("item", check.Canary.Item.ToString())))}</li>"))}</ul>
        """);
}
