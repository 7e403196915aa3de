namespace ArcBundle.Analyzer.Causes.Signatures.Matching;

/// <summary>Holds when every part holds.</summary>
/// <param name="Parts">The parts; at least one.</param>
internal sealed record AllOf(IReadOnlyList<IMatch> Parts) : IMatch
{
    /// <inheritdoc/>
    public EventDemand Demand { get; } = Parts.Select(static part => part.Demand).Aggregate(static (left, right) => left.And(right));

    /// <inheritdoc/>
    public bool IsMatch(ISubject subject) => Parts.All(part => part.IsMatch(subject));
}
