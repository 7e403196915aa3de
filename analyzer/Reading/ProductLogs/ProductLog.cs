namespace ArcBundle.Analyzer.Reading.ProductLogs;

/// <summary>A product log as it was read.</summary>
/// <param name="Lines">The lines that were kept, in the order of the log, and what could not be read.</param>
/// <param name="JobLines">How many lines of the whole log carry a job number.</param>
internal sealed record ProductLog(Readings<ProductLogLine> Lines, long JobLines);
