namespace ArcBundle.Analyzer.Investigation.Clocks;

/// <summary>What happened at one moment on both hosts.</summary>
internal enum ClockPairKind
{
    /// <summary>The same connection was opened, in traces of both hosts: the same two addresses and ports.</summary>
    Connection,

    /// <summary>The agent's log begins to tell of a job, and the server's log of that job begins to name the agent.</summary>
    JobStart,

    /// <summary>The agent's process of a job was started, and the server's log of a job begins to name the agent.</summary>
    ProcessStart,

    /// <summary>Both logs tell of the same failure: the same number.</summary>
    Failure,

    /// <summary>Both logs tell the end of the same job.</summary>
    JobEnd,
}
