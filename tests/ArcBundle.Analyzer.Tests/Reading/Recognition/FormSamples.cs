using ArcBundle.Analyzer.Reading.Recognition;

namespace ArcBundle.Analyzer.Tests.Reading.Recognition;

/// <summary>
/// One text or more of every form of text evidence, in English and in Japanese where there is a difference. What does not stand in the shared samples
/// is synthetic: hosts, ids and addresses are invented.
/// </summary>
internal static class FormSamples
{
    private const string Banner = "vssadmin 1.1 - ボリューム シャドウ コピー サービス管理コマンド ライン ツール\r\n(C) Copyright 2001-2013 Microsoft Corp.\r\n\r\n";

    private static readonly (EvidenceForm Form, string Text)[] Synthetic =
    [
        (EvidenceForm.VssProviders, Banner + "プロバイダー名: 'Microsoft Software Shadow Copy provider 1.0'\r\n   プロバイダーの種類: システム\r\n   プロバイダー Id: {b5946137-7b9f-4925-af80-51abd60b20d5}\r\n   バージョン: 1.0.0.7\r\n"),
        (EvidenceForm.VssShadows, Banner + "セット: {aaaaaaaa-0000-0000-0000-000000000001}\r\n   作成日時: 2026/11/20 1:30:00\r\n      コピー: {bbbbbbbb-0000-0000-0000-000000000001}\r\n         元のボリューム: (C:)\\\\?\\Volume{cccccccc-0000-0000-0000-000000000001}\\\r\n         デバイス: \\\\?\\GLOBALROOT\\Device\\HarddiskVolumeShadowCopy1\r\n"),
        (EvidenceForm.VssStorage, Banner + "関連付け\r\n   ボリューム: (C:)\\\\?\\Volume{cccccccc-0000-0000-0000-000000000001}\\\r\n   記憶域: (C:)\\\\?\\Volume{cccccccc-0000-0000-0000-000000000001}\\\r\n   使用: 0 バイト (0%)\r\n   割り当て: 1.00 GB (1%)\r\n   最大: 無制限 (100%)\r\n"),
        (EvidenceForm.VssWriters, Banner + "エラー: 予期しないエラーが発生しました。\r\n"),
        (EvidenceForm.ProcessTable, "\"イメージ名\",\"PID\",\"セッション名\",\"セッション#\",\"メモリ使用量\",\"状態\",\"ユーザー名\",\"CPU 時間\",\"ウィンドウ タイトル\"\r\n\"caagstart.exe\",\"4711\",\"Services\",\"0\",\"10,240 K\",\"不明\",\"NT AUTHORITY\\SYSTEM\",\"0:01:02\",\"N/A\"\r\n"),
        (EvidenceForm.ProcessTable, "\r\nNode,CommandLine,CreationDate,Name,ProcessId\r\nFILESV02,\"C:\\a b\\caagstart.exe\" -x,20261120013000.123456+540,caagstart.exe,4711\r\n"),
        (EvidenceForm.ProcessTable, "#TYPE Selected.System.Diagnostics.Process\r\n\"Id\",\"ProcessName\",\"StartTime\",\"Path\"\r\n\"4711\",\"caagstart\",\"2026/11/20 1:30:00\",\"C:\\日本\\caagstart.exe\"\r\n"),
        (EvidenceForm.ProcessTable, "\"ProcessId\";\"Name\";\"CreationDate\";\"CommandLine\"\r\n\"4711\";\"caagstart.exe\";\"20.11.2026 01:30:00\";\"x\"\r\n"),
        (EvidenceForm.SystemInformation, "システム情報レポートの作成日時: 2026/11/20 2:00:00\r\nシステム名: FILESV02\r\n[システムの要約]\r\n\r\n項目\t値\t\r\nOS 名\tMicrosoft Windows Server 2019\t\r\nタイム ゾーン\t東京 (標準時)\t\r\n\r\n[実行中のタスク]\r\n\r\n名前\tパス\tプロセス ID\t優先順位\t最小ワーキング セット\t最大ワーキング セット\t開始時刻\tバージョン\tサイズ\tファイル日付\t\r\ncaagstart.exe\tc:\\a\\caagstart.exe\t4711\t8\t200\t1380\t2026/11/20 1:30\t1.0\t1 MB\t2026/01/01 0:00\t\r\n"),
        (EvidenceForm.ServiceList, "SERVICE_NAME: CASUniversalAgent\r\nDISPLAY_NAME: Arcserve Backup Universal Agent\r\n        種類               : 10  WIN32_OWN_PROCESS\r\n        状態               : 4  RUNNING\r\n                                (STOPPABLE, NOT_PAUSABLE, ACCEPTS_SHUTDOWN)\r\n        PID                : 1200\r\n"),
        (EvidenceForm.ServiceList, "\"Name\",\"DisplayName\",\"State\",\"ProcessId\",\"StartMode\",\"PathName\"\r\n\"VSS\",\"ボリューム シャドウ コピー\",\"Stopped\",\"0\",\"Manual\",\"C:\\Windows\\system32\\vssvc.exe\"\r\n"),
        (EvidenceForm.ServiceList, "\r\nNode,DisplayName,Name,ProcessId,StartMode,State\r\nFILESV02,ボリューム シャドウ コピー,VSS,0,Manual,Stopped\r\n"),
        (EvidenceForm.RegistryExport, "Windows Registry Editor Version 5.00\r\n\r\n[HKEY_LOCAL_MACHINE\\SOFTWARE\\WOW6432Node\\ComputerAssociates\\CA ARCserve Backup]\r\n\"名前\"=\"値\"\r\n"),
        (EvidenceForm.RegistryExport, "REGEDIT4\r\n\r\n[HKEY_LOCAL_MACHINE\\SOFTWARE\\Arcserve]\r\n\"ReceiveTimeOut\"=dword:000004b0\r\n\"名前\"=\"値です\"\r\n"),
        (EvidenceForm.ActivityLog, "id\tjobid\tlogtime\tmsgtext\r\n1\t12\t2026-11-20 01:00:00\tE3392 バックアップ サーバの TCP 再接続タイムアウトです。\r\n"),
        (EvidenceForm.ActivityLog, "id,jobid,logtime,msgtext\r\n1,12,2026-11-20 01:00:00,\"E3392 接続, タイムアウト\"\r\n"),
        (EvidenceForm.ActivityLog, "2026/11/20 01:00:00 E3392 接続タイムアウトです。\r\n2026/11/20 01:00:01 N1234 ジョブを終了しました。\r\n"),
        (EvidenceForm.ProductLog, "[2026-11-20 01:00:00.000] 受信に失敗しました ec=10054\r\n[2026-11-20 01:00:01.000] 再接続します\r\n"),
        (EvidenceForm.FirewallLog, "#Version: 1.5\r\n#Time Format: Local\r\n#Fields: date time action protocol src-ip dst-ip src-port dst-port size path\r\n2026-11-20 01:30:00 DROP TCP 192.0.2.5 192.0.2.6 50000 6050 52 RECEIVE\r\n"),
        (EvidenceForm.PortConfig, "# 設定\r\ncatirpc 111\r\ncarunjob 41000-41010\r\n"),
        (EvidenceForm.PortConfig, "#Hostname  IP address (optional)  TCP port  UDP port\r\nLINUX01 192.0.2.40 7051 7052\r\n"),
        (EvidenceForm.MinifilterList, "フィルター名                     インスタンス数   階層        フレーム\r\n------------------------------  -------------  ------------  -----\r\nWdFilter                                4       328010         0\r\n"),
        (EvidenceForm.MinifilterList, "フィルターの一覧表示がエラーで失敗しました: 0x80070005\r\nアクセスが拒否されました。\r\n"),
        (EvidenceForm.DynamicPorts, "Protocol tcp Dynamic Port Range\r\n---------------------------------\r\nStart Port      : 49152\r\nNumber of Ports : 16384\r\n"),
        (EvidenceForm.HostsFile, "# 名前解決\r\n192.0.2.5   FILESV02\r\n"),
        (EvidenceForm.FirewallProfiles, "ドメイン プロファイル設定:\r\n----------------------------------------------------------------------\r\n状態                                  オン\r\nファイアウォール ポリシー                         BlockInbound,AllowOutbound\r\n"),
        (EvidenceForm.SystemInfo, "\r\nホスト名:               FILESV02\r\nシステム起動時間:       2026/11/20, 1:30:00\r\nタイム ゾーン:          (UTC+09:00) 大阪、札幌、東京\r\n"),
        (EvidenceForm.SystemInfo, "\r\nHost Name:                 FILESV02\r\nSystem Boot Time:          11/20/2026, 1:30:00 AM\r\nTime Zone:                 (UTC+09:00) Osaka, Sapporo, Tokyo\r\n"),
        (EvidenceForm.EventXml, "<Event xmlns=\"http://schemas.microsoft.com/win/2004/08/events/event\"><System><Provider Name=\"VSS\"/><EventID>8224</EventID><TimeCreated SystemTime=\"2026-11-20T01:00:00Z\"/><Channel>Application</Channel></System><EventData><Data>日本語</Data></EventData></Event>\r\n"),
    ];

