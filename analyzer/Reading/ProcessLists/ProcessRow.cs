using ArcBundle.Analyzer.Reading.Times;
using ArcBundle.Format.Facts;

namespace ArcBundle.Analyzer.Reading.ProcessLists;

/// <summary>A process whose start time waits for the day/month order of the whole text.</summary>
/// <param name="Fact">The process; its start is set already when the text gives it with an offset.</param>
/// <param name="Start">Start as written; null when it needs no settling.</param>
/// <param name="Origin">Where it was read.</param>
internal sealed record ProcessRow(ProcessFact Fact, WrittenTime? Start, Origin Origin);
