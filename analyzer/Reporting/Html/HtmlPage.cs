using ArcBundle.Analyzer.Analysis;
using ArcBundle.Analyzer.Investigation;
using ArcBundle.Analyzer.Reporting.Wording;

namespace ArcBundle.Analyzer.Reporting.Html;

/// <summary>What every part of one HTML report needs.</summary>
/// <param name="Result">The result.</param>
/// <param name="Html">Where it is written.</param>
/// <param name="Terms">The words.</param>
/// <param name="Hosts">The names of hosts.</param>
/// <param name="Words">The sentences.</param>
internal sealed record HtmlPage(AnalysisResult Result, HtmlWriter Html, ReportTerms Terms, HostNames Hosts, IncidentWords Words)
{
    /// <summary>A host as a link to its input; plain when no input has that id.</summary>
    public void Host(string id)
    {
        if (Hosts.PlaceOf(id) is { } place)
            Html.Write($"<a href=\"#input-{place}\">{Hosts.Of(id)}</a>");
        else
            Html.Write($"{id}");
    }

    /// <summary>A moment in UTC, machine-readable too.</summary>
    public void Time(DateTimeOffset moment) =>
        Html.Write($"<time datetime=\"{ReportTime.ToContract(moment)}\">{ReportTime.ToUtc(moment)}</time>");

    /// <summary>The moment of an incident in UTC, and on the clock of a host when it is known.</summary>
    public void Time(IncidentSummary incident)
    {
        Time(incident.AtUtc);
        if (Words.LocalTime(incident) is { } local)
            Html.Write($" = <span class=\"moment\">{local}</span>");
    }

    /// <summary>Each of <paramref name="elements"/> in turn.</summary>
    public static Action Each<T>(IEnumerable<T> elements, Action<T> write) => () =>
    {
        foreach (var element in elements)
            write(element);
    };

    /// <summary>A piece that is written only when it applies.</summary>
    public static Action When(bool applies, Action write) => applies ? write : static () => { };
}
