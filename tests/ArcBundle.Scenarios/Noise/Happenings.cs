using System.Globalization;
using System.Text;
using ArcBundle.Scenarios.Hosts;

namespace ArcBundle.Scenarios.Noise;

/// <summary>Events of Windows by what happened, with the data that real ones carry.</summary>
internal static class Happenings
{
    public const string Application = "Application";
    public const string System = "System";
    public const string Security = "Security";
    public const string Defender = "Microsoft-Windows-Windows Defender/Operational";

    /// <summary>A user's registry was still in use when it was unloaded (1530).</summary>
    public static LoggedEvent HiveLeak(DateTimeOffset at, string sid, params IReadOnlyList<string> images)
    {
        var detail = new StringBuilder().Append(CultureInfo.InvariantCulture, $"{images.Count} user registry handles leaked from \\Registry\\User\\{sid}:\n");
        for (var i = 0; i < images.Count; i++)
            detail.Append(CultureInfo.InvariantCulture, $"Process {5128 + (i * 36)} (\\Device\\HarddiskVolume3\\{images[i]}) has opened key \\REGISTRY\\USER\\{sid}\\Software\\Microsoft\\Windows\\CurrentVersion\\Explorer\n");
        return new(at, Application, "Microsoft-Windows-User Profiles Service", 1530, 3, [("Detail", detail.ToString())]);
    }

    /// <summary>An unexpected error of VSS (8193) with its code.</summary>
    public static LoggedEvent VssError(DateTimeOffset at, string code, bool isJapanese) => new(at, Application, "VSS", 8193, 2,
        [(null, "CoCreateInstance"), (null, code + (isJapanese ? ", 予期しないエラーです。\n" : ", An unexpected error occurred.\n")), (null, "\n   Operation:\n      Instantiating VSS server\n")],
        Encoding.ASCII.GetBytes("- Code: INCINITC00000140- Call: INCINITC00000122- PID:  00005128- TID:  00003344- CMD:  C:\\Windows\\system32\\vssvc.exe   - User: Name: NT AUTHORITY\\SYSTEM, SID:S-1-5-18"));

    /// <summary>Another event of VSS.</summary>
    public static LoggedEvent Vss(DateTimeOffset at, int id, int level, params IReadOnlyList<string> data) => new(at, Application, "VSS", id, level, [.. data.Select(static text => ((string?)null, text))],
        Encoding.ASCII.GetBytes("- Code: CORSNPSC00000741- Call: CORSNPSC00000725- PID:  00002044- TID:  00004180- CMD:  C:\\Windows\\system32\\vssvc.exe   - User: Name: NT AUTHORITY\\SYSTEM, SID:S-1-5-18"));

    /// <summary>An event of the shadow copy driver.</summary>
    public static LoggedEvent VolSnap(DateTimeOffset at, int id) => new(at, System, "Volsnap", id, 2, [("DeviceName", "\\Device\\HarddiskVolumeShadowCopy12"), ("VolumeName", "D:")]);

    /// <summary>A user logged off (7002).</summary>
    public static LoggedEvent Logoff(DateTimeOffset at, string sid) => new(at, System, "Microsoft-Windows-Winlogon", 7002, 4, [("TSId", "2"), ("UserSid", sid)]);

    /// <summary>A user logged on (7001).</summary>
    public static LoggedEvent Logon(DateTimeOffset at, string sid) => new(at, System, "Microsoft-Windows-Winlogon", 7001, 4, [("TSId", "2"), ("UserSid", sid)]);

    /// <summary>A user chose to log off (4647).</summary>
    public static LoggedEvent SecurityLogoff(DateTimeOffset at, string sid, string user) => new(at, Security, "Microsoft-Windows-Security-Auditing", 4647, 0,
        [("TargetUserSid", sid), ("TargetUserName", user), ("TargetDomainName", "EXAMPLE"), ("TargetLogonId", "0x3e7a12")]);

