using ArcBundle.Analyzer.Analysis;
using ArcBundle.Analyzer.Causes;
using ArcBundle.Analyzer.Investigation;
using ArcBundle.Analyzer.Reporting.Wording;
using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Reporting.Notes;

/// <summary>The lines of a case note.</summary>
/// <param name="note">Where they go.</param>
/// <param name="words">The words.</param>
/// <param name="hosts">The names of hosts.</param>
internal sealed class CaseNotePage(NoteWriter note, NoteVocabulary words, HostNames hosts)
{
    private const int MostFindings = 3;
    private const int MostMissing = 4;
    private const int MostOthers = 5;
    private const int MostWarnings = 3;

    /// <summary>Writes the note.</summary>
    public void Write(AnalysisResult result)
    {
        note.Line($"## {words["note.title"]}");
        note.Blank();
        if (Headline.Of(result.Incidents) is { } diagnosis)
        {
            WriteIncident(diagnosis);
            WriteOthers([.. result.Incidents.Where(other => !ReferenceEquals(other, diagnosis))]);
        }
        else
        {
            note.Line($"**{words.Report("no-incident")}** - {words.Report(result.Conditions.Count == 0 ? "no-incident.nothing" : "no-incident.text")}");
            note.Blank();
        }

        WriteConditions(result.Conditions);
        WriteWarnings(result.Warnings);
        WriteInputs(result.Inputs);
        note.Line($"- **{words["note.made-with"]}**: ArcBundle {result.ToolVersion}{words.Comma}{words["note.rules"]} {result.Rules.Version} {result.Rules.Sha256}");
    }

    private void WriteIncident(Diagnosis diagnosis)
    {
        var incident = diagnosis.Incident;
        note.Line($"- **{words["note.incident"]}** {incident.Id}: {Node(incident)}{words.Comma}{words["note.errors"]}: {Errors(incident)}");
        note.Line($"- **{words["note.when"]}**: {Time(incident)}{words.Comma}{words["note.job"]}: {OrUnknown(incident.Job)} / {OrUnknown(incident.Session)}");
        note.Line($"- **{words["note.where"]}**: {Host(incident.Server)} / {Host(incident.Agent)}");
        if (Headline.TopOf(diagnosis) is { } top && Headline.IsClaim(top.Verdict))
        {
            note.Line($"- **{words["note.cause"]}**: **{words.CauseName(top.Cause)}**");
            note.Line($"- **{words["note.certainty"]}**: {new NoteWords(words.Terms.Of(top.Verdict))} ({new NoteWords(ReportTerms.Score(top.Score))}) - {new NoteWords(words.Terms.Meaning(top.Verdict))}");
            WriteFindings(top);
            WriteMissing(top);
            if (diagnosis.Causes is [_, var second, ..] && Headline.IsClaim(second.Verdict))
                note.Line($"- **{words["note.second"]}**: {words.CauseName(second.Cause)} ({new NoteWords(words.Terms.Of(second.Verdict))})");
            WriteRemedy(incident, top);
        }
        else
        {
            note.Line($"- **{words["note.cause"]}**: {words.Report("no-cause")} - {words.Report("no-cause.text")}");
        }

        foreach (var next in diagnosis.Next)
            note.Line($"- **{words["note.next"]}**: {words.ItemName(next.Collect.ToString())} ({Host(next.Host)}): {next.How}");
    }

    private void WriteFindings(CauseJudgement top)
    {
        note.Line($"- **{words["note.evidence"]}**:");
        foreach (var finding in top.For.Take(MostFindings))
        {
            note.Line($"    - {finding.Text}");
            if (finding.Pointers is [var first, ..])
            {
                var (entry, place, quote) = first.Origin;
                note.Line($"        - {Host(first.Host)}{words.Comma}{entry}{words.Comma}{Place(place)}{words.Comma}{Moment(first.AtUtc)}: {quote}");
            }
        }

        if (top.For.Count > MostFindings)
            note.Line($"    - {words.With("note.evidence.more", "count", ReportTerms.Number(top.For.Count - MostFindings))}");
    }

    private void WriteMissing(CauseJudgement top)
    {
        foreach (var missing in top.Missing.Take(MostMissing))
            note.Line($"- **{words["note.not-seen"]}**: {words.ItemName(missing.Item.ToString())} ({Host(missing.Host)}): {missing.Why}");
    }

