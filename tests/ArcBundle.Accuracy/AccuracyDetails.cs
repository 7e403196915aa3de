using System.Text;
using ArcBundle.Analyzer.Causes;

namespace ArcBundle.Accuracy;

/// <summary>What went wrong, case by case, for whoever looks into it.</summary>
internal static class AccuracyDetails
{
    /// <summary>Cases with a fault, with the judgements that matter.</summary>
    public static string Write(AccuracyRun run)
    {
        var text = new StringBuilder(AccuracyReport.Write(run)).Append("\n\n# Faults\n");
        foreach (var score in run.Scores)
        {
            if (score.Unexpected > 0)
                text.Append("\n## ").Append(score.Case.Id).Append(" found ").Append(score.Unexpected).Append(" incidents more\n").Append(score.Case.Story).Append('\n');
            foreach (var incident in score.Incidents)
                Add(text, score, incident);
        }

        return text.ToString();
    }

    private static void Add(StringBuilder text, CaseScore score, IncidentScore incident)
    {
        List<string> faults =
        [
            .. incident.Diagnosis is null ? ["not-found"] : Array.Empty<string>(),
            .. incident.Counts && !incident.IsFirstRight ? ["first"] : Array.Empty<string>(),
            .. incident.FalseConfirmed.Select(static cause => "confirmed " + cause),
            .. incident.WrongRuledOut.Select(static cause => "ruled-out-planted " + cause),
            .. incident.UncoveredRuledOut.Select(static cause => "ruled-out-uncovered " + cause),
            .. incident.Overlooked.Select(static cause => "overlooked " + cause),
            .. incident.Counts ? incident.Label.First.Intersect(incident.Label.Confirmable, StringComparer.Ordinal).Where(cause => incident.Diagnosis?.Causes.Any(j => string.Equals(j.Cause, cause, StringComparison.Ordinal) && j.Verdict == Verdict.Confirmed) == false).Select(static cause => "unconfirmed " + cause) : [],
        ];
        if (faults.Count == 0)
            return;
        text.Append("\n## ").Append(score.Case.Id).Append(" job ").Append(incident.Label.Job).Append(": ").AppendJoin(", ", faults).Append('\n').Append(score.Case.Story)
            .Append("\nought: ").AppendJoin(", ", incident.Label.First).Append("; planted ").AppendJoin(", ", incident.Label.Planted).Append("; visible ").AppendJoin(", ", incident.Label.Visible).Append('\n');
        if (incident.Diagnosis is not { } diagnosis)
            return;
        text.Append(System.Globalization.CultureInfo.InvariantCulture,
            $"incident {diagnosis.Incident.AtUtc:u} node {diagnosis.Incident.Node} silence {diagnosis.Incident.SilenceSeconds} window {diagnosis.Incident.Window.FromUtc:u}..{diagnosis.Incident.Window.ToUtc:u} {diagnosis.Incident.Window.Source} {diagnosis.Incident.TimeCertainty} server {diagnosis.Incident.Server} agent {diagnosis.Incident.Agent}\n");
        foreach (var cause in diagnosis.Causes.Where(cause => cause.Rank == 1 || incident.Label.Planted.Contains(cause.Cause, StringComparer.Ordinal) || faults.Exists(fault => fault.EndsWith(" " + cause.Cause, StringComparison.Ordinal))))
        {
            text.Append("  ").Append(cause.Rank).Append(' ').Append(cause.Cause).Append(' ').Append(cause.Verdict.ToName()).Append(" for [").AppendJoin(", ", cause.For.Select(static f => $"{f.Id} {f.Weight.ToName()}"))
                .Append("] against [").AppendJoin(", ", cause.Against.Select(static f => $"{f.Id} {f.Weight.ToName()}")).Append("] missing [").AppendJoin(", ", cause.Missing.Select(static m => $"{m.Item} {m.Host} {m.Why.Key}")).Append("]\n");
        }
    }
}
