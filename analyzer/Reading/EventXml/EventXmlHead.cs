namespace ArcBundle.Analyzer.Reading.EventXml;

/// <summary>What the coverage of a log needs of each record.</summary>
/// <param name="RecordId">Record id.</param>
/// <param name="TimeUtc">Time, UTC.</param>
/// <param name="IsClearing">Whether it says that its log was cleared.</param>
internal readonly record struct EventXmlHead(long RecordId, DateTimeOffset TimeUtc, bool IsClearing);
