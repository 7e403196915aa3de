namespace ArcBundle.Analyzer.Investigation.Protection;

/// <summary>A minifilter driver of a protection product.</summary>
/// <param name="Name">Driver name without <c>.sys</c>, compared without case.</param>
/// <param name="Altitudes">Altitudes allocated to it, as Microsoft writes them; told for the reader, never matched: the name decides.</param>
internal sealed record KnownFilter(string Name, params IReadOnlyList<string> Altitudes);
