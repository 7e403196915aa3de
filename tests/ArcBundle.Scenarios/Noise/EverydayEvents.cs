using ArcBundle.Scenarios.Chance;
using ArcBundle.Scenarios.Hosts;

namespace ArcBundle.Scenarios.Noise;

/// <summary>What stands in the event logs of any server and means nothing for a backup.</summary>
internal static class EverydayEvents
{
    private static readonly (string Provider, int Id, int Level)[] OfApplication =
    [
        ("Microsoft-Windows-Security-SPP", 16384, 4), ("Microsoft-Windows-Security-SPP", 16394, 4), ("Microsoft-Windows-Security-SPP", 903, 4), ("ESENT", 326, 4), ("ESENT", 327, 4),
        ("ESENT", 103, 4), ("MsiInstaller", 1035, 4), ("MsiInstaller", 1040, 4), ("Windows Error Reporting", 1001, 4), ("Microsoft-Windows-Winlogon", 6000, 4), ("SceCli", 1704, 4),
        ("VSS", 8224, 4), ("VSS", 8194, 2), ("VSS", 8222, 4), ("Microsoft-Windows-CAPI2", 4112, 4), ("Microsoft-Windows-User Profiles Service", 1534, 3), ("gupdate", 0, 4),
        ("Microsoft-Windows-RestartManager", 10000, 4), ("Microsoft-Windows-EventSystem", 4625, 4), ("SQLSERVERAGENT", 102, 4), ("MSSQLSERVER", 17137, 4),
    ];

    private static readonly (string Provider, int Id, int Level)[] OfSystem =
    [
        ("Microsoft-Windows-GroupPolicy", 1500, 4), ("Microsoft-Windows-GroupPolicy", 1502, 4), ("Microsoft-Windows-DistributedCOM", 10016, 3), ("Microsoft-Windows-Time-Service", 37, 4),
        ("Microsoft-Windows-Time-Service", 35, 4), ("Microsoft-Windows-Kernel-General", 16, 4), ("EventLog", 6013, 4), ("Microsoft-Windows-WindowsUpdateClient", 19, 4),
        ("Microsoft-Windows-WindowsUpdateClient", 43, 4), ("Microsoft-Windows-WindowsUpdateClient", 44, 4), ("Schannel", 36887, 2), ("Microsoft-Windows-Ntfs", 98, 4),
        ("Microsoft-Windows-Hyper-V-Netvsc", 4, 4), ("volsnap", 33, 4), ("Microsoft-Windows-Directory-Services-SAM", 16962, 4), ("Microsoft-Windows-TaskScheduler", 414, 3),
    ];

    private static readonly (string Key, string Display)[] Services =
    [
        ("WinHttpAutoProxySvc", "WinHTTP Web Proxy Auto-Discovery Service"), ("TrustedInstaller", "Windows Modules Installer"), ("wuauserv", "Windows Update"), ("BITS", "Background Intelligent Transfer Service"),
        ("VSS", "Volume Shadow Copy"), ("swprv", "Microsoft Software Shadow Copy Provider"), ("sppsvc", "Software Protection"), ("WdiSystemHost", "Diagnostic System Host"), ("SQLWriter", "SQL Server VSS Writer"),
    ];

    /// <summary>Fills the logs from their beginning to the time they were taken.</summary>
    /// <param name="host">The host.</param>
    /// <param name="isQuiet">Whether a time is free of jobs, so that logoffs and their leaks of registry handles mean nothing.</param>
    /// <param name="dice">Chance.</param>
    public static void Fill(HostModel host, Func<DateTimeOffset, bool> isQuiet, Dice dice)
    {
        var span = (int)(host.Taken - host.LogsBegin).TotalSeconds - 240;
        host.Events.Add(Plain(host.LogsBegin, Happenings.Application, OfApplication[0]));
        host.Events.Add(Plain(host.LogsBegin, Happenings.System, OfSystem[0]));
        for (var i = dice.Between(50, 110); i > 0; i--)
            host.Events.Add(Plain(host.LogsBegin + dice.Seconds(60, span), Happenings.Application, dice.Pick(OfApplication)));
        for (var i = dice.Between(50, 110); i > 0; i--)
            host.Events.Add(Plain(host.LogsBegin + dice.Seconds(60, span), Happenings.System, dice.Pick(OfSystem)));
        for (var i = dice.Between(10, 40); i > 0; i--)
        {
            var (key, display) = dice.Pick(Services);
            host.Events.Add(Happenings.Service(host.LogsBegin + dice.Seconds(60, span), key, display, dice.Percent(50), host.Language));
        }

        for (var i = dice.Between(0, 3); i > 0; i--)
            host.Events.Add(Happenings.NameTimeout(host.LogsBegin + dice.Seconds(60, span), "wpad.example.test"));
        for (var i = dice.Between(0, 3); i > 0; i--)
            UserSession(host, host.LogsBegin + dice.Seconds(3600, span), isQuiet, dice);
        FillOther(host, span, dice);
        host.Events.Add(Plain(host.Taken - dice.Seconds(20, 180), Happenings.Application, OfApplication[0]));
        host.Events.Add(Plain(host.Taken - dice.Seconds(20, 180), Happenings.System, OfSystem[0]));
    }

    private static void FillOther(HostModel host, int span, Dice dice)
    {
        for (var i = 40; i > 0; i--)
        {
            host.Events.Add(new(host.LogsBegin + dice.Seconds(0, span), Happenings.Security, "Microsoft-Windows-Security-Auditing", 4624, 0,
                [("TargetUserSid", "S-1-5-18"), ("TargetUserName", "SYSTEM"), ("TargetDomainName", "NT AUTHORITY"), ("LogonType", "5")]));
        }

        host.Events.Add(new(host.LogsBegin, Happenings.Security, "Microsoft-Windows-Security-Auditing", 4616, 0, []));
        host.Events.Add(new(host.Taken - dice.Seconds(20, 180), Happenings.Security, "Microsoft-Windows-Security-Auditing", 4616, 0, []));
        host.Events.Add(new(host.LogsBegin, Happenings.Defender, "Microsoft-Windows-Windows Defender", 1150, 4, [("Product Name", "%%827")]));
        host.Events.Add(new(host.Taken - dice.Seconds(20, 180), Happenings.Defender, "Microsoft-Windows-Windows Defender", 1150, 4, [("Product Name", "%%827")]));
    }

    /// <summary>Somebody looked after the server by day: logon, logoff, and programs that held the registry.</summary>
    private static void UserSession(HostModel host, DateTimeOffset at, Func<DateTimeOffset, bool> isQuiet, Dice dice)
    {
        if (!isQuiet(at) || !isQuiet(at.AddMinutes(30)))
            return;
        var sid = "S-1-5-21-2214577930-1880361124-771203345-" + Forms.Text.Of(dice.Between(1107, 1180));
        host.Events.Add(Happenings.Logon(at, sid));
        host.Events.Add(Happenings.Logoff(at.AddMinutes(12), sid));
        if (dice.Percent(60))
            host.Events.Add(Happenings.HiveLeak(at.AddMinutes(12).AddSeconds(2), sid, "Windows\\System32\\svchost.exe", "Windows\\System32\\spoolsv.exe"));
    }

    private static LoggedEvent Plain(DateTimeOffset at, string channel, (string Provider, int Id, int Level) of) =>
        new(at, channel, of.Provider, of.Id, of.Level, of.Id == 8194 ? [(null, "0x80070005, Access is denied.\n"), (null, "\nOperation:\n   Gathering Writer Data\n")] : [("param1", "text")]);
}
