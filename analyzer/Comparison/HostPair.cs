namespace ArcBundle.Analyzer.Comparison;

/// <summary>Two states of one host, or two hosts, that are compared; and what is different.</summary>
/// <param name="Old">Id of the old side's input; null when no host of the old side goes with the new one.</param>
/// <param name="New">Id of the new side's input; null when no host of the new side goes with the old one.</param>
/// <param name="Differences">What is different, in the order of <see cref="ComparedAreas.All"/>; empty for a host without a counterpart.</param>
internal sealed record HostPair(string? Old, string? New, IReadOnlyList<Difference> Differences);
