namespace ArcBundle.Analyzer.Reading.Evtx;

/// <summary>Why an event log has a gap.</summary>
internal enum CoverageGapReason
{
    /// <summary>Record ids are missing between two whole records.</summary>
    MissingRecordIds,

    /// <summary>A chunk or record is damaged or overwritten.</summary>
    Damage,

    /// <summary>The log was cleared (event 104 or 1102).</summary>
    Cleared,

    /// <summary>The file is cut.</summary>
    Truncated,
}
