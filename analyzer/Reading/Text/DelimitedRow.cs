namespace ArcBundle.Analyzer.Reading.Text;

/// <summary>One row of a comma- or tab-separated text.</summary>
/// <param name="Number">Number of its first line.</param>
/// <param name="Raw">Its first line as written.</param>
/// <param name="Cells">Cells, without quotes; at most <see cref="DelimitedReader.MostCells"/>.</param>
internal readonly record struct DelimitedRow(long Number, string Raw, IReadOnlyList<string> Cells);
