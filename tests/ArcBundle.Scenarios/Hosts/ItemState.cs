namespace ArcBundle.Scenarios.Hosts;

/// <summary>What became of a piece of evidence.</summary>
internal enum ItemState
{
    /// <summary>Sent, whole.</summary>
    Whole,

    /// <summary>Not sent.</summary>
    Missing,

    /// <summary>Access was denied.</summary>
    Denied,

    /// <summary>Its time ran out (bundles only).</summary>
    TimedOut,

    /// <summary>A log that rolled over: it begins after the incident's window began.</summary>
    RolledOver,

    /// <summary>A log with record ids missing in the window.</summary>
    Holed,

    /// <summary>A file cut in its middle.</summary>
    Cut,
}
