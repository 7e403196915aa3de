namespace ArcBundle.Analyzer.Reading.Tables;

/// <summary>How facts of one kind stand in rows.</summary>
/// <typeparam name="T">The fact.</typeparam>
/// <param name="Names">Column names: stable, lower camel case, in no language.</param>
/// <param name="CellsOf">The cells of a fact, one for each column; null where the source does not tell.</param>
internal sealed record FactColumns<T>(IReadOnlyList<string> Names, Func<T, IReadOnlyList<string?>> CellsOf);
