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

    /// <summary>Windows Time service.</summary>
    public const string TimeService = "Microsoft-Windows-Time-Service";
}
