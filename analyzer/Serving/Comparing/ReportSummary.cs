using ArcBundle.Analyzer.Analysis;
using ArcBundle.Analyzer.Causes;

namespace ArcBundle.Analyzer.Serving.Comparing;

/// <summary>What is kept of a report in memory: enough to list it and to compare it, without its evidence.</summary>
/// <param name="Inputs">The hosts.</param>
/// <param name="Incidents">The incidents in the order of time.</param>
internal sealed record ReportSummary(IReadOnlyList<SummaryInput> Inputs, IReadOnlyList<IncidentVerdicts> Incidents)
{
    /// <summary>The summary of a result.</summary>
    public static ReportSummary Of(AnalysisResult result) => new(
        [.. result.Inputs.Select(static input => new SummaryInput(input.Id, input.Host, input.Path, input.CollectedAtUtc, input.Sha256, input.Complete))],
        [.. result.Incidents.Select(Of)]);

    private static IncidentVerdicts Of(Diagnosis diagnosis) => new(
        diagnosis.Incident.Id,
        diagnosis.Incident.AtUtc,
        diagnosis.Incident.Node ?? diagnosis.Incident.Address,
        diagnosis.Incident.Codes,
        [.. diagnosis.Causes.Select(static cause => new CauseVerdict(cause.Cause, cause.Rank, cause.Verdict))]);
}
