namespace ArcBundle.Analyzer.Investigation.Settings;

/// <summary>The parts of the comparison of both sides, in the order told.</summary>
internal enum SettingTopic
{
    /// <summary>Limits and packet size of the connections between server and agent.</summary>
    Connection,

    /// <summary>The product's versions and other settings.</summary>
    Product,

    /// <summary>The agent's service.</summary>
    Service,

    /// <summary>Ports of the product and of Windows.</summary>
    Ports,

    /// <summary>Windows Firewall.</summary>
    Firewall,

    /// <summary>The network stack.</summary>
    Tcpip,

    /// <summary>Antivirus software.</summary>
    Antivirus,

    /// <summary>Policies of Windows.</summary>
    Policy,

    /// <summary>Time zone and clock.</summary>
    Clock,
}
