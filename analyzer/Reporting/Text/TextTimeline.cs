using ArcBundle.Analyzer.Analysis;
using ArcBundle.Analyzer.Reporting.Wording;

namespace ArcBundle.Analyzer.Reporting.Text;

/// <summary>The part of the time line that lies nearest to the incidents.</summary>
/// <param name="canvas">Where it is written.</param>
/// <param name="terms">The words.</param>
/// <param name="hosts">The names of hosts.</param>
internal sealed class TextTimeline(TextCanvas canvas, ReportTerms terms, HostNames hosts)
{
    /// <summary>The most entries a text report shows.</summary>
    public const int MostEntries = 60;

    /// <summary>Writes the time line.</summary>
    public void Write(AnalysisResult result)
    {
        canvas.Heading(terms["timeline"]);
        var shown = TimelineSelection.Nearest(result.Timeline, result.Incidents, MostEntries);
        if (shown.Count == 0)
            canvas.Line(0, terms["timeline.none"]);
        foreach (var entry in shown)
        {
            canvas.Item(
                0,
                ReportTime.ToUtc(entry.AtUtc) + "  ",
                $"{hosts.Of(entry.Host)}  [{terms.Kind(entry.Kind)}] {terms.Of(entry.Text)}",
                TextStyles.Quiet);
        }

        if (shown.Count < result.Timeline.Count)
        {
            canvas.Line(0, terms.With(
                "timeline.cut",
                ("shown", ReportTerms.Number(shown.Count)),
                ("count", ReportTerms.Number(result.Timeline.Count))), TextStyles.Quiet);
        }
    }
}
