namespace ArcBundle.Scenarios.Cases;

/// <summary>How complete the evidence of a case is.</summary>
internal enum Completeness
{
    /// <summary>Everything that shows the cause was sent.</summary>
    Whole,

    /// <summary>Something else was not sent.</summary>
    OtherItemsMissing,

    /// <summary>What shows the cause was not sent.</summary>
    Missing,

    /// <summary>What shows the cause was denied.</summary>
    Denied,

    /// <summary>What shows the cause ran out of time.</summary>
    TimedOut,

    /// <summary>The log that shows the cause begins after the incident.</summary>
    RolledOver,

    /// <summary>The log that shows the cause has a hole there.</summary>
    Holed,

    /// <summary>The log that shows the cause is cut before it.</summary>
    Cut,

    /// <summary>The agent was restarted before its evidence was taken.</summary>
    TakenAfterRestart,

    /// <summary>Only the server sent anything.</summary>
    OnlyServer,

    /// <summary>Only the agent sent anything, with its own log.</summary>
    OnlyAgent,

    /// <summary>Everything was sent, the files being called 1, 2, 3.</summary>
    NumberedFiles,

    /// <summary>Nothing tells the time zone.</summary>
    NoZone,

    /// <summary>Nothing tells day from month in the log of jobs.</summary>
    AmbiguousDates,
}