    private static readonly (EvidenceForm Form, string Name)[] Real =
    [
        (EvidenceForm.VssWriters, "vssadmin/01_writers_en_exchange_s7_retryable.txt"), (EvidenceForm.VssWriters, "vssadmin/09_writers_en_waiting_for_responses_banner.txt"),
        (EvidenceForm.VssWriters, "vssadmin/12_writers_ja_healthy.txt"), (EvidenceForm.VssWriters, "vssadmin/14_writers_fr_healthy.txt"),
        (EvidenceForm.VssStorage, "vssadmin/20_shadowstorage_en_full.txt"), (EvidenceForm.VssStorage, "vssadmin/22_shadowstorage_zh-CN.txt"),
        (EvidenceForm.VssShadows, "vssadmin/23_shadows_en_clientaccessible.txt"), (EvidenceForm.VssShadows, "vssadmin/25_shadows_en_none.txt"),
        (EvidenceForm.VssProviders, "vssadmin/26_providers_en.txt"), (EvidenceForm.Netstat, "netstat/netstat_en.txt"), (EvidenceForm.Netstat, "netstat/netstat_ja.txt"),
        (EvidenceForm.Netstat, "netstat/netstat_de.txt"), (EvidenceForm.Netstat, "netstat/netstat_fr.txt"), (EvidenceForm.Netstat, "netstat/netstat_de_cp850_read_as_cp1252.txt"),
        (EvidenceForm.MinifilterList, "misc/fltmc_filters_en.txt"), (EvidenceForm.MinifilterList, "misc/fltmc_denied_en.txt"), (EvidenceForm.MinifilterInstances, "misc/fltmc_instances_ja.txt"),
        (EvidenceForm.DynamicPorts, "misc/netsh_dynamicport_ja.txt"), (EvidenceForm.FirewallProfiles, "misc/netsh_advfirewall_currentprofile_en.txt"),
        (EvidenceForm.FirewallLog, "misc/pfirewall_sample.log"), (EvidenceForm.EventXml, "events/VSS_8224.xml"),
    ];

    /// <summary>All texts with their forms; the running test is skipped when there are no shared samples.</summary>
    public static IEnumerable<(EvidenceForm Form, string Name, string Text)> All() =>
        Real.Select(static sample => (sample.Form, sample.Name, File.ReadAllText(Samples.PathOf(sample.Name))))
            .Concat(Synthetic.Select(static (sample, index) => (sample.Form, $"synthetic {index}", sample.Text)));

    /// <summary>The bytes of a text in every encoding that can hold it.</summary>
    public static IEnumerable<(string Encoding, byte[] Bytes)> Encoded(string text)
    {
        foreach (var encoding in (string[])[.. SampleText.Japanese, "ibm437", "ibm850", "windows-1252"])
        {
            if (SampleText.CanHold(text, encoding))
                yield return (encoding, SampleText.Encode(text, encoding));
        }
    }
}