    /// <summary>A service changed its state (7036).</summary>
    public static LoggedEvent Service(DateTimeOffset at, string key, string display, bool isRunning, HostLanguage language) => new(at, System, "Service Control Manager", 7036, 4,
        [("param1", display), ("param2", (language, isRunning) switch { (HostLanguage.Japanese, true) => "実行中", (HostLanguage.Japanese, _) => "停止", (HostLanguage.German, true) => "ausgeführt", (HostLanguage.German, _) => "beendet", (_, true) => "running", _ => "stopped" })],
        Encoding.Unicode.GetBytes(key + (isRunning ? "/4\0" : "/1\0")));

    /// <summary>A service ended unexpectedly (7034, or 7031 with a recovery).</summary>
    public static LoggedEvent ServiceCrash(DateTimeOffset at, int id, string display) => new(at, System, "Service Control Manager", id, 2, [("param1", display), ("param2", "1")]);

    /// <summary>A service or driver was installed (7045).</summary>
    public static LoggedEvent ServiceInstalled(DateTimeOffset at, string name, string image) => new(at, System, "Service Control Manager", 7045, 4,
        [("ServiceName", name), ("ImagePath", image), ("ServiceType", "kernel mode driver"), ("StartType", "boot start"), ("AccountName", string.Empty)]);

    /// <summary>The link of a network adapter went down (27) or came up (32).</summary>
    public static LoggedEvent Link(DateTimeOffset at, bool isUp) => new(at, System, "e1iexpress", isUp ? 32 : 27, isUp ? 4 : 3, [(null, string.Empty), (null, "Intel(R) 82574L Gigabit Network Connection")],
        Convert.FromHexString("0000040002003000000000001B0004A0"));

    /// <summary>The system starts: what its logs begin with.</summary>
    public static IEnumerable<LoggedEvent> Start(DateTimeOffset at, bool isAfterCrash)
    {
        yield return new(at, System, "Microsoft-Windows-Kernel-General", 12, 4, [("MajorVersion", "10"), ("StartTime", at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture))]);
        if (isAfterCrash)
        {
            yield return new(at.AddSeconds(2), System, "Microsoft-Windows-Kernel-Power", 41, 1, [("BugcheckCode", "0"), ("SleepInProgress", "0")]);
            yield return new(at.AddSeconds(14), System, "EventLog", 6008, 2, [(null, "1:12:30"), (null, "11/19/2026"), (null, string.Empty)]);
        }

