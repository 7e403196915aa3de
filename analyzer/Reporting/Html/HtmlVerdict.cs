using ArcBundle.Analyzer.Causes;
using ArcBundle.Analyzer.Reporting.Wording;

namespace ArcBundle.Analyzer.Reporting.Html;

/// <summary>Verdict, score and weight: always a word and a shape, the colour only repeats them.</summary>
/// <param name="page">The page.</param>
internal sealed class HtmlVerdict(HtmlPage page)
{
    /// <summary>A verdict as a badge.</summary>
    public void Badge(Verdict verdict) =>
        page.Html.Write($"<span class=\"badge v-{verdict.ToName()}\"><span aria-hidden=\"true\">{Sign(verdict)}</span> {page.Say(words => words.Terms.Of(verdict))}</span>");

    /// <summary>A score as a bar and a number.</summary>
    public void Score(CauseJudgement cause)
    {
        var number = ReportTerms.Score(cause.Score);
        var width = (int)Math.Round(Math.Clamp(cause.Score, 0, 1) * 100);
        page.Html.Write($"""
            <span class="score v-{cause.Verdict.ToName()}"><svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" focusable="false"><rect class="whole" width="100" height="8"></rect><rect class="part" width="{width}" height="8"></rect></svg> <span class="number">{number}</span></span>
            """);
    }

    /// <summary>A weight as one to four dots and its word.</summary>
    public void Weight(Weight weight)
    {
        var dots = new string('●', (int)weight + 1) + new string('○', (int)Causes.Weight.Decisive - (int)weight);
        page.Html.Write($"<span class=\"weight\"><span aria-hidden=\"true\">{dots}</span> {page.Say(words => words.Terms.Of(weight))}</span>");
    }

    private static string Sign(Verdict verdict) => verdict switch
    {
        Verdict.Confirmed => "●",
        Verdict.Likely => "◕",
        Verdict.Possible => "◑",
        Verdict.NotAssessed => "?",
        Verdict.NotIndicated => "○",
        _ => "×",
    };
}
