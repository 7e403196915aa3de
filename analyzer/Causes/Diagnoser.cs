using ArcBundle.Analyzer.Causes.Signatures;
using ArcBundle.Analyzer.Investigation;

namespace ArcBundle.Analyzer.Causes;

/// <summary>Judges all causes of an incident, and the standing conditions of hosts without one.</summary>
internal static class Diagnoser
{
    /// <summary>The eleven judgements of an incident in the order of ranks, and what to collect next.</summary>
    public static Diagnosis Diagnose(Incident incident, CaseEvidence evidence, SignatureSet signatures)
    {
        var ranked = Ranking.Rank(Judge(incident, evidence, signatures), judgement => CauseCatalog.Find(judgement.Cause) is { } cause
            ? [.. cause.Explains.Where(other => cause.ExplainsHere(other, judgement, incident))]
            : []);
        return new(incident.Summary, ranked, NextEvidenceChoice.Of(ranked, incident)) { Settings = evidence.Settings.Of(incident) };
    }

    /// <summary>The standing conditions of the hosts that have no part in any incident.</summary>
    public static IReadOnlyList<StandingCondition> Conditions(CaseEvidence evidence, IReadOnlyList<Incident> incidents, SignatureSet signatures)
    {
        var involved = incidents.SelectMany(static incident => new[] { incident.Agent?.Id, incident.Server?.Id }.Concat(incident.Lines.Select(static line => line.Host)))
            .OfType<string>().ToHashSet(StringComparer.Ordinal);
        return
        [
            .. evidence.Hosts.Where(host => !involved.Contains(host.Id)).Select(host => Examination.Of(host, evidence.Nodes.KeyOfHost(host.Id)))
                .SelectMany(examination => Judge(examination, evidence, signatures)
                    .Where(static judgement => judgement.For.Count > 0)
                    .OrderBy(static judgement => judgement.Verdict).ThenBy(static judgement => CauseCatalog.OrderOf(judgement.Cause))
                    .Select(judgement => new StandingCondition(examination.Agent!.Id, judgement with { Missing = [] }))),
        ];
    }

    /// <summary>All causes, each in its turn.</summary>
    private static List<CauseJudgement> Judge(Incident incident, CaseEvidence evidence, SignatureSet signatures)
    {
        var judged = new List<CauseJudgement>();
        foreach (var turn in CauseCatalog.All.GroupBy(static cause => cause.Turn).OrderBy(static turn => turn.Key))
            judged.AddRange(turn.Select(cause => cause.Judge(incident, evidence, judged, signatures)).ToList());
        return judged;
    }
}
