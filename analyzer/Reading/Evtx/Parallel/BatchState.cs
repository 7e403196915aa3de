namespace ArcBundle.Analyzer.Reading.Evtx.Parallel;

/// <summary>Where a batch is on its way.</summary>
internal enum BatchState
{
    /// <summary>Holds nothing.</summary>
    Free,

    /// <summary>Holds slots that nobody reads yet.</summary>
    Filled,

    /// <summary>A thread reads it.</summary>
    Taken,

    /// <summary>Read, not yet delivered.</summary>
    Done,
}
