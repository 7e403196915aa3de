using ArcBundle.Analyzer.Investigation.Limits;
using ArcBundle.Analyzer.Reporting.Wording;

namespace ArcBundle.Analyzer.Reporting.Html;

/// <summary>The limits and the packet size of both sides of an incident.</summary>
/// <param name="page">The page.</param>
internal sealed class HtmlSettings(HtmlPage page)
{
    private readonly HtmlWriter _html = page.Html;
    private readonly ReportTerms _terms = page.Terms;

    /// <summary>Writes the table.</summary>
    public void Write(string incident, IReadOnlyList<ConnectionSetting> settings) => _html.Write($"""
        <h4>{_terms["settings"]}</h4>
        <table class="stack">
        <caption>{_terms.With("settings.caption", ("id", incident))}</caption>
        <thead><tr><th scope="col">{_terms["setting.name"]}</th><th scope="col">{_terms["setting.side"]}</th><th scope="col">{_terms["setting.state"]}</th><th scope="col">{_terms["setting.data"]}</th><th scope="col">{_terms["setting.reading"]}</th><th scope="col">{_terms["setting.path"]}</th></tr></thead>
        <tbody>
        {HtmlPage.Each(settings, Row)}
        </tbody>
        </table>
        """);

    private void Row(ConnectionSetting setting) => _html.Write($"""
        <tr><th scope="row" data-label="{_terms["setting.name"]}"><code>{setting.Name}</code></th><td data-label="{_terms["setting.side"]}">{_terms.Side(setting.Side)}{HtmlPage.When(setting.Host is not null, () => Host(setting.Host!))}</td><td data-label="{_terms["setting.state"]}">{_terms.Of(setting.State)}</td><td data-label="{_terms["setting.data"]}">{setting.Data ?? "–"}</td><td data-label="{_terms["setting.reading"]}">{_terms.Of(setting.Reading)}</td><td data-label="{_terms["setting.path"]}">{() => Path(setting)}</td></tr>

        """);

    private void Host(string id) => _html.Write($" ({() => page.Host(id)})");

    private void Path(ConnectionSetting setting)
    {
        if (setting.Path is not { } path)
            _html.Write($"–");
        else
            _html.Write($"<code>{path}</code>{HtmlPage.When(setting.View is not null, () => _html.Write($" ({_terms.RegistryView(setting.View!)})"))}");
    }
}
