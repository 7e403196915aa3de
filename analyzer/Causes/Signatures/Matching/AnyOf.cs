namespace ArcBundle.Analyzer.Causes.Signatures.Matching;

/// <summary>Holds when one part holds.</summary>
/// <param name="Parts">The parts; at least one.</param>
internal sealed record AnyOf(IReadOnlyList<IMatch> Parts) : IMatch
{
    /// <inheritdoc/>
    public EventDemand Demand { get; } = Parts.Select(static part => part.Demand).Aggregate(static (left, right) => left.Or(right));

    /// <inheritdoc/>
    public bool IsMatch(ISubject subject) => Parts.Any(part => part.IsMatch(subject));
}
