namespace ArcBundle.Analyzer.Investigation;

/// <summary>Why an event log does not cover a window, from the farthest to the nearest miss.</summary>
internal enum CoverageFailureKind
{
    /// <summary>It holds no record.</summary>
    Empty,

    /// <summary>Its collection was cut short.</summary>
    CutShort,

    /// <summary>It begins after the window's start.</summary>
    BeginsLater,

    /// <summary>It ends before the window's end.</summary>
    EndsEarlier,

    /// <summary>Records are missing, damaged or were cleared inside the window.</summary>
    HasGap,
}
