using ArcBundle.Analyzer.Analysis;
using ArcBundle.Analyzer.Causes;

namespace ArcBundle.Analyzer.Comparison;

/// <summary>All verdicts of one analysis, without their evidence: what every comparison compares.</summary>
/// <param name="Incidents">The incidents in the order of time.</param>
/// <param name="Conditions">What stands on hosts without any incident.</param>
internal sealed record Judgements(IReadOnlyList<IncidentVerdicts> Incidents, IReadOnlyList<ConditionVerdict> Conditions)
{
    /// <summary>No verdict.</summary>
    public static Judgements None { get; } = new([], []);

    /// <summary>The surest verdict on each cause, over all incidents and conditions; a cause that was not judged has none.</summary>
    public IReadOnlyDictionary<string, Verdict> Surest => Incidents.SelectMany(static incident => incident.Causes.Select(static cause => (cause.Cause, cause.Verdict)))
        .Concat(Conditions.Select(static condition => (condition.Cause, condition.Verdict)))
        .GroupBy(static one => one.Cause, StringComparer.Ordinal)
        .ToDictionary(static group => group.Key, static group => group.Min(static one => one.Verdict), StringComparer.Ordinal);

    /// <summary>Those of an analysis.</summary>
    public static Judgements Of(AnalysisResult result) => new(
        [.. result.Incidents.Select(IncidentVerdicts.Of)],
        [.. result.Conditions.Select(static condition => new ConditionVerdict(condition.Host, condition.Judgement.Cause, condition.Judgement.Verdict))]);
}
