using ArcBundle.Analyzer.Reporting.Html;
using ArcBundle.Analyzer.Serving.Runs;

namespace ArcBundle.Analyzer.Serving.Pages;

/// <summary>Analyses to choose from.</summary>
internal static class CompareChoices
{
    /// <summary>One analysis as an option of a list.</summary>
    public static void Option(HtmlWriter html, PageWords words, AnalysisRun run, bool chosen) => html.Write($"""
        <option value="{run.Id}"{(chosen ? " selected" : "")}>{words["run.title", ("number", PageWords.Number(run.Number))]}: {RunWords.Hosts(run, run.Progress)}</option>
        """);
}
