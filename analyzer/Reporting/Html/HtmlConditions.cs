namespace ArcBundle.Analyzer.Reporting.Html;

/// <summary>Standing conditions of hosts without an incident.</summary>
/// <param name="page">The page.</param>
internal sealed class HtmlConditions(HtmlPage page)
{
    /// <summary>Writes the section; nothing when there is none to tell of.</summary>
    public void Write()
    {
        var conditions = page.Result.Conditions;
        if (conditions.Count == 0)
            return;
        var cause = new HtmlCause(page, level: 3);
        page.Html.Write($"""
            <section id="conditions" aria-labelledby="conditions-title">
            <h2 id="conditions-title">{page["conditions"]}</h2>
            <p class="quiet">{page["conditions.about"]}</p>
            {HtmlPage.Each(conditions, condition => cause.Write(condition.Judgement, page.Hosts.Of(condition.Host), incident: null))}
            </section>
            """);
    }
}
