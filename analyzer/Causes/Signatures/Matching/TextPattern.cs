namespace ArcBundle.Analyzer.Causes.Signatures.Matching;

/// <summary>A text without wildcards at a place of the value.</summary>
/// <param name="Text">The text.</param>
/// <param name="Place">Where it must stand.</param>
/// <param name="IsCased">Whether capitals count; in Sigma they do not unless the modifier <c>cased</c> says so.</param>
internal sealed record TextPattern(string Text, TextPlace Place, bool IsCased) : ValuePattern
{
    private readonly StringComparison _comparison = IsCased ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;

    /// <inheritdoc/>
    public override bool IsMatch(string value) => Place switch
    {
        TextPlace.Anywhere => value.Contains(Text, _comparison),
        TextPlace.Start => value.StartsWith(Text, _comparison),
        TextPlace.End => value.EndsWith(Text, _comparison),
        _ => string.Equals(value, Text, _comparison),
    };
}
