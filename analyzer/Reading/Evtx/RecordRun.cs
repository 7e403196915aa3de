namespace ArcBundle.Analyzer.Reading.Evtx;

/// <summary>Records with consecutive ids, and what stands at both ends.</summary>
/// <param name="firstId">Id of the first record.</param>
/// <param name="firstTime">Time of the first record.</param>
/// <param name="before">What is known to stand before it; null for nothing.</param>
internal sealed class RecordRun(long firstId, DateTimeOffset firstTime, CoverageGapReason? before)
{
    /// <summary>Id of the first record.</summary>
    public long FirstId { get; } = firstId;

    /// <summary>Time of the first record.</summary>
    public DateTimeOffset FirstTime { get; } = firstTime;

    /// <summary>What stands before it: damage, or null.</summary>
    public CoverageGapReason? Before { get; } = before;

    /// <summary>Id of the last record.</summary>
    public long LastId { get; set; } = firstId;

    /// <summary>Time of the last record.</summary>
    public DateTimeOffset LastTime { get; set; } = firstTime;

    /// <summary>What stands behind it: damage, the cut of the file, or null.</summary>
    public CoverageGapReason? After { get; set; }

    /// <summary>Records known to be lost behind it.</summary>
    public long LostAfter { get; set; }
}
