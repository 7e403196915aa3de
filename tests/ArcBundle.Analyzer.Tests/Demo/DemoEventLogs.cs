using System.Globalization;
using System.Text;
using ArcBundle.Analyzer.Reading.Evtx;
using ArcBundle.Analyzer.Tests.Reading.Evtx;

namespace ArcBundle.Analyzer.Tests.Demo;

/// <summary>The event logs of the demo's two invented hosts: what the files in <c>analyzer/Demo/disks</c> are made from.</summary>
internal static class DemoEventLogs
{
    private const string BackupSid = "S-1-5-21-1004336348-1177238915-682003330-1142";
    private const string Profiles = "Microsoft-Windows-User Profiles Service";
    private const string Winlogon = "Microsoft-Windows-Winlogon";
    private const string ServiceControlManager = "Service Control Manager";

    /// <summary>Path below <c>analyzer/Demo/disks</c> and content of each log.</summary>
    public static IEnumerable<(string Path, byte[] Content)> All()
    {
        yield return Log("FILESV02", "Application", 8801, AgentApplication());
        yield return Log("FILESV02", "System", 30117, AgentSystem());
        yield return Log("BKSV01", "Application", 5120, ServerApplication());
        yield return Log("BKSV01", "System", 22040, ServerSystem());
    }

    private static IEnumerable<EventRecord> AgentApplication()
    {
        yield return Event("2026-11-09T20:02:58", Profiles, 1531, level: 4);
        for (var day = 10; day <= 17; day++)
        {
            yield return Vss(Night(day, "16:01:12"), 8224, [string.Empty]);
            yield return Vss(Night(day, "16:44:40"), 8224, [string.Empty]);
        }

        yield return Event(
            "2026-11-17T16:42:09",
            Profiles,
            1530,
            level: 3,
            data:
            [
                new(
                    "Detail",
                    $"3 user registry handles leaked from \\Registry\\User\\{BackupSid}:\n"
                    + $"Process 5128 (\\Device\\HarddiskVolume3\\Program Files (x86)\\CA\\ARCserve Backup Client Agent for Windows\\caagstart.exe) has opened key \\REGISTRY\\USER\\{BackupSid}\n"
                    + $"Process 5128 (\\Device\\HarddiskVolume3\\Program Files (x86)\\CA\\ARCserve Backup Client Agent for Windows\\caagstart.exe) has opened key \\REGISTRY\\USER\\{BackupSid}\\Software\\Microsoft\\Windows\\CurrentVersion\\Internet Settings\n"
                    + $"Process 2210 (\\Device\\HarddiskVolume3\\Program Files (x86)\\CA\\SharedComponents\\ARCserve Backup\\UniAgent\\UnivAgent.exe) has opened key \\REGISTRY\\USER\\{BackupSid}\n"),
            ]);
        yield return Vss(
            "2026-11-17T16:42:31",
            8193,
            [
                "CoCreateInstance",
                "0x800703fa, 削除の対象としてマークされているレジストリ キーに対して無効な操作を実行しようとしました。\n",
                "\n\n操作:\n   ライター データを収集しています\n",
            ],
            level: 2);
        yield return Vss("2026-11-18T23:58:03", 8224, [string.Empty]);
        yield return Event("2026-11-19T00:18:44", Profiles, 1531, level: 4);
    }

    private static IEnumerable<EventRecord> AgentSystem()
    {
        yield return Event("2026-11-09T20:02:49", "EventLog", 6005, level: 4, qualifiers: 32768);
        yield return ServiceState("2026-11-09T20:03:01", "Arcserve Backup Universal Agent", "CASUniversalAgent", running: true);
        for (var day = 10; day <= 17; day++)
        {
            yield return ServiceState(Night(day, "16:00:20"), "Volume Shadow Copy", "VSS", running: true);
            yield return ServiceState(Night(day, "16:47:40"), "Volume Shadow Copy", "VSS", running: false);
        }

        yield return Logon("2026-11-17T15:31:40", 7001, session: 2);
        yield return Logon("2026-11-17T16:42:07", 7002, session: 2);
        yield return Event("2026-11-18T03:00:00", "EventLog", 6013, level: 4, qualifiers: 32768, data: Uptime(716230));
        yield return Event("2026-11-19T00:15:02", Winlogon, 7001, level: 4, data: [new("TSId", "3"), new("UserSid", "S-1-5-21-1004336348-1177238915-682003330-1107")]);
    }

