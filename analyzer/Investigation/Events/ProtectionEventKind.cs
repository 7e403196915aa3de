namespace ArcBundle.Analyzer.Investigation.Events;

/// <summary>What a protection product, or Windows about one, logged.</summary>
internal enum ProtectionEventKind
{
    /// <summary>A scan began.</summary>
    ScanStarted,

    /// <summary>A scan finished, was stopped or failed.</summary>
    ScanEnded,

    /// <summary>A threat was found, quarantined or removed, or a file or process was blocked.</summary>
    Detected,

    /// <summary>New definitions came into force.</summary>
    DefinitionsUpdated,

    /// <summary>A new engine came into force.</summary>
    EngineUpdated,

    /// <summary>7045: a service or driver of it was installed.</summary>
    Installed,

    /// <summary>Its minifilter was loaded or unloaded.</summary>
    FilterChanged,

    /// <summary>Its protection was switched on or off.</summary>
    Switched,
}
