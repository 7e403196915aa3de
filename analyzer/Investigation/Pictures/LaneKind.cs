namespace ArcBundle.Analyzer.Investigation.Pictures;

/// <summary>What a lane of the time line picture shows, in the order drawn.</summary>
internal enum LaneKind
{
    /// <summary>Jobs of the backup server, and the errors that its logs record.</summary>
    Job,

    /// <summary>Life of the product's processes.</summary>
    Process,

    /// <summary>Connections: traces, captures, firewalls.</summary>
    Sockets,

    /// <summary>Services that were started, stopped or died.</summary>
    Services,

    /// <summary>VSS errors.</summary>
    Vss,

    /// <summary>What else the event logs tell: registries, logoffs, the clock.</summary>
    EventLog,

    /// <summary>What protection products did.</summary>
    Antivirus,

    /// <summary>Restarts and sleep.</summary>
    Power,
}
