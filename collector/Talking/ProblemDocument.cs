namespace ArcBundle.Collector.Talking;

/// <summary>A problem as JSON.</summary>
/// <param name="Code">Stable code.</param>
/// <param name="Text">What is wrong and what to do, in the user's language.</param>
internal sealed record ProblemDocument(string Code, string Text);
