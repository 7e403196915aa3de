using ArcBundle.Analyzer.Analysis;
using ArcBundle.Analyzer.Causes;
using ArcBundle.Analyzer.Investigation;
using ArcBundle.Format.Items;

namespace ArcBundle.Analyzer.Comparison;

/// <summary>Tells which verdicts moved between two analyses, and which incidents only one of them has.</summary>
internal static class JudgementComparison
{
    /// <summary>The verdicts that moved, then the incidents.</summary>
    public static IEnumerable<Difference> Of(AnalysisResult old, AnalysisResult @new) => Verdicts(old, @new).Concat(Incidents(old, @new));

    /// <summary>The surest verdict on each cause over all incidents and standing conditions; a cause that was not judged has none.</summary>
    private static IEnumerable<Difference> Verdicts(AnalysisResult old, AnalysisResult @new)
    {
        var (was, @is) = (Surest(old), Surest(@new));
        foreach (var cause in CauseIds.All)
        {
            var (before, after) = (was.TryGetValue(cause, out var o) ? o.ToName() : "not-judged", @is.TryGetValue(cause, out var n) ? n.ToName() : "not-judged");
            if (!string.Equals(before, after, StringComparison.Ordinal))
                yield return new(ComparedAreas.Verdicts, cause, "verdict", DifferenceKind.Changed, before, after);
        }
    }

    private static Dictionary<string, Verdict> Surest(AnalysisResult result) => result.Incidents.SelectMany(static diagnosis => diagnosis.Causes)
        .Concat(result.Conditions.Select(static condition => condition.Judgement))
        .GroupBy(static judgement => judgement.Cause, StringComparer.Ordinal)
        .ToDictionary(static group => group.Key, static group => group.Min(static judgement => judgement.Verdict), StringComparer.Ordinal);

    /// <summary>An incident is told by its time, node and job: the same line may have been collected twice.</summary>
    private static IEnumerable<Difference> Incidents(AnalysisResult old, AnalysisResult @new)
    {
        var (was, @is) = (ByKey(old), ByKey(@new));
        foreach (var key in was.Keys.Union(@is.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            var (before, after) = (was.GetValueOrDefault(key), @is.GetValueOrDefault(key));
            if (before is not null && after is not null)
            {
                foreach (var (cause, from, to) in Moved(before, after))
                    yield return new(ComparedAreas.Incidents, key, cause, DifferenceKind.Changed, from.ToName(), to.ToName());
                continue;
            }

            // A log that was not sent, or that begins later, has no incident either.
            yield return before is null
                ? new(ComparedAreas.Incidents, key, null, DifferenceKind.NotSeenInOld, null, Summary(after!))
                : new(ComparedAreas.Incidents, key, null, DifferenceKind.NotSeenInNew, Summary(before), null);
        }
    }

    private static IEnumerable<(string Cause, Verdict From, Verdict To)> Moved(Diagnosis before, Diagnosis after) => before.Causes
        .Join(after.Causes, static cause => cause.Cause, static cause => cause.Cause, static (was, @is) => (was.Cause, was.Verdict, @is.Verdict), StringComparer.Ordinal)
        .Where(static moved => moved.Item2 != moved.Item3)
        .OrderBy(static moved => moved.Cause, StringComparer.Ordinal);

    private static Dictionary<string, Diagnosis> ByKey(AnalysisResult result)
    {
        var incidents = new Dictionary<string, Diagnosis>(StringComparer.Ordinal);
        foreach (var diagnosis in result.Incidents)
            incidents.TryAdd(KeyOf(diagnosis.Incident), diagnosis);
        return incidents;
    }

    private static string KeyOf(IncidentSummary incident) => string.Join(' ', new[] { UtcText.Of(incident.AtUtc), incident.Node ?? incident.Address ?? "-", incident.Job ?? "-" });

    private static string Summary(Diagnosis diagnosis) => string.Join(' ', diagnosis.Incident.Codes.Append(
        diagnosis.Causes is [var top, ..] ? $"{top.Cause}={top.Verdict.ToName()}" : string.Empty)).TrimEnd();
}
