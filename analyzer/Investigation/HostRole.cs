namespace ArcBundle.Analyzer.Investigation;

/// <summary>What a host is in the backup.</summary>
internal enum HostRole
{
    /// <summary>Not known.</summary>
    Unknown,

    /// <summary>Backup server.</summary>
    Server,

    /// <summary>Host with a client agent.</summary>
    Agent,

    /// <summary>Backup server that also backs itself up.</summary>
    Both,
}
