using ArcBundle.Analyzer.Causes;
using ArcBundle.Analyzer.Reporting.Html;

namespace ArcBundle.Analyzer.Serving.Pages;

/// <summary>A verdict as reports show it: a word in a frame, the colour only repeats it.</summary>
internal static class VerdictBadge
{
    /// <summary>Writes it.</summary>
    public static void Write(HtmlWriter html, PageWords words, Verdict verdict) =>
        html.Write($"<span class=\"badge v-{verdict.ToName()}\">{words.Terms.Of(verdict)}</span>");
}
