using System.Globalization;
using System.Text;
using ArcBundle.Analyzer.Reading.Evtx;
using ArcBundle.Analyzer.Tests.Reading.Evtx;

namespace ArcBundle.Browser.Tests.Reports;

/// <summary>A synthetic case of two invented hosts: a night with a lost connection after the other, and event logs full of what Windows says all day.</summary>
internal static class LargeCase
{
    /// <summary>Incidents.</summary>
    public const int Nights = 200;

    /// <summary>Records of each of the four event logs.</summary>
    public const int Records = 100_000;

    private const string BackupSid = "S-1-5-21-1004336348-1177238915-682003330-1142";
    private static readonly DateTimeOffset Start = new(2026, 4, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan Step = TimeSpan.FromDays(Nights) / Records;

    /// <summary>Writes the files of both hosts.</summary>
    /// <param name="folder">Where: a folder for each host is made in it.</param>
    public static void Write(string folder)
    {
        var (server, agent) = (Directory.CreateDirectory(Path.Combine(folder, "BKSV01")).FullName, Directory.CreateDirectory(Path.Combine(folder, "FILESV02")).FullName);
        File.WriteAllText(Path.Combine(server, "activity.log"), ActivityLog(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        foreach (var (host, target) in new[] { ("BKSV01", server), ("FILESV02", agent) })
        {
            foreach (var channel in new[] { "Application", "System" })
                File.WriteAllBytes(Path.Combine(target, channel + ".evtx"), new EvtxWriter(channel, host).AddRange(Enumerable.Range(0, Records).Select(number => Record(channel, number))).ToArray());
        }
    }

    private static string ActivityLog()
    {
        var log = new StringBuilder();
        for (var night = 0; night < Nights; night++)
        {
            var at = Start.AddDays(night).AddHours(16);
            Line(log, at, night, "情報 ジョブ {0} ジョブを開始しました。");
            Line(log, at.AddSeconds(8), night, "情報 ジョブ {0} セッション {0} バックアップを開始しました。(ノード=FILESV02 @192.0.2.21、ソース=D:)");
            Line(log, at.AddMinutes(50), night, "エラー ジョブ {0} セッション {0} E3392 バックアップ サーバの TCP 再接続タイムアウトです。(エージェント=FILESV02 @192.0.2.21、ネットワーク エラー=10060)");
            Line(log, at.AddMinutes(51), night, "情報 ジョブ {0} ジョブを終了しました。");
        }

        return log.ToString();
    }

    private static void Line(StringBuilder log, DateTimeOffset at, int night, string text) =>
        log.Append(at.ToString("yyyy/MM/dd HH:mm:ss ", CultureInfo.InvariantCulture)).AppendFormat(CultureInfo.InvariantCulture, text, night + 1).Append("\r\n");

    private static EventRecord Record(string channel, int number)
    {
        var record = new EventRecord { RecordId = number + 1, TimeUtc = Start + (Step * number), Provider = "Service Control Manager", EventId = 7036, Level = 4, Data = [new("param1", "Windows Update"), new("param2", "running")] };
        return (channel, number % 500) switch
        {
            ("Application", 340) => record with { Provider = "Microsoft-Windows-User Profiles Service", EventId = 1530, Level = 3, Data = [new("Detail", $"1 user registry handles leaked from \\Registry\\User\\{BackupSid}:\nProcess 5128 (\\Device\\HarddiskVolume3\\CA\\caagstart.exe) has opened key \\REGISTRY\\USER\\{BackupSid}\n")] },
            ("Application", 345) => record with { Provider = "VSS", EventId = 8193, Level = 2, Data = [new(null, "CoCreateInstance"), new(null, "0x800703fa, key marked for deletion"), new(null, string.Empty)] },
            ("Application", _) => record with { Provider = "ESENT", EventId = 326, Data = [new(null, "svchost"), new(null, "attached a database")] },
            (_, 100) => record with { Provider = "Microsoft-Windows-Winlogon", EventId = 7002, Data = [new("TSId", "2"), new("UserSid", BackupSid)] },
            _ => record,
        };
    }
}
