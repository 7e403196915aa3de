using ArcBundle.Analyzer.Causes;

namespace ArcBundle.Analyzer.Comparison;

/// <summary>The verdict on a cause that stands on a host without any incident.</summary>
/// <param name="Host">Id of the host in its report.</param>
/// <param name="Cause">Id of the cause.</param>
/// <param name="Verdict">The verdict.</param>
internal sealed record ConditionVerdict(string Host, string Cause, Verdict Verdict);
