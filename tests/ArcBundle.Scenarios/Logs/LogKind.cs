namespace ArcBundle.Scenarios.Logs;

/// <summary>What a line of the product's logs tells.</summary>
internal enum LogKind
{
    /// <summary>The job starts.</summary>
    JobStart,

    /// <summary>A session of a node starts.</summary>
    SessionStart,

    /// <summary>Data were written.</summary>
    Progress,

    /// <summary>A session of a node ends.</summary>
    SessionEnd,

    /// <summary>The job ends well.</summary>
    JobEnd,

    /// <summary>The job ends incomplete.</summary>
    JobIncomplete,

    /// <summary>E3392: the server gave up reconnecting.</summary>
    Reconnect,

    /// <summary>E8535 or W8535: receiving data failed.</summary>
    Receive,

    /// <summary>E8572: the agent does not listen.</summary>
    NotListening,

    /// <summary>AE0577: the snapshot of a virtual machine failed.</summary>
    MachineSnapshot,

    /// <summary>AE0580: the backup of a virtual machine failed.</summary>
    MachineBackup,

    /// <summary>A socket error with its number alone.</summary>
    SocketError,

    /// <summary>Another error.</summary>
    OtherError,

    /// <summary>A warning that is no error.</summary>
    Warning,
}
