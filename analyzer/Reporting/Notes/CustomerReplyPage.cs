using ArcBundle.Analyzer.Analysis;
using ArcBundle.Analyzer.Causes;
using ArcBundle.Analyzer.Investigation;
using ArcBundle.Analyzer.Reporting.Wording;
using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Reporting.Notes;

/// <summary>The lines of an answer to the customer.</summary>
/// <param name="note">Where they go.</param>
/// <param name="words">The words.</param>
/// <param name="hosts">The names of hosts.</param>
internal sealed class CustomerReplyPage(NoteWriter note, NoteVocabulary words, CustomerHosts hosts)
{
    private const int MostFindings = 4;
    private const int MostMissing = 6;
    private const int MostConditions = 5;

    private NoteWords Bullet => words["reply.item"];

    /// <summary>Writes the letter.</summary>
    public void Write(AnalysisResult result)
    {
        Paragraph("reply.greeting");
        Heading("reply.result");
        var diagnosis = Headline.Of(result.Incidents);
        var top = diagnosis is null ? null : Headline.TopOf(diagnosis);
        var claim = top is not null && Headline.IsClaim(top.Verdict) ? top : null;
        if (diagnosis is null)
            WriteNoIncident(result.Conditions);
        else
            WriteIncident(diagnosis, claim, result.Incidents.Count - 1);
        if (claim is not null)
        {
            WriteEvidence(claim);
            WriteSteps(diagnosis!.Incident, claim);
        }

        WriteCautions(result, claim, diagnosis);
        WriteNext(diagnosis, claim);
        Heading("reply.files");
        foreach (var input in result.Inputs)
            note.Line($"{Bullet}{Name(input.Id)}: {input.Path} (SHA-256: {input.Sha256})");
        note.Blank();
        Paragraph("reply.closing");
    }

    private void WriteIncident(Diagnosis diagnosis, CauseJudgement? claim, int others)
    {
        var incident = diagnosis.Incident;
        note.Line($"{Bullet}{words["reply.when"]}: {Value(UtcText.Of(incident.AtUtc))}");
        note.Line($"{Bullet}{words["reply.node"]}: {Value(incident.Node ?? incident.Address)}");
        note.Line($"{Bullet}{words["reply.errors"]}: {Value(string.Join(' ', incident.Codes))}");
        if (incident.Winsock is { } number)
            note.Line($"{Bullet}{words.Report("winsock")}: {NoteVocabulary.Value(ReportTerms.Number(number))} - {new NoteWords(words.Terms.Winsock(number))}");
        note.Line($"{Bullet}{words["reply.job"]}: {Value(incident.Job)}");
        note.Blank();
        if (claim is null)
        {
            Paragraph("reply.none");
        }
        else
        {
            Paragraph($"reply.{claim.Verdict.ToName()}");
            note.Line($"  {words.CauseName(claim.Cause)}");
            if (claim.Verdict != Verdict.Confirmed && diagnosis.Causes is [_, var second, ..] && Headline.IsClaim(second.Verdict))
            {
                note.Blank();
                Paragraph("reply.second");
                note.Line($"  {words.CauseName(second.Cause)}");
            }
        }

        if (others <= 0)
            return;
        note.Blank();
        note.Line($"{words.With("reply.others", "count", ReportTerms.Number(others))}");
    }

    private void WriteNoIncident(IReadOnlyList<StandingCondition> conditions)
    {
        Paragraph("reply.no-incident");
        Paragraph("reply.no-incident.means");
        if (conditions.Count == 0)
            return;
        note.Blank();
        Paragraph("reply.conditions");
        foreach (var condition in conditions.Take(MostConditions))
        {
            note.Line($"{Bullet}{Name(condition.Host)}: {words.CauseName(condition.Judgement.Cause)} ({words[$"reply.certainty.{condition.Judgement.Verdict.ToName()}"]})");
            foreach (var finding in condition.Judgement.For.Take(MostFindings))
                note.Line($"  {Bullet}{ForCustomer(finding.Text)}");
            foreach (var (index, step) in condition.Judgement.Remedy.Index())
                note.Line($"  {index + 1}. {ForCustomer(step)}");
        }
    }

    private void WriteEvidence(CauseJudgement claim)
    {
        Heading("reply.evidence");
        foreach (var finding in claim.For.Take(MostFindings))
            note.Line($"{Bullet}{ForCustomer(finding.Text)}");
    }

