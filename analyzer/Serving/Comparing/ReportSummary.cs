using ArcBundle.Analyzer.Analysis;
using ArcBundle.Analyzer.Comparison;

namespace ArcBundle.Analyzer.Serving.Comparing;

/// <summary>What is kept of a report in memory: enough to list it and to compare it, without its evidence.</summary>
/// <param name="Inputs">The hosts.</param>
/// <param name="Judgements">The verdicts.</param>
internal sealed record ReportSummary(IReadOnlyList<SummaryInput> Inputs, Judgements Judgements)
{
    /// <summary>The incidents in the order of time.</summary>
    public IReadOnlyList<IncidentVerdicts> Incidents => Judgements.Incidents;

    /// <summary>The summary of a result.</summary>
    public static ReportSummary Of(AnalysisResult result) => new(
        [.. result.Inputs.Select(static input => new SummaryInput(input.Id, input.Host, input.Path, input.CollectedAtUtc, input.Sha256, input.Complete))],
        Judgements.Of(result));
}
