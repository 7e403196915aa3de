using ArcBundle.Analyzer.Investigation;
using ArcBundle.Analyzer.Investigation.Settings;
using ArcBundle.Analyzer.Reporting.Wording;

namespace ArcBundle.Analyzer.Reporting.Html;

/// <summary>The settings of an incident: the server's beside the agent's. What differs stands first, the rest is folded.</summary>
/// <param name="page">The page.</param>
internal sealed class HtmlSettings(HtmlPage page)
{
    private const string Both = "both";

    private readonly HtmlWriter _html = page.Html;
    private readonly SettingsTold _told = new();

    /// <summary>Writes the settings: a row for each, a column for each side.</summary>
    /// <param name="place">Place of the incident among the incidents, from 0.</param>
    /// <param name="incident">The incident.</param>
    /// <param name="settings">Its settings; not empty.</param>
    public void Write(int place, IncidentSummary incident, IReadOnlyList<ConnectionSetting> settings)
    {
        _html.Write($"<h4>{page["settings"]}</h4>\n");
        if (_told.EarlierThan(incident.Id, place, settings) is { } earlier)
        {
            _html.Write($"<p><a href=\"#incident-{earlier.Place}\">{page.With("settings.same", ("id", earlier.Id))}</a></p>\n");
            return;
        }

        var groups = SettingGroup.Of(settings);
        var sides = settings.Select(static setting => setting.Side).Distinct(StringComparer.Ordinal).ToList();
        Table(incident, sides, [.. groups.Where(static group => group.IsFirst)], "settings.caption", withTopics: false);
        More(incident, sides, [.. groups.Where(static group => !group.IsFirst && group.IsKnown)]);
        if (groups.Where(static group => !group.IsFirst && !group.IsKnown).ToList() is { Count: > 0 } unknown)
            _html.Write($"<p class=\"quiet screen-only\">{page.Say(words => words.Terms.With("settings.unknown", ("names", string.Join(", ", unknown.Select(group => group.TitleIn(words.Terms))))))}</p>\n");
    }

    private void More(IncidentSummary incident, IReadOnlyList<string> sides, IReadOnlyList<SettingGroup> groups)
    {
        if (groups.Count == 0)
            return;
        _html.Write($"""
            <details class="more-settings">
            <summary>{page.With("settings.more", ("count", ReportTerms.Number(groups.Count)))}</summary>
            {() => Table(incident, sides, groups, "settings.more-caption", withTopics: true)}
            </details>

            """);
    }

    private void Table(IncidentSummary incident, IReadOnlyList<string> sides, IReadOnlyList<SettingGroup> groups, string caption, bool withTopics)
    {
        if (groups.Count == 0)
            return;
        _html.Write($"""
            <table class="stack settings">
            <caption>{page.With(caption, ("id", incident.Id))}</caption>
            <thead><tr><th scope="col">{page["setting.name"]}</th>{HtmlPage.Each(sides, side => Head(side, incident))}</tr></thead>
            {HtmlPage.Each(groups.GroupBy(static group => group.Topic), topic => Body(topic.Key, [.. topic], sides, withTopics))}
            </table>

            """);
    }

    private void Body(SettingTopic topic, IReadOnlyList<SettingGroup> groups, IReadOnlyList<string> sides, bool withTopic) => _html.Write($"""
        <tbody>
        {HtmlPage.When(withTopic, () => _html.Write($"<tr class=\"topic\"><th scope=\"rowgroup\" colspan=\"{sides.Count + 1}\">{page.Say(words => words.Terms.Of(topic))}</th></tr>"))}
        {HtmlPage.Each(groups, group => Row(group, sides))}
        </tbody>

        """);

    private void Head(string side, IncidentSummary incident) => _html.Write($"""
        <th scope="col">{page.Say(words => words.Terms.Side(side))}: {page.Say(words => side is "agent" ? words.Incident.Agent(incident) : words.Incident.Server(incident))}</th>
        """);

    private void Row(SettingGroup group, IReadOnlyList<string> sides) => _html.Write($"""
        <tr><th scope="row">{() => Name(group)}{HtmlPage.When(group.Differs, () => _html.Write($"<br><span class=\"differs\"><span aria-hidden=\"true\">≠</span> {page["settings.differ"]}</span>"))}</th>{HtmlPage.Each(sides, side => Cell(side, [.. group.Settings.Where(setting => string.Equals(setting.Side, side, StringComparison.Ordinal))]))}</tr>

        """);

    private void Name(SettingGroup group)
    {
        if (group.Settings[0].Title is { } title)
            _html.Write($"{page.Of(title)}");
        else
            _html.Write($"<code>{group.Name}</code>");
    }

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
}