    private void WriteSteps(IncidentSummary incident, CauseJudgement claim)
    {
        if (claim.Remedy.Count == 0)
            return;
        Heading("reply.steps");
        Paragraph(claim.Verdict == Verdict.Confirmed ? "reply.steps.confirmed" : "reply.steps.unsure");
        if (words.Terms.Knows("where." + claim.Cause))
            note.Line($"{words["reply.steps.where"]} {new Message("report.where." + claim.Cause, ("server", hosts.Of(incident.Server) ?? words["reply.missing-server"].Text), ("agent", hosts.Of(incident.Agent) ?? incident.Node ?? words["reply.missing-agent"].Text))}");
        note.Blank();
        foreach (var (index, step) in claim.Remedy.Where(static step => !IsCaution(step)).Index())
            note.Line($"{index + 1}. {ForCustomer(step)}");
    }

    private void WriteCautions(AnalysisResult result, CauseJudgement? claim, Diagnosis? diagnosis)
    {
        var cautions = (claim?.Remedy ?? []).Where(IsCaution).ToList();
        var isUnsure = diagnosis is { Incident.TimeCertainty: not TimeCertainty.Certain };
        var damaged = result.Inputs.Where(static input => !input.Complete).ToList();
        var missing = claim?.Verdict == Verdict.Confirmed ? [] : MissingOf(diagnosis, claim);
        if (cautions.Count == 0 && !isUnsure && damaged.Count == 0 && missing.Count == 0)
            return;
        Heading("reply.cautions");
        foreach (var caution in cautions)
            note.Line($"{Bullet}{ForCustomer(caution)}");
        if (isUnsure)
            note.Line($"{Bullet}{words["reply.times-unsure"]}");
        foreach (var input in damaged)
            note.Line($"{Bullet}{ForNotes("reply.incomplete", ("file", input.Path))}");
        if (missing.Count == 0)
            return;
        note.Line($"{Bullet}{words["reply.not-seen"]}");
        foreach (var one in missing)
            note.Line($"  {Bullet}{words.ItemName(one.Item.ToString())} ({Name(one.Host)}): {ForCustomer(one.Why)}");
    }

    private void WriteNext(Diagnosis? diagnosis, CauseJudgement? claim)
    {
        Heading("reply.next");
        if (diagnosis is null)
        {
            Paragraph("reply.next.incident");
            return;
        }

        if (diagnosis.Next.Count == 0)
        {
            Paragraph(claim is null ? "reply.next.incident" : "reply.next.none");
            return;
        }

        Paragraph("reply.next.ask");
        foreach (var next in diagnosis.Next)
        {
            note.Line($"{Bullet}{words.ItemName(next.Collect.ToString())} ({Name(next.Host)})");
            note.Line($"  {ForCustomer(next.How)}");
        }
    }

    /// <summary>What could not be seen: for the cause that is named; without one for all, each item of a host once.</summary>
    private static List<MissingEvidence> MissingOf(Diagnosis? diagnosis, CauseJudgement? claim) =>
        [.. (claim?.Missing ?? diagnosis?.Causes.SelectMany(static cause => cause.Missing) ?? []).DistinctBy(static missing => (missing.Item, missing.Host)).Take(MostMissing)];

    private static bool IsCaution(Message step) =>
        step.Key.Contains("caution", StringComparison.Ordinal) || step.Key.Contains("side-effect", StringComparison.Ordinal)
        || step.Key.EndsWith(".later-too", StringComparison.Ordinal) || step.Key.EndsWith(".no-effect", StringComparison.Ordinal);

    /// <summary>The message as it is said to a customer.</summary>
    private static Message ForCustomer(Message message) =>
        message.Own is null && NoteTexts.Catalog.Has(NoteTexts.ForCustomer + message.Key) ? ForNotes(NoteTexts.ForCustomer + message.Key, message.Arguments) : message;

    private static Message ForNotes(string key, params IReadOnlyList<(string Name, string Value)> holes) => Message.Of(
        new OwnText(NoteTexts.Catalog.Render(Language.Japanese, key), NoteTexts.Catalog.Render(Language.English, key)), holes);

    private Message Name(string? id) => hosts.Of(id) is { } name ? NoteVocabulary.Value(name) : Own(words["reply.missing-host"]);

    private Message Value(string? text) => string.IsNullOrWhiteSpace(text) ? Own(words["reply.unknown"]) : NoteVocabulary.Value(text);

    private static Message Own(NoteWords text) => Message.Of(new OwnText(text.Text, text.Text));

    private void Heading(string key)
    {
        note.Blank();
        note.Line($"{words.With("reply.heading", "title", words[key].Text)}");
    }

    private void Paragraph(string key)
    {
        foreach (var line in words[key].Text.Split('\n'))
            note.Line($"{new NoteWords(line)}");
    }
}
