using ArcBundle.Analyzer.Causes;
using ArcBundle.Analyzer.Investigation;
using ArcBundle.Analyzer.Reporting.Html.Picture;

namespace ArcBundle.Analyzer.Reporting.Html;

/// <summary>One incident: its facts, its time line, its eleven causes, the settings of both sides, and what to collect next.</summary>
/// <param name="page">The page.</param>
internal sealed class HtmlIncident(HtmlPage page)
{
    private readonly HtmlWriter _html = page.Html;
    private readonly HtmlCause _cause = new(page, level: 5);
    private readonly HtmlPicture _picture = new(page);
    private readonly HtmlSettings _settings = new(page);

    /// <summary>Writes an incident.</summary>
    /// <param name="place">Its place among the incidents, from 0.</param>
    /// <param name="diagnosis">The incident and its causes.</param>
    /// <param name="open">Whether it is unfolded.</param>
    /// <param name="isFirst">Whether it is the one of the first screen.</param>
    public void Write(int place, Diagnosis diagnosis, bool open, bool isFirst)
    {
        var incident = diagnosis.Incident;
        _html.Write($"""
            <details class="incident{(isFirst ? " told" : "")}" id="incident-{place}"{(open ? " open" : "")}>
            <summary><h3>{page["incident"]} {incident.Id}: {page.Say(words => words.Incident.Node(incident))}</h3> <span class="quiet">{() => page.Time(incident.AtUtc)}</span></summary>
            {() => Facts(diagnosis)}
            {() => _picture.Write(place, diagnosis)}
            <h4>{page["causes"]}</h4>
            {HtmlPage.Each(diagnosis.Causes, cause => _cause.Write(cause, $"{cause.Rank}", incident, isFirst && cause.Rank == 1))}
            {HtmlPage.When(diagnosis.Settings.Count > 0, () => _settings.Write(place, incident, diagnosis.Settings))}
            <h4>{page["next"]}</h4>
            {() => new HtmlNext(page).Write(diagnosis.Next)}
            </details>

            """);
    }

    private void Window(JobWindow window) => _html.Write($"""
        {() => page.Time(window.FromUtc)} – {() => page.Time(window.ToUtc)} ({page.Say(words => words.Terms.Of(window.Source))})
        """);

    private void Facts(Diagnosis diagnosis)
    {
        var incident = diagnosis.Incident;
        Action server = incident.Server is { } s ? () => page.Host(s) : () => _html.Write($"{page.Say(words => words.Incident.Server(incident))}");
        Action agent = incident.Agent is { } a ? () => page.Host(a) : () => _html.Write($"{page.Say(words => words.Incident.Agent(incident))}");
        _html.Write($"""
            <dl class="facts">
            <div><dt>{page["time"]}</dt><dd>{() => page.Time(incident)}</dd></div>
            <div><dt>{page["time-certainty"]}</dt><dd>{page.Say(words => words.Terms.Of(incident.TimeCertainty))}</dd></div>
            <div><dt>{page["node"]}</dt><dd>{page.Say(words => words.Incident.Node(incident))}</dd></div>
            <div><dt>{page["server"]}</dt><dd>{server}</dd></div>
            <div><dt>{page["agent"]}</dt><dd>{agent}</dd></div>
            <div><dt>{page["job"]}</dt><dd>{page.Say(words => incident.Job ?? words.Terms["unknown"])}</dd></div>
            <div><dt>{page["session"]}</dt><dd>{page.Say(words => incident.Session ?? words.Terms["unknown"])}</dd></div>
            <div><dt>{page["codes"]}</dt><dd>{page.Say(words => incident.Codes.Count == 0 ? words.Terms["none"] : words.Incident.Join(incident.Codes))}</dd></div>
            <div><dt>{page["winsock"]}</dt><dd>{page.Say(words => incident.Winsock is { } number ? $"{number}: {words.Incident.Meaning(number)}" : words.Terms["none"])}</dd></div>
            <div><dt>{page["window"]}</dt><dd>{() => Window(incident.Window)}</dd></div>
            <div><dt>{page["silence"]}</dt><dd>{page.Say(words => words.Incident.Silence(incident))}</dd></div>
            </dl>
            """);
    }
}
