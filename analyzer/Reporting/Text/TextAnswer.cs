using ArcBundle.Analyzer.Analysis;
using ArcBundle.Analyzer.Causes;
using ArcBundle.Analyzer.Reporting.Wording;
using Spectre.Console;

namespace ArcBundle.Analyzer.Reporting.Text;

/// <summary>The first lines: which incident, which cause, how sure, what to do where; then what the reader must know first.</summary>
/// <param name="canvas">Where it is written.</param>
/// <param name="terms">The words.</param>
/// <param name="words">The sentences.</param>
internal sealed class TextAnswer(TextCanvas canvas, ReportTerms terms, IncidentWords words)
{
    private readonly int _labels = 2 + new[] { "incident", "cause", "certainty-heading", "do-now", "next", "warnings" }
        .Max(key => LineWrap.CellsOf(terms[key]));

    /// <summary>Writes the lines.</summary>
    public void Write(AnalysisResult result)
    {
        if (Headline.Of(result.Incidents) is { } diagnosis)
            WriteIncident(diagnosis, result.Incidents.Count);
        else
            WriteNoIncident(result);
        Labelled("warnings", result.Warnings.Count == 0 ? [terms["warnings.none"]] : result.Warnings.Select(terms.Of), TextStyles.Warning);
    }

    private void WriteIncident(Diagnosis diagnosis, int count)
    {
        var incident = diagnosis.Incident;
        Labelled("incident", [$"{incident.Id}  {words.Time(incident)}", words.Node(incident), words.Errors(incident)]);
        if (Headline.TopOf(diagnosis) is { } top && Headline.IsClaim(top.Verdict))
        {
            Labelled("cause", [terms.Cause(top.Cause)], TextStyles.Of(top.Verdict));
            Labelled("certainty-heading", [$"{Verdict(top)}: {terms.Meaning(top.Verdict)}"], TextStyles.Of(top.Verdict));
            Labelled("do-now", [words.Where(incident, top.Cause), .. top.Remedy.Count == 0 ? [terms["no-remedy"]] : Array.Empty<string>()]);
            foreach (var (index, step) in top.Remedy.Index())
                canvas.Item(_labels, $"{ReportTerms.Number(index + 1)}. ", terms.Of(step));
        }
        else
        {
            Labelled("cause", [terms["no-cause"], terms["no-cause.text"]]);
        }

        Labelled("next", diagnosis.Next.Count == 0
            ? [terms["next.none"]]
            : diagnosis.Next.Select(next => $"{words.Next(next)}: {terms.Of(next.How)}"));
        if (count > 1)
            canvas.Line(_labels, terms.With("answer.of-many", ("id", incident.Id), ("count", ReportTerms.Number(count))), TextStyles.Quiet);
    }

    private void WriteNoIncident(AnalysisResult result)
    {
        Labelled("incident", [terms["no-incident"], terms["no-incident.text"]]);
        if (result.Conditions.Count == 0)
            Labelled("cause", [terms["no-incident.nothing"]]);
    }

    private string Verdict(CauseJudgement cause) =>
        $"{terms.Of(cause.Verdict)} ({terms.With("score.of", ("score", ReportTerms.Score(cause.Score)))})";

    private void Labelled(string key, IEnumerable<string> lines, Style? style = null)
    {
        var lead = TextCanvas.Fill(terms[key], _labels);
        foreach (var line in lines)
        {
            canvas.Item(0, lead, line, TextStyles.Label, style);
            lead = new string(' ', _labels);
        }
    }
}
