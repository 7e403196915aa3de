namespace ArcBundle.Analyzer.Reading.Evtx;

/// <summary>The selected records of one event log file, with coverage and data quality.</summary>
/// <param name="Records">Selected records in the order of time, then record id.</param>
/// <param name="Coverage">What the whole file covers, whatever was selected.</param>
/// <param name="Quality">What could not be read.</param>
/// <param name="Channel">Channel of the records (the most frequent one); null for an empty log.</param>
/// <param name="Computer">Computer of the newest record; null for an empty log.</param>
internal sealed record EventLog(
    IReadOnlyList<Sourced<EventRecord>> Records,
    EventLogCoverage Coverage,
    DataQuality Quality,
    string? Channel,
    string? Computer)
{
    /// <summary>The entry that holds it; empty while nobody told.</summary>
    public string Entry { get; init; } = string.Empty;
}
