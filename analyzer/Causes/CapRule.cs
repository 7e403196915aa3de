namespace ArcBundle.Analyzer.Causes;

/// <summary>A limit of a cause's verdict, whatever else was found.</summary>
/// <param name="Highest">The highest verdict that it leaves.</param>
/// <param name="Note">Key of the note that tells it, for example <c>note.policy-cap</c>.</param>
internal sealed record CapRule(Verdict Highest, string Note)
{
    /// <summary>The row as text, for the fingerprint of the rules.</summary>
    public override string ToString() => $"cap {Highest.ToName()} {Note}";
}
