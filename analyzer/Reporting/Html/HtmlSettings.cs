using ArcBundle.Analyzer.Investigation;
using ArcBundle.Analyzer.Investigation.Limits;

namespace ArcBundle.Analyzer.Reporting.Html;

/// <summary>The limits and the packet size of an incident: the server's beside the agent's.</summary>
/// <param name="page">The page.</param>
internal sealed class HtmlSettings(HtmlPage page)
{
    private const string Both = "both";

    private readonly HtmlWriter _html = page.Html;

    /// <summary>Writes the table: a row for each value, a column for each side.</summary>
    public void Write(IncidentSummary incident, IReadOnlyList<ConnectionSetting> settings)
    {
        var sides = settings.Select(static setting => setting.Side).Distinct(StringComparer.Ordinal).ToList();
        _html.Write($"""
            <h4>{page["settings"]}</h4>
            <table class="stack settings">
            <caption>{page.With("settings.caption", ("id", incident.Id))}</caption>
            <thead><tr><th scope="col">{page["setting.name"]}</th>{HtmlPage.Each(sides, side => Head(side, incident))}</tr></thead>
            <tbody>
            {HtmlPage.Each(settings.GroupBy(static setting => setting.Name, StringComparer.OrdinalIgnoreCase), name => Row(name.Key, sides, [.. name]))}
            </tbody>
            </table>
            """);
    }

    private void Head(string side, IncidentSummary incident) => _html.Write($"""
        <th scope="col">{page.Say(words => words.Terms.Side(side))}: {page.Say(words => side is "agent" ? words.Incident.Agent(incident) : words.Incident.Server(incident))}</th>
        """);

    private void Row(string name, IReadOnlyList<string> sides, IReadOnlyList<ConnectionSetting> settings) => _html.Write($"""
        <tr><th scope="row"><code>{name}</code>{HtmlPage.When(Differ(settings), () => _html.Write($"<br><span class=\"differs\"><span aria-hidden=\"true\">≠</span> {page["settings.differ"]}</span>"))}</th>{HtmlPage.Each(sides, side => Cell(side, [.. settings.Where(setting => string.Equals(setting.Side, side, StringComparison.Ordinal))]))}</tr>

        """);

    private void Cell(string side, IReadOnlyList<ConnectionSetting> settings) => _html.Write($"""
        <td>{HtmlPage.When(!string.Equals(side, Both, StringComparison.Ordinal), () => _html.Write($"<span class=\"of\">{page.Say(words => words.Terms.Side(side))}</span>"))}{HtmlPage.When(settings.Count == 0, () => _html.Write($"–"))}{HtmlPage.Each(settings, Setting)}</td>
        """);

    private void Setting(ConnectionSetting setting) => _html.Write($"""
        <p><span class="state s-{setting.State.ToName()}">{page.Say(words => words.Terms.Of(setting.State))}</span>{HtmlPage.When(setting.Data is not null, () => _html.Write($" <code class=\"data\">{setting.Data}</code>"))} {page.Of(setting.Reading)}{() => Path(setting)}</p>
        """);

    private void Path(ConnectionSetting setting)
    {
        if (setting.Path is not { } path)
            return;
        _html.Write($"<br><span class=\"place\"><code>{path}</code>{HtmlPage.When(setting.View is not null, () => _html.Write($" ({page.Say(words => words.Terms.RegistryView(setting.View!))})"))}</span>");
    }

    /// <summary>Whether both sides are known and not alike: one is set and the other is not, or their data differ.</summary>
    private static bool Differ(IReadOnlyList<ConnectionSetting> settings)
    {
        var known = settings.Where(static setting => setting.State is SettingState.Set or SettingState.Default).ToList();
        return known.Select(static setting => setting.Side).Distinct(StringComparer.Ordinal).Skip(1).Any()
            && known.Select(static setting => (setting.State, setting.Data)).Distinct().Skip(1).Any();
    }
}