    private void WriteRemedy(IncidentSummary incident, CauseJudgement top)
    {
        if (top.Remedy.Count == 0)
            return;
        var where = new Message("report.where." + top.Cause, ("server", NameOf(incident.Server)), ("agent", NameOf(incident.Agent)));
        note.Line($"- **{words["note.remedy"]}** ({(words.Terms.Knows("where." + top.Cause) ? where : NoteVocabulary.Value(top.Cause))}):");
        foreach (var (index, step) in top.Remedy.Index())
            note.Line($"    {index + 1}. {step}");
    }

    private void WriteOthers(IReadOnlyList<Diagnosis> others)
    {
        foreach (var other in others.Take(MostOthers))
        {
            var (incident, top) = (other.Incident, Headline.TopOf(other));
            var verdict = top is not null && Headline.IsClaim(top.Verdict) ? top : null;
            note.Line($"- **{words["note.others"]}**: {incident.Id} {Moment(incident.AtUtc)}{words.Comma}{Node(incident)}{words.Comma}{(verdict is null ? new Message("report.no-cause") : words.CauseName(verdict.Cause))}{(verdict is null ? NoteWords.None : new NoteWords($" ({words.Terms.Of(verdict.Verdict)})"))}");
        }

        if (others.Count > MostOthers)
            note.Line($"- **{words["note.others"]}**: {words.With("note.others.more", "count", ReportTerms.Number(others.Count - MostOthers))}");
    }

    private void WriteConditions(IReadOnlyList<StandingCondition> conditions)
    {
        foreach (var condition in conditions.Take(MostOthers))
            note.Line($"- **{words["note.conditions"]}**: {Host(condition.Host)}: {words.CauseName(condition.Judgement.Cause)} ({new NoteWords(words.Terms.Of(condition.Judgement.Verdict))})");
        if (conditions.Count > MostOthers)
            note.Line($"- **{words["note.conditions"]}**: {words.With("note.others.more", "count", ReportTerms.Number(conditions.Count - MostOthers))}");
    }

    private void WriteWarnings(IReadOnlyList<Message> warnings)
    {
        foreach (var warning in warnings.Take(MostWarnings))
            note.Line($"- **{words["note.warnings"]}**: {warning}");
        if (warnings.Count > MostWarnings)
            note.Line($"- **{words["note.warnings"]}**: {words.With("note.warnings.more", "count", ReportTerms.Number(warnings.Count - MostWarnings))}");
    }

    private void WriteInputs(IReadOnlyList<InputSummary> inputs)
    {
        foreach (var input in inputs)
        {
            note.Line($"- **{words["note.inputs"]}**: {Host(input.Id)}{words.Comma}{input.Path}{words.Comma}SHA-256 {input.Sha256}{(input.Complete ? NoteWords.None : new NoteWords(words.Comma.Text + words["note.incomplete"].Text))}");
            foreach (var damage in input.Damage.Take(MostWarnings))
                note.Line($"    - {damage}");
        }
    }

    private Message Time(IncidentSummary incident)
    {
        var host = incident.Agent ?? incident.Server;
        var utc = ReportTime.ToUtc(incident.AtUtc);
        return NoteVocabulary.Value(host is not null && hosts.LocalTime(incident.AtUtc, host) is { } local ? $"{utc} = {local}" : utc);
    }

    private static Message Node(IncidentSummary incident) => (incident.Node ?? incident.Address) is { } node ? NoteVocabulary.Value(node) : new("report.unknown");

    private static Message Errors(IncidentSummary incident) => NoteVocabulary.Value(
        string.Join(" ", incident.Winsock is { } number ? [.. incident.Codes, $"Winsock {ReportTerms.Number(number)}"] : incident.Codes));

    private static Message OrUnknown(string? value) => value is null ? new("report.unknown") : NoteVocabulary.Value(value);

    private Message Host(string? id) => id is null ? new("report.missing.no-host") : NoteVocabulary.Value(hosts.Of(id));

    private string NameOf(string? id) => id is null ? words.Terms["missing.no-host"] : hosts.Of(id);

    private Message Moment(DateTimeOffset? at) => at is { } known ? NoteVocabulary.Value(ReportTime.ToUtc(known)) : NoteVocabulary.Value(words["note.no-time"].Text);

    private static Message Place(Reading.Place place) => place.Kind switch
    {
        Reading.PlaceKind.Line => new("report.place.line", ("number", ReportTerms.Number(place.Number))),
        Reading.PlaceKind.Record => new("report.place.record", ("number", ReportTerms.Number(place.Number))),
        _ => NoteVocabulary.Value(place.ToString()),
    };
}
