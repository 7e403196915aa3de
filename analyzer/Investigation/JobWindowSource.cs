namespace ArcBundle.Analyzer.Investigation;

/// <summary>Where the bounds of a job window come from, from the surest.</summary>
internal enum JobWindowSource
{
    /// <summary>First line of the job and its end line.</summary>
    JobStartAndEnd,

    /// <summary>First and last line of the job; no end line was seen.</summary>
    JobLines,

    /// <summary>Start times of processes of the job.</summary>
    ProcessStart,

    /// <summary>A default span around the error.</summary>
    Default,
}
