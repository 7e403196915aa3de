using System.Globalization;

namespace ArcBundle.Fuzz.Running;

/// <summary>What came of a run.</summary>
/// <param name="Target">Target.</param>
/// <param name="Cases">Cases that were run.</param>
/// <param name="Bytes">Bytes read in all.</param>
/// <param name="Elapsed">Wall time.</param>
/// <param name="Slowest">Longest case, wall time.</param>
/// <param name="MostAllocated">Most bytes that one case allocated on its thread.</param>
/// <param name="Failures">Failures, at most <see cref="FuzzRun.MostFailures"/>, in the order of their numbers.</param>
internal sealed record FuzzSummary(
    string Target, long Cases, long Bytes, TimeSpan Elapsed, TimeSpan Slowest, long MostAllocated, IReadOnlyList<FuzzFailure> Failures)
{
    /// <summary>A row of a table of summaries.</summary>
    public string Row => string.Create(
        CultureInfo.InvariantCulture,
        $"| {Target} | {Cases} | {Bytes / 1e6:0} MB | {Elapsed.TotalSeconds:0.0} s | {Slowest.TotalMilliseconds:0} ms | {MostAllocated / 1e6:0.0} MB | {Failures.Count} |");

    /// <summary>The failures, one paragraph each.</summary>
    public string Report => string.Join(
        Environment.NewLine,
        Failures.Select(failure => string.Create(CultureInfo.InvariantCulture, $"{Target}, case {failure.Case} of seed '{failure.SeedName}', {failure.Input.Length} bytes: {failure.What}")));
}
