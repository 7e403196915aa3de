namespace ArcBundle.Analyzer.Investigation;

/// <summary>What tells one node from another within a case.</summary>
/// <param name="Text">Id of the host's input when it was given (with <c>#</c>), else its short name, else its address.</param>
internal readonly record struct NodeKey(string Text);
