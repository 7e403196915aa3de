using ArcBundle.Analyzer.Causes;

namespace ArcBundle.Analyzer.Reporting.Json.Documents;

/// <summary>The verdict on one cause of an incident with everything it rests on.</summary>
/// <param name="Cause">Id of the cause.</param>
/// <param name="Rank">Rank among the eleven, from 1.</param>
/// <param name="Verdict">The verdict.</param>
/// <param name="Score">Weight of the findings, 0 to 1 with two decimals.</param>
/// <param name="For">Findings for it, strongest first.</param>
/// <param name="Against">Findings against it, strongest first.</param>
/// <param name="Missing">Evidence that could not be seen.</param>
/// <param name="Remedy">What to do, step by step; empty when the verdict is weaker than possible.</param>
/// <param name="Article">Section of the product's technical article.</param>
/// <param name="Explains">Ids of causes that follow from this one.</param>
internal sealed record ReportCause(
    string Cause,
    int Rank,
    Verdict Verdict,
    double Score,
    IEnumerable<ReportFinding> For,
    IEnumerable<ReportFinding> Against,
    IEnumerable<ReportMissing> Missing,
    IEnumerable<string> Remedy,
    string Article,
    IEnumerable<string> Explains);
