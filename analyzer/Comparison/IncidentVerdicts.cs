using ArcBundle.Analyzer.Causes;
using ArcBundle.Analyzer.Investigation;

namespace ArcBundle.Analyzer.Comparison;

/// <summary>One incident and the verdicts on its causes: what is compared of it, whether it was analyzed just now or is read from a report.</summary>
/// <param name="Id">Id in its report.</param>
/// <param name="AtUtc">When, UTC, in whole seconds, as reports write it.</param>
/// <param name="Node">Node as the log writes it, else its address; null when it has neither.</param>
/// <param name="Job">Job number; null when the log does not tell it.</param>
/// <param name="Codes">Its codes.</param>
/// <param name="Causes">The eleven, rank 1 first.</param>
internal sealed record IncidentVerdicts(string Id, DateTimeOffset AtUtc, string? Node, string? Job, IReadOnlyList<string> Codes, IReadOnlyList<CauseVerdict> Causes)
{
    /// <summary>What it is called in comparisons: its time, node and job.</summary>
    public string Name => string.Join(' ', UtcText.Of(AtUtc), Node ?? "-", Job ?? "-");

    /// <summary>Its codes, and its first cause with the verdict on it.</summary>
    public string Summary => string.Join(' ', Codes.Concat(Causes.Take(1).Select(static top => $"{top.Cause}={top.Verdict.ToName()}")));

    /// <summary>Of an analysis.</summary>
    public static IncidentVerdicts Of(Diagnosis diagnosis) => new(
        diagnosis.Incident.Id,
        new(diagnosis.Incident.AtUtc.UtcTicks / TimeSpan.TicksPerSecond * TimeSpan.TicksPerSecond, TimeSpan.Zero),
        diagnosis.Incident.Node ?? diagnosis.Incident.Address,
        diagnosis.Incident.Job,
        diagnosis.Incident.Codes,
        [.. diagnosis.Causes.Select(static cause => new CauseVerdict(cause.Cause, cause.Rank, cause.Verdict))]);

    /// <summary>The verdict on a cause; null when it was not judged.</summary>
    public CauseVerdict? On(string cause) => Causes.FirstOrDefault(one => string.Equals(one.Cause, cause, StringComparison.Ordinal));
}
