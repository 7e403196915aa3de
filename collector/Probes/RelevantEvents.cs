namespace ArcBundle.Collector.Probes;

/// <summary>
/// The events whose message texts are worth having: what providers say of user registries, shadow copies, services, power, network, disks and
/// antivirus software. One table of providers and numbers; a provider with no numbers is wanted whole.
/// </summary>
internal static class RelevantEvents
{
    private static readonly Dictionary<string, int[]> Application = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Microsoft-Windows-User Profiles Service"] = [],
        ["VSS"] = [],
        ["Application Error"] = [],
        ["Application Hang"] = [],
        ["SQLVDI"] = [],
        ["SQLWRITER"] = [],
        ["MSExchangeRepl"] = [2034, 2153],
        ["ESENT"] = [507, 508, 509, 510, 533, 2001, 2002, 2003, 2004, 2005, 2006, 2007],
        ["McAfee Endpoint Security"] = [3],
        ["Sophos Anti-Virus"] = [32],
        ["Symantec AntiVirus"] = [],
    };

    private static readonly Dictionary<string, int[]> System = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Service Control Manager"] = [7000, 7001, 7009, 7011, 7022, 7023, 7024, 7026, 7031, 7034, 7038, 7040, 7041, 7043, 7045],
        ["Microsoft-Windows-Winlogon"] = [7001, 7002],
        ["Microsoft-Windows-DistributedCOM"] = [10006, 10010],
        ["volsnap"] = [],
        ["EventLog"] = [6005, 6006, 6008, 6009, 6013],
        ["User32"] = [1074, 1076],
        ["Microsoft-Windows-Kernel-Power"] = [41, 42, 107, 109, 506, 507, 508],
        ["Microsoft-Windows-Power-Troubleshooter"] = [1],
        ["Microsoft-Windows-Kernel-General"] = [1, 12, 13],
        ["Microsoft-Windows-WER-SystemErrorReporting"] = [1001],
        ["Tcpip"] = [],
        ["Microsoft-Windows-DNS-Client"] = [1014],
        ["Microsoft-Windows-NDIS"] = [10317, 10400],
        ["NetBT"] = [4321],
        ["NETLOGON"] = [5719, 5723, 5805],
        ["e1iexpress"] = [27, 32],
        ["e1dexpress"] = [27, 32],
        ["b57nd60a"] = [4],
        ["vmxnet3ndis6"] = [],
        ["Srv"] = [2012, 2017, 2019, 2020],
        ["Microsoft-Windows-Resource-Exhaustion-Detector"] = [2004],
        ["disk"] = [7, 11, 15, 51, 153],
        ["Ntfs"] = [50, 55, 140],
        ["Microsoft-Windows-Ntfs"] = [50, 55, 140],
        ["storahci"] = [129],
        ["iaStorA"] = [129],
        ["LSI_SAS"] = [129],
        ["vhdmp"] = [129],
        ["Microsoft-Windows-FilterManager"] = [1, 6],
        ["Microsoft Antimalware"] = [],
    };

    private static readonly Dictionary<string, int[]> Defender = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Microsoft-Windows-Windows Defender"] = [1000, 1001, 1002, 1005, 1006, 1007, 1008, 1116, 1117, 1118, 1119, 1121, 1122, 1123, 1124, 1127, 5001, 5004, 5007],
    };

    private static readonly Dictionary<string, int[]> Firewall = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Microsoft-Windows-Windows Firewall With Advanced Security"] = [2003, 2004, 2005, 2006, 2011],
    };

    /// <summary>The channels looked at, with what is wanted of each.</summary>
    public static IReadOnlyList<(string Channel, Func<string, int, bool> IsWanted)> Channels { get; } =
    [
        ("Application", Of(Application)),
        ("System", Of(System)),
        ("Microsoft-Windows-Windows Defender/Operational", Of(Defender)),
        ("Microsoft-Windows-Windows Firewall With Advanced Security/Firewall", Of(Firewall)),
    ];

    private static Func<string, int, bool> Of(Dictionary<string, int[]> wanted) =>
        (provider, id) => wanted.TryGetValue(provider, out var ids) && (ids.Length == 0 || ids.Contains(id));
}
