using ArcBundle.Analyzer.Analysis;
using ArcBundle.Analyzer.Causes;
using ArcBundle.Analyzer.Intake;
using ArcBundle.Analyzer.Tests.Intake;

using ArcBundle.Scenarios.Cases;

namespace ArcBundle.Accuracy;

/// <summary>One case, run through the way that evidence goes: files on a disk, opened, read, judged.</summary>
/// <param name="Case">The case.</param>
/// <param name="Incidents">A score for each incident that ought to be found.</param>
/// <param name="Unexpected">Incidents found that nobody made.</param>
/// <param name="ConfirmedConditions">Standing conditions called confirmed, which none ever may be.</param>
internal sealed record CaseScore(GeneratedCase Case, IReadOnlyList<IncidentScore> Incidents, int Unexpected, int ConfirmedConditions)
{
    /// <summary>Runs a case.</summary>
    public static CaseScore Of(GeneratedCase made, CancellationToken cancellation)
    {
        using var folder = new ScratchFolder();
        made.WriteTo(folder.Path);
        using var opening = new EvidenceOpener().Open(folder.Path);
        var result = Analyzer.Analysis.Analyzer.Analyze(opening.Inputs, AnalysisOptions.None, cancellation);
        var left = result.Incidents.ToList();
        var scores = new List<IncidentScore>();
        foreach (var label in made.Incidents)
        {
            var found = left.Find(diagnosis => string.Equals(diagnosis.Incident.Job, label.Job.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal));
            if (found is not null)
                left.Remove(found);
            scores.Add(new(label, found));
        }

        return new(made, scores, left.Count, result.Conditions.Count(static condition => condition.Judgement.Verdict == Verdict.Confirmed));
    }
}
