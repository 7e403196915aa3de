namespace ArcBundle.Analyzer.Causes;

/// <summary>Orders the causes of an incident: verdict, score, fixed order; a likely cause stands above those it explains.</summary>
internal static class Ranking
{
    /// <summary>The judgements with their ranks from 1, and with the causes that each explains away.</summary>
    /// <param name="judgements">One judgement for each cause, in any order.</param>
    /// <param name="explains">The causes that a judgement explains.</param>
    public static IReadOnlyList<CauseJudgement> Rank(IEnumerable<CauseJudgement> judgements, Func<CauseJudgement, IReadOnlyList<string>> explains)
    {
        var ordered = judgements.OrderBy(static judgement => judgement.Verdict).ThenByDescending(static judgement => judgement.Score)
            .ThenBy(static judgement => CauseCatalog.OrderOf(judgement.Cause)).ToList();

        // The relation has no circles, so lifting each explaining cause above what it explains comes to an end.
        for (var again = true; again;)
        {
            again = false;
            for (var from = 1; from < ordered.Count && !again; from++)
            {
                var explained = ordered[from].Verdict <= Verdict.Likely ? explains(ordered[from]) : [];
                var to = ordered.FindIndex(0, from, other => explained.Contains(other.Cause, StringComparer.Ordinal));
                if (to < 0)
                    continue;
                var lifted = ordered[from];
                ordered.RemoveAt(from);
                ordered.Insert(to, lifted);
                again = true;
            }
        }

        var verdicts = ordered.ToDictionary(static judgement => judgement.Cause, static judgement => judgement.Verdict, StringComparer.Ordinal);
        return
        [
            .. ordered.Select((judgement, index) => judgement with
            {
                Rank = index + 1,
                Explains = judgement.Verdict > Verdict.Likely ? []
                    : [.. explains(judgement).Where(other => verdicts.TryGetValue(other, out var verdict) && verdict <= Verdict.Possible)],
            }),
        ];
    }
}
