namespace ArcBundle.Analyzer.Causes;

/// <summary>What may be done with the service that owns a writer.</summary>
internal enum WriterRestart
{
    /// <summary>Restart it.</summary>
    Restart,

    /// <summary>Sources disagree on the service.</summary>
    Unsure,

    /// <summary>It lives in a process that only a reboot renews.</summary>
    RebootOnly,

    /// <summary>Restarting it does harm of its own.</summary>
    Never,
}
