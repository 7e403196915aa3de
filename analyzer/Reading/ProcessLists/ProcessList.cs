using ArcBundle.Format.Facts;

namespace ArcBundle.Analyzer.Reading.ProcessLists;

/// <summary>A list of processes and what the text tells about when and where it was taken.</summary>
/// <param name="Processes">The processes, in the order listed.</param>
/// <param name="Host">Host name that the list names; null when it names none.</param>
/// <param name="TakenUtc">When the list was taken, as its text says (only <c>msinfo32</c> does); null when it does not say or the date is ambiguous.</param>
/// <param name="HasStartTimes">True when at least one process has a start time that could be read.</param>
internal sealed record ProcessList(Readings<ProcessFact> Processes, string? Host, DateTimeOffset? TakenUtc, bool HasStartTimes);
