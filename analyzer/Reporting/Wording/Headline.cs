using ArcBundle.Analyzer.Causes;

namespace ArcBundle.Analyzer.Reporting.Wording;

/// <summary>What a report says first.</summary>
internal static class Headline
{
    /// <summary>
    /// The incident to begin with: the one whose first cause is the surest, by verdict, then score; of equal ones the latest.
    /// Null when there is no incident.
    /// </summary>
    public static Diagnosis? Of(IReadOnlyList<Diagnosis> incidents) =>
        incidents
            .OrderBy(static d => TopOf(d)?.Verdict ?? Verdict.RuledOut)
            .ThenByDescending(static d => TopOf(d)?.Score ?? 0)
            .ThenByDescending(static d => d.Incident.AtUtc)
            .FirstOrDefault();

    /// <summary>The cause of rank 1; null only when nothing was judged.</summary>
    public static CauseJudgement? TopOf(Diagnosis diagnosis) => diagnosis.Causes.Count == 0 ? null : diagnosis.Causes[0];

    /// <summary>Whether the verdict names a cause at all: it has a finding for.</summary>
    public static bool IsClaim(Verdict verdict) => verdict is Verdict.Confirmed or Verdict.Likely or Verdict.Possible;
}
