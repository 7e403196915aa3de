using ArcBundle.Analyzer.Analysis;
using ArcBundle.Analyzer.Reporting.Wording;

namespace ArcBundle.Analyzer.Reporting.Text;

/// <summary>Standing conditions of hosts without an incident.</summary>
/// <param name="canvas">Where it is written.</param>
/// <param name="terms">The words.</param>
/// <param name="hosts">The names of hosts.</param>
/// <param name="causes">Writes one cause.</param>
internal sealed class TextConditions(TextCanvas canvas, ReportTerms terms, HostNames hosts, TextCauses causes)
{
    /// <summary>Writes the conditions; nothing when every host has an incident.</summary>
    public void Write(AnalysisResult result)
    {
        if (result.Conditions.Count == 0)
            return;
        canvas.Heading(terms["conditions"]);
        canvas.Line(0, terms["conditions.about"], TextStyles.Quiet);
        foreach (var condition in result.Conditions)
            causes.Write(condition.Judgement, hosts.Of(condition.Host) + ": ");
    }
}
