using ArcBundle.Scenarios.Cases;

namespace ArcBundle.Accuracy;

/// <summary>All cases of a seed, in their order.</summary>
/// <param name="Scores">A score for each case.</param>
internal sealed record AccuracyRun(IReadOnlyList<CaseScore> Scores)
{
    /// <summary>All incidents that ought to be found.</summary>
    public IReadOnlyList<IncidentScore> Incidents { get; } = [.. Scores.SelectMany(static score => score.Incidents)];

    /// <summary>Incidents whose rank 1 counts.</summary>
    public IReadOnlyList<IncidentScore> Counted { get; } = [.. Scores.SelectMany(static score => score.Incidents).Where(static incident => incident.Counts)];

    /// <summary>Share of counted incidents whose rank 1 is right.</summary>
    public double First => (double)Counted.Count(static incident => incident.IsFirstRight) / Counted.Count;

    /// <summary>Runs all cases, or those whose ids begin as asked for, on all processors.</summary>
    public static AccuracyRun Of(ulong seed, string prefix, CancellationToken cancellation)
    {
        var ids = CaseSet.Ids.Where(id => id.StartsWith(prefix, StringComparison.Ordinal)).ToList();
        var scores = new CaseScore[ids.Count];
        Parallel.For(0, ids.Count, new ParallelOptions { CancellationToken = cancellation }, index => scores[index] = CaseScore.Of(CaseSet.Make(ids[index], seed), cancellation));
        return new(scores);
    }

    /// <summary>What went wrong with incidents, a line each: case, fault, causes.</summary>
    public IEnumerable<string> Faults(Func<IncidentScore, IReadOnlyList<string>> of, string what) =>
        Scores.SelectMany(score => score.Incidents.Where(incident => of(incident).Count > 0).Select(incident => $"{score.Case.Id} job {incident.Label.Job} {what}: {string.Join(", ", of(incident))}"));
}
