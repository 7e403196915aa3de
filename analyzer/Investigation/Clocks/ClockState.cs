namespace ArcBundle.Analyzer.Investigation.Clocks;

/// <summary>What is known of the offset between the clocks of two hosts.</summary>
internal enum ClockState
{
    /// <summary>Nothing was seen on both hosts that must have happened at one moment.</summary>
    Unknown,

    /// <summary>The clocks agree within the error.</summary>
    Agrees,

    /// <summary>An offset is certain; the times of the agent's host are corrected by it.</summary>
    Applied,

    /// <summary>There may be an offset, but too little or contradictory evidence for it: nothing is corrected.</summary>
    Uncertain,

    /// <summary>A clock was set while the evidence arose, so that no one offset holds: nothing is corrected.</summary>
    Stepped,

    /// <summary>The offset is that of another time zone, which a log's local times may have been read in wrongly: nothing is corrected.</summary>
    LikeZone,
}