    private static IEnumerable<EventRecord> ServerApplication()
    {
        yield return Event("2026-11-02T19:00:30", Profiles, 1531, level: 4);
        for (var day = 10; day <= 18; day++)
            yield return Vss(Night(day, "17:30:05"), 8224, [string.Empty]);
        yield return Event("2026-11-19T00:20:10", Profiles, 1531, level: 4);
    }

    private static IEnumerable<EventRecord> ServerSystem()
    {
        yield return Event("2026-11-02T19:00:18", "EventLog", 6005, level: 4, qualifiers: 32768);
        yield return ServiceState("2026-11-02T19:01:03", "Arcserve Backup Universal Agent", "CASUniversalAgent", running: true);
        for (var day = 10; day <= 18; day++)
            yield return Event(Night(day, "03:00:00"), "EventLog", 6013, level: 4, qualifiers: 32768, data: Uptime(28_742 + (86_400 * (day - 3))));
        yield return ServiceState("2026-11-19T00:12:31", "Windows Modules Installer", "TrustedInstaller", running: true);
    }

    private static string Night(int day, string time) => string.Create(CultureInfo.InvariantCulture, $"2026-11-{day:00}T{time}");

    private static IReadOnlyList<EventDatum> Uptime(int seconds) =>
    [
        new(null, string.Empty), new(null, string.Empty), new(null, string.Empty), new(null, string.Empty),
        new(null, seconds.ToString(CultureInfo.InvariantCulture)), new(null, "60"), new(null, "-540 Tokyo Standard Time"),
    ];

    private static EventRecord Logon(string time, int id, int session) => Event(
        time, Winlogon, id, level: 4, data: [new("TSId", session.ToString(CultureInfo.InvariantCulture)), new("UserSid", BackupSid)]);

    private static EventRecord ServiceState(string time, string displayName, string key, bool running) => Event(
        time,
        ServiceControlManager,
        7036,
        level: 4,
        qualifiers: 16384,
        data: [new("param1", displayName), new("param2", running ? "実行中" : "停止")],
        binary: Encoding.Unicode.GetBytes(key + (running ? "/4" : "/1") + "\0"));

    private static EventRecord Vss(string time, int id, IEnumerable<string> strings, int level = 4) => Event(
        time,
        "VSS",
        id,
        level,
        qualifiers: 0,
        data: [.. strings.Select(static s => new EventDatum(null, s))],
        binary: Encoding.ASCII.GetBytes(
            @"- Code:  WRTWRTIC00000823- Call:  WRTWRTIC00000774- PID:  00004412- TID:  00004700- CMD:  C:\Windows\system32\vssvc.exe   - User: Name: NT AUTHORITY\SYSTEM, SID:S-1-5-18 "));

    private static EventRecord Event(
        string time,
        string provider,
        int id,
        int level,
        int? qualifiers = null,
        IReadOnlyList<EventDatum>? data = null,
        byte[]? binary = null) => new()
        {
            RecordId = 0,
            TimeUtc = DateTimeOffset.ParseExact(time, "yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal),
            Provider = provider,
            EventId = id,
            Qualifiers = qualifiers,
            Level = level,
            Data = data ?? [],
            Binary = binary,
        };

    private static (string Path, byte[] Content) Log(string host, string channel, long firstRecord, IEnumerable<EventRecord> events)
    {
        var writer = new EvtxWriter(channel, host + ".example.test");
        var record = firstRecord;
        foreach (var e in events.OrderBy(static e => e.TimeUtc))
            writer.Add(e with { RecordId = record++ });
        return ($"{host}/Windows/System32/winevt/Logs/{channel}.evtx", writer.ToArray());
    }
}
