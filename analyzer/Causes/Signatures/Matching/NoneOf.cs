namespace ArcBundle.Analyzer.Causes.Signatures.Matching;

/// <summary>Holds when a part does not.</summary>
/// <param name="Part">The part.</param>
internal sealed record NoneOf(IMatch Part) : IMatch
{
    /// <inheritdoc/>
    public EventDemand Demand => EventDemand.Any;

    /// <inheritdoc/>
    public bool IsMatch(ISubject subject) => !Part.IsMatch(subject);
}
