namespace ArcBundle.Analyzer.Reading.Times;

/// <summary>What the change between standard and daylight saving time leaves open about a local time.</summary>
internal enum ClockChange
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>The hour came twice that day, and nothing tells which one it is: taken as standard time, it may be an hour earlier.</summary>
    Repeated,

    /// <summary>The clock of this zone left the time out: the clock was wrong, or the zone is. Taken with the offset before the change.</summary>
    Skipped,
}
