using ArcBundle.Analyzer.Causes;
using ArcBundle.Analyzer.Counting;
using ArcBundle.Analyzer.Reporting.Wording;

namespace ArcBundle.Analyzer.Reporting.Text;

/// <summary>Every incident with its causes in the order of their ranks.</summary>
/// <param name="canvas">Where it is written.</param>
/// <param name="terms">The words.</param>
/// <param name="words">The sentences.</param>
/// <param name="hosts">The names of hosts.</param>
/// <param name="causes">Writes one cause.</param>
/// <param name="written">Counts the incidents, as <see cref="ReportWork"/> says.</param>
internal sealed class TextIncidents(TextCanvas canvas, ReportTerms terms, IncidentWords words, HostNames hosts, TextCauses causes, WorkCount written)
{
    private readonly TextSettings _settings = new(canvas, terms, hosts);

    /// <summary>Writes the incidents.</summary>
    public void Write(IReadOnlyList<Diagnosis> incidents)
    {
        foreach (var diagnosis in incidents)
        {
            WriteFacts(diagnosis);
            canvas.Blank();
            canvas.Line(0, terms["causes"], TextStyles.Label);
            foreach (var cause in diagnosis.Causes)
                causes.Write(cause, $"{ReportTerms.Number(cause.Rank),2}. ");
            _settings.Write(diagnosis.Incident.Id, diagnosis.Settings);
            WriteNext(diagnosis.Next);
            written.Add(ReportWork.Incident);
        }
    }

    private void WriteFacts(Diagnosis diagnosis)
    {
        var incident = diagnosis.Incident;
        (string Key, string Text)[] facts =
        [
            ("time", words.Time(incident)),
            ("time-certainty", terms.Of(incident.TimeCertainty)),
            ("node", words.Node(incident)),
            ("server", words.Server(incident)),
            ("agent", words.Agent(incident)),
            ("job", incident.Job ?? terms["unknown"]),
            ("session", incident.Session ?? terms["unknown"]),
            ("codes", words.Errors(incident)),
            ("window", words.Window(incident.Window)),
            ("silence", words.Silence(incident)),
        ];
        canvas.Heading(terms.With("incident.heading", ("id", $"{terms["incident"]} {incident.Id}"), ("node", words.Node(incident))));
        var labels = 2 + facts.Max(fact => LineWrap.CellsOf(terms[fact.Key]));
        foreach (var (key, text) in facts)
            canvas.Item(0, TextCanvas.Fill(terms[key], labels), text, TextStyles.Label);
    }

    private void WriteNext(IReadOnlyList<NextEvidence> steps)
    {
        canvas.Blank();
        canvas.Line(0, terms["next"], TextStyles.Label);
        if (steps.Count == 0)
            canvas.Line(4, terms["next.none"]);
        foreach (var next in steps)
        {
            canvas.Item(2, "- ", $"{words.Next(next)}: {terms.Of(next.How)}");
            canvas.Line(4, terms.With("next.separates", ("causes", words.Causes(next.Separates))), TextStyles.Quiet);
        }
    }
}
