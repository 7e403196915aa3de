namespace ArcBundle.Analyzer.Reporting.Notes;

/// <summary>A piece of a rendered message.</summary>
/// <param name="Text">The piece.</param>
/// <param name="IsValue">True for the value of a hole, which comes from the evidence and is hostile; false for words of this program.</param>
internal readonly record struct MessagePart(string Text, bool IsValue);
