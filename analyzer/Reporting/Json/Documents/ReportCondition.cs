using ArcBundle.Analyzer.Causes;

namespace ArcBundle.Analyzer.Reporting.Json.Documents;

/// <summary>A cause with a finding for it on a host that has no incident in its evidence.</summary>
/// <param name="Host">Id of the input.</param>
/// <param name="Cause">Id of the cause.</param>
/// <param name="Verdict">The verdict; never confirmed.</param>
/// <param name="Score">Weight of the findings, 0 to 1 with two decimals.</param>
/// <param name="For">Findings for it, strongest first.</param>
/// <param name="Against">Findings against it, strongest first.</param>
/// <param name="Remedy">What to do, step by step.</param>
/// <param name="Article">Section of the product's technical article.</param>
internal sealed record ReportCondition(
    string Host,
    string Cause,
    Verdict Verdict,
    double Score,
    IEnumerable<ReportFinding> For,
    IEnumerable<ReportFinding> Against,
    IEnumerable<string> Remedy,
    string Article);
