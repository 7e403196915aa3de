namespace ArcBundle.Analyzer.Investigation.Events;

/// <summary>Names of event providers, as Windows writes them; compared without case.</summary>
internal static class Providers
{
    /// <summary>User profile service.</summary>
    public const string UserProfiles = "Microsoft-Windows-User Profiles Service";

    /// <summary>Volume shadow copy service.</summary>
    public const string Vss = "VSS";

    /// <summary>Shadow copy driver.</summary>
    public const string VolSnap = "volsnap";

    /// <summary>Logon process.</summary>
    public const string Winlogon = "Microsoft-Windows-Winlogon";

    /// <summary>Security audit.</summary>
    public const string Security = "Microsoft-Windows-Security-Auditing";

    /// <summary>Service control manager.</summary>
    public const string ServiceControlManager = "Service Control Manager";

    /// <summary>The event log service itself.</summary>
    public const string EventLog = "EventLog";

    /// <summary>Shutdowns that a process or user asked for.</summary>
    public const string User32 = "User32";

    /// <summary>Kernel power.</summary>
    public const string KernelPower = "Microsoft-Windows-Kernel-Power";

    /// <summary>Kernel start, stop and clock.</summary>
    public const string KernelGeneral = "Microsoft-Windows-Kernel-General";

    /// <summary>Filter manager.</summary>
    public const string FilterManager = "Microsoft-Windows-FilterManager";

    /// <summary>Microsoft Defender, in its own log.</summary>
    public const string Defender = "Microsoft-Windows-Windows Defender";

    /// <summary>Microsoft's earlier antivirus products, in the System log.</summary>
    public const string MicrosoftAntimalware = "Microsoft Antimalware";

    /// <summary>Symantec Endpoint Protection, in its own log.</summary>
    public const string SymantecClient = "Symantec Endpoint Protection Client";

    /// <summary>Symantec's antivirus part, in the Application log or its own.</summary>
    public const string SymantecAntivirus = "Symantec AntiVirus";

    /// <summary>McAfee Endpoint Security, in the Application log.</summary>
    public const string McAfee = "McAfee Endpoint Security";

    /// <summary>Trellix Endpoint Security, in the Application log.</summary>
    public const string Trellix = "Trellix Endpoint Security";

    /// <summary>Sophos, in the Application log.</summary>
    public const string Sophos = "Sophos Anti-Virus";

    /// <summary>Windows Time service.</summary>
    public const string TimeService = "Microsoft-Windows-Time-Service";

    /// <summary>Windows' network stack.</summary>
    public const string Tcpip = "Tcpip";

    /// <summary>Network interfaces.</summary>
    public const string Ndis = "Microsoft-Windows-NDIS";

    /// <summary>Name resolution.</summary>
    public const string DnsClient = "Microsoft-Windows-DNS-Client";

    /// <summary>Windows Firewall.</summary>
    public const string Firewall = "Microsoft-Windows-Windows Firewall With Advanced Security";
}
