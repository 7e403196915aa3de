namespace ArcBundle.Analyzer.Investigation.Events;

/// <summary>What the service control manager logged of a service.</summary>
internal enum ServiceChangeKind
{
    /// <summary>7036: it runs.</summary>
    Started,

    /// <summary>7036: it stopped.</summary>
    Stopped,

    /// <summary>7031, 7034: its process ended unexpectedly.</summary>
    Crashed,

    /// <summary>7000, 7009: it could not be started.</summary>
    FailedToStart,
}
