namespace ArcBundle.Scenarios.Hosts;

/// <summary>A piece of evidence that a host may have sent.</summary>
internal enum HostItem
{
    /// <summary>Host name, time zone, boot time.</summary>
    SystemInfo,

    /// <summary>Application log.</summary>
    Application,

    /// <summary>System log.</summary>
    System,

    /// <summary>Security log.</summary>
    Security,

    /// <summary>Microsoft Defender's log.</summary>
    Defender,

    /// <summary>First list of processes.</summary>
    Processes,

    /// <summary>Second list of processes.</summary>
    ProcessesAgain,

    /// <summary>Services.</summary>
    Services,

    /// <summary>TCP table.</summary>
    Tcp,

    /// <summary>VSS writers.</summary>
    Writers,

    /// <summary>The product's registry keys.</summary>
    ProductRegistry,

    /// <summary>Policies.</summary>
    PolicyRegistry,

    /// <summary>Firewall settings and rules.</summary>
    FirewallRegistry,

    /// <summary>pfirewall.log.</summary>
    FirewallLog,

    /// <summary>Minifilters.</summary>
    Minifilters,

    /// <summary>Activity log.</summary>
    ActivityLog,

    /// <summary>Job log.</summary>
    JobLog,

    /// <summary>Log of the agent.</summary>
    AgentLog,
}
