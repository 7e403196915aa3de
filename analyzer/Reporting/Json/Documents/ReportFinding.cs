using ArcBundle.Analyzer.Causes;

namespace ArcBundle.Analyzer.Reporting.Json.Documents;

/// <summary>Something seen that speaks for or against a cause.</summary>
/// <param name="Id">Stable id, unique within its cause.</param>
/// <param name="Text">What was seen.</param>
/// <param name="Weight">How much it says.</param>
/// <param name="Pointers">Where it stands; at least one.</param>
internal sealed record ReportFinding(string Id, string Text, Weight Weight, IEnumerable<ReportPointer> Pointers);
