using ArcBundle.Analyzer.Causes;

namespace ArcBundle.Analyzer.Comparison;

/// <summary>The verdict on one cause.</summary>
/// <param name="Cause">Id of the cause.</param>
/// <param name="Rank">Rank among the eleven, from 1.</param>
/// <param name="Verdict">The verdict.</param>
internal sealed record CauseVerdict(string Cause, int Rank, Verdict Verdict);
