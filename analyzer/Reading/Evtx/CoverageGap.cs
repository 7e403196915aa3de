namespace ArcBundle.Analyzer.Reading.Evtx;

/// <summary>A span in which an event log cannot show what happened.</summary>
/// <param name="FromUtc">Time of the last whole record before it, or the earliest time it can have begun; null when the log begins with it.</param>
/// <param name="ToUtc">Time of the first whole record after it; null when the log ends with it.</param>
/// <param name="Reason">Why.</param>
/// <param name="LostRecords">Number of records known to be missing; 0 when unknown.</param>
internal sealed record CoverageGap(DateTimeOffset? FromUtc, DateTimeOffset? ToUtc, CoverageGapReason Reason, long LostRecords);
