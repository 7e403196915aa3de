using ArcBundle.Analyzer.Causes;
using ArcBundle.Format.Items;
using ArcBundle.Scenarios.Cases;

namespace ArcBundle.Accuracy;

/// <summary>How the judgement of one incident compares to what is true of it.</summary>
/// <param name="label">What is true.</param>
/// <param name="diagnosis">The judgement; null when the incident was not found.</param>
internal sealed class IncidentScore(IncidentLabel label, Diagnosis? diagnosis)
{
    private const int Top = 3;

    /// <summary>What is true.</summary>
    public IncidentLabel Label => label;

    /// <summary>The judgement; null when the incident was not found.</summary>
    public Diagnosis? Diagnosis => diagnosis;

    /// <summary>Whether its rank 1 counts: a cause is there and visible, or none is there at all.</summary>
    public bool Counts => label.First.Count > 0 || label.Planted.Count == 0;

    /// <summary>The cause at rank 1; <c>none</c> when nothing is at least likely, <c>-</c> without a judgement.</summary>
    public string Said => diagnosis is null ? "-" : label.Planted.Count == 0 && diagnosis.Causes[0].Verdict > Verdict.Likely ? "none" : diagnosis.Causes[0].Cause;

    /// <summary>The cause that ought to be at rank 1, the first in order of several.</summary>
    public string Ought => label.First.Count > 0 ? CauseIds.All.First(cause => label.First.Contains(cause, StringComparer.Ordinal)) : "none";

    /// <summary>Whether a cause that ought to be is at rank 1, or, where none is there, nothing is at least likely.</summary>
    public bool IsFirstRight => diagnosis is not null && (label.First.Count > 0
        ? label.First.Contains(diagnosis.Causes[0].Cause, StringComparer.Ordinal)
        : diagnosis.Causes[0].Verdict > Verdict.Likely);

    /// <summary>Whether one of them is among the first three.</summary>
    public bool IsAmongThree => diagnosis is not null && (label.First.Count > 0
        ? diagnosis.Causes.Take(Top).Any(cause => label.First.Contains(cause.Cause, StringComparer.Ordinal))
        : IsFirstRight);

    /// <summary>Causes confirmed that were not planted, or not with anything decisive.</summary>
    public IReadOnlyList<string> FalseConfirmed { get; } = Of(diagnosis, Verdict.Confirmed, cause => !label.Confirmable.Contains(cause, StringComparer.Ordinal));

    /// <summary>Planted causes ruled out.</summary>
    public IReadOnlyList<string> WrongRuledOut { get; } = Of(diagnosis, Verdict.RuledOut, cause => label.Planted.Contains(cause, StringComparer.Ordinal));

    /// <summary>Causes ruled out though what would exclude them was not sent.</summary>
    public IReadOnlyList<string> UncoveredRuledOut { get; } =
        Of(diagnosis, Verdict.RuledOut, cause => !label.Planted.Contains(cause, StringComparer.Ordinal) && !label.Excludable.Contains(cause, StringComparer.Ordinal));

    /// <summary>Planted causes called "not indicated" though what shows them was not sent: not seen is not "not there".</summary>
    public IReadOnlyList<string> Overlooked { get; } =
        Of(diagnosis, Verdict.NotIndicated, cause => label.Planted.Contains(cause, StringComparer.Ordinal) && !label.Visible.Contains(cause, StringComparer.Ordinal));

    /// <summary>Causes that the report leaves out.</summary>
    public IReadOnlyList<string> LeftOut { get; } = diagnosis is null ? CauseIds.All : [.. CauseIds.All.Except(diagnosis.Causes.Select(static cause => cause.Cause), StringComparer.Ordinal)];

    private static List<string> Of(Diagnosis? diagnosis, Verdict verdict, Func<string, bool> isWrong) =>
        [.. diagnosis?.Causes.Where(cause => cause.Verdict == verdict && isWrong(cause.Cause)).Select(static cause => cause.Cause) ?? []];
}
