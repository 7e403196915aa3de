using ArcBundle.Analyzer.Analysis;
using ArcBundle.Analyzer.Counting;
using ArcBundle.Analyzer.Investigation;
using ArcBundle.Analyzer.Reporting.Wording;
using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Reporting.Html;

/// <summary>What every part of one HTML report needs. The page holds both languages; texts come from here as pairs.</summary>
internal sealed class HtmlPage
{
    private readonly ReportWords _first;
    private readonly ReportWords _second;

    /// <summary>A page.</summary>
    /// <param name="result">What it reports.</param>
    /// <param name="html">Where it is written.</param>
    /// <param name="renderer">Turns messages into text.</param>
    /// <param name="first">The language that is shown first.</param>
    public HtmlPage(AnalysisResult result, HtmlWriter html, MessageRenderer renderer, Language first)
    {
        Result = result;
        Html = html;
        First = first;
        Hosts = new(result.Inputs);
        _first = ReportWords.Of(renderer, Hosts, first);
        _second = ReportWords.Of(renderer, Hosts, new Bilingual(first, string.Empty, string.Empty).Second);
    }

    /// <summary>The result.</summary>
    public AnalysisResult Result { get; }

    /// <summary>Where the page is written.</summary>
    public HtmlWriter Html { get; }

    /// <summary>The language that is shown first.</summary>
    public Language First { get; }

    /// <summary>The names of hosts, the same in both languages.</summary>
    public HostNames Hosts { get; }

    /// <summary>Evidence that the page has quoted already.</summary>
    public EvidenceRegister Evidence { get; } = new();

    /// <summary>Counts what is written of the page, as <see cref="ReportWork"/> says.</summary>
    public WorkCount Written { get; init; } = WorkCount.Unwatched;

    /// <summary>The text of <c>report.</c><paramref name="key"/>.</summary>
    public Bilingual this[string key] => Say(words => words.Terms[key]);

    /// <summary>The text of <c>report.</c><paramref name="key"/> with its holes filled alike in both languages.</summary>
    public Bilingual With(string key, params IReadOnlyList<(string Name, string Value)> holes) => Say(words => words.Terms.With(key, holes));

    /// <summary>The text of a message of any part.</summary>
    public Bilingual Of(Message message) => Say(words => words.Terms.Of(message));

    /// <summary>What <paramref name="say"/> says in each language.</summary>
    public Bilingual Say(Func<ReportWords, string> say) => new(First, say(_first), say(_second));

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
        if (_first.Incident.LocalTime(incident) is { } local)
            Html.Write($" = <span class=\"moment\">{local}</span>");
    }

    /// <summary>Steps to take, one after the other; the last one, which tells whether it worked, is marked.</summary>
    public void Steps(IReadOnlyList<Message> remedy)
    {
        if (remedy.Count == 0)
            Html.Write($"<p>{this["no-remedy"]}</p>");
        else
            Html.Write($"<ol class=\"steps\">{Each(remedy, step => Html.Write($"<li class=\"{(IsCheck(step) ? "check" : "step")}\">{Of(step)}</li>"))}</ol>");
    }

    /// <summary>Each of <paramref name="elements"/> in turn.</summary>
    public static Action Each<T>(IEnumerable<T> elements, Action<T> write) => () =>
    {
        foreach (var element in elements)
            write(element);
    };

    /// <summary>A piece that is written only when it applies.</summary>
    public static Action When(bool applies, Action write) => applies ? write : static () => { };

    private static bool IsCheck(Message step) => step.Key.EndsWith(".check", StringComparison.Ordinal);
}
