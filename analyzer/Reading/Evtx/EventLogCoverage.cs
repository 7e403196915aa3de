namespace ArcBundle.Analyzer.Reading.Evtx;

/// <summary>
/// What time span an event log really covers, so that "not seen" can be told from "could not see".
/// </summary>
/// <param name="Records">Whole records read.</param>
/// <param name="OldestUtc">Time of the oldest record; null for an empty log.</param>
/// <param name="NewestUtc">Time of the newest record.</param>
/// <param name="Gaps">Spans in which records are missing, damaged or were cleared (event ids 104 and 1102), ordered by time.</param>
internal sealed record EventLogCoverage(long Records, DateTimeOffset? OldestUtc, DateTimeOffset? NewestUtc, IReadOnlyList<CoverageGap> Gaps);
