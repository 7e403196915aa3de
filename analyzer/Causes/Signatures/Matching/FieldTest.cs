namespace ArcBundle.Analyzer.Causes.Signatures.Matching;

/// <summary>Holds when a value of a field matches one of some patterns, or, with <paramref name="NeedsAll"/>, when each pattern matches a value.</summary>
/// <param name="Field">The field.</param>
/// <param name="Patterns">The patterns; at least one.</param>
/// <param name="NeedsAll">Sigma's modifier <c>all</c>.</param>
internal sealed record FieldTest(string Field, IReadOnlyList<ValuePattern> Patterns, bool NeedsAll) : IMatch
{
    /// <summary>UTF-16 units of a value that are looked at.</summary>
    public const int LongestValue = 8192;

    /// <inheritdoc/>
    public EventDemand Demand { get; init; } = EventDemand.Any;

    /// <inheritdoc/>
    public bool IsMatch(ISubject subject)
    {
        List<string> values = [.. subject[Field].Select(static value => value.Length <= LongestValue ? value : value[..LongestValue])];
        return NeedsAll
            ? Patterns.All(pattern => values.Exists(pattern.IsMatch))
            : Patterns.Any(pattern => values.Exists(pattern.IsMatch));
    }
}