        yield return new(at.AddSeconds(15), System, "EventLog", 6009, 4, [(null, "10.00."), (null, "20348"), (null, string.Empty), (null, "Multiprocessor Free")]);
        yield return new(at.AddSeconds(15), System, "EventLog", 6005, 4, []);
    }

    /// <summary>The system is shut down in order to restart.</summary>
    public static IEnumerable<LoggedEvent> Shutdown(DateTimeOffset at, string host)
    {
        yield return new(at, System, "User32", 1074, 4, [("param1", "C:\\Windows\\system32\\shutdown.exe"), ("param2", host), ("param3", "No title for this reason could be found"), ("param4", "0x800000ff"), ("param5", "restart"), ("param6", string.Empty), ("param7", "EXAMPLE\\admin")]);
        yield return new(at.AddSeconds(20), System, "EventLog", 6006, 4, []);
        yield return new(at.AddSeconds(22), System, "Microsoft-Windows-Kernel-General", 13, 4, [("StopTime", at.AddSeconds(22).UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture))]);
    }

    /// <summary>The system went to sleep (42) or came back (107).</summary>
    public static LoggedEvent Sleep(DateTimeOffset at, bool isResume) => isResume
        ? new(at, System, "Microsoft-Windows-Kernel-Power", 107, 4, [("TargetState", "4"), ("EffectiveState", "4")])
        : new(at, System, "Microsoft-Windows-Kernel-Power", 42, 4, [("TargetState", "4"), ("EffectiveState", "4"), ("Reason", "7"), ("Flags", "0")]);

    /// <summary>The clock was set (Kernel-General 1).</summary>
    public static LoggedEvent ClockSet(DateTimeOffset at, TimeSpan step) => new(at, System, "Microsoft-Windows-Kernel-General", 1, 4,
        [("NewTime", Utc(at)), ("OldTime", Utc(at - step)), ("Reason", "1")]);

    /// <summary>An event of the TCP/IP driver.</summary>
    public static LoggedEvent Tcpip(DateTimeOffset at, int id) => new(at, System, "Tcpip", id, 3, [(null, string.Empty)], Convert.FromHexString("00000000010028000000000083100080"));

    /// <summary>A name was not resolved in time (1014).</summary>
    public static LoggedEvent NameTimeout(DateTimeOffset at, string name) => new(at, System, "Microsoft-Windows-DNS-Client", 1014, 3, [("QueryName", name), ("AddressLength", "16"), ("Address", "02000035C0000235")]);

    /// <summary>Microsoft Defender found something (1116) and dealt with it (1117).</summary>
    public static LoggedEvent Detection(DateTimeOffset at, int id, string path) => new(at, Defender, "Microsoft-Windows-Windows Defender", id, 3,
        [("Product Name", "%%827"), ("Threat Name", "Behavior:Win32/Generic.A"), ("Severity Name", "Severe"), ("Process Name", "Unknown"), ("Path", "file:_" + path), ("Action Name", "%%809")]);

    /// <summary>Microsoft Defender starts (1000) or ends (1001) a scan.</summary>
    public static LoggedEvent Scan(DateTimeOffset at, bool isEnd) => new(at, Defender, "Microsoft-Windows-Windows Defender", isEnd ? 1001 : 1000, 4,
        [("Product Name", "%%827"), ("Scan ID", "{7C0D2E64-1B1C-4A30-9C57-5E1F0AA61E21}"), ("Scan Type", "%%802"), ("Scan Parameters", "%%806")]);

    /// <summary>Microsoft Defender's definitions were updated (2000).</summary>
    public static LoggedEvent Definitions(DateTimeOffset at) => new(at, Defender, "Microsoft-Windows-Windows Defender", 2000, 4, [("Product Name", "%%827"), ("Current security intelligence Version", "1.421.77.0")]);

    /// <summary>The filtering platform dropped a packet (5152) or blocked a connection (5157).</summary>
    public static LoggedEvent Blocked(DateTimeOffset at, int id, string source, int sourcePort, string destination, int destinationPort) => new(at, Security, "Microsoft-Windows-Security-Auditing", id, 0,
        [("ProcessId", "0"), ("Application", "-"), ("Direction", "%%14592"), ("SourceAddress", source), ("SourcePort", Number(sourcePort)), ("DestAddress", destination), ("DestPort", Number(destinationPort)), ("Protocol", "6"), ("FilterRTID", "71213"), ("LayerName", "%%14597"), ("LayerRTID", "13")]);

    /// <summary>A request to a disk was slow or repeated.</summary>
    public static LoggedEvent Disk(DateTimeOffset at, int id) => new(at, System, "disk", id, 3, [(null, "\\Device\\Harddisk1\\DR1"), (null, "0x1f2a40"), (null, "1")]);

    /// <summary>Memory ran short (2004).</summary>
    public static LoggedEvent MemoryShort(DateTimeOffset at) => new(at, System, "Microsoft-Windows-Resource-Exhaustion-Detector", 2004, 3, [("SystemCommitLimit", "17032122368"), ("SystemCommitCharge", "16990121984")]);

    /// <summary>The database engine waited long for a disk (508, 510, 533).</summary>
    public static LoggedEvent SlowDatabase(DateTimeOffset at, int id) => new(at, Application, "ESENT", id, 3, [(null, "svchost"), (null, "1284,D,12"), (null, "SRUJet: "), (null, "C:\\Windows\\system32\\SRU\\SRUDB.dat"), (null, "4096"), (null, "27")]);

    private static string Utc(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
