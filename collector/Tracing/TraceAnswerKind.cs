namespace ArcBundle.Collector.Tracing;

/// <summary>How a command on the trace session ended.</summary>
internal enum TraceAnswerKind
{
    /// <summary>It did what it should; for a query: the session is running.</summary>
    Done,

    /// <summary>There is no session of that name.</summary>
    NoSession,

    /// <summary>There is a session of that name already.</summary>
    AlreadyThere,

    /// <summary>Access was refused.</summary>
    Denied,

    /// <summary>This Windows does not have the program.</summary>
    NoProgram,

    /// <summary>The program was ended at its time limit, or because the run is to stop.</summary>
    CutShort,

    /// <summary>Anything else; the exit code tells.</summary>
    Failed,
}
