using ArcBundle.Analyzer.Reading.Recognition;
using CsCheck;

namespace ArcBundle.Analyzer.Tests.Reading.Recognition;

public sealed class EvidenceRecogniserTests
{
    [Theory]
    [InlineData("vssadmin/01_writers_en_exchange_s7_retryable.txt", "VssWriters")]
    [InlineData("vssadmin/04_writers_en_ntds_s10_retryable.txt", "VssWriters")]
    [InlineData("vssadmin/09_writers_en_waiting_for_responses_banner.txt", "VssWriters")]
    [InlineData("vssadmin/12_writers_ja_healthy.txt", "VssWriters")]
    [InlineData("vssadmin/14_writers_fr_healthy.txt", "VssWriters")]
    [InlineData("vssadmin/15_writers_de_labels_MOCK.txt", "VssWriters")]
    [InlineData("vssadmin/20_shadowstorage_en_full.txt", "VssStorage")]
    [InlineData("vssadmin/22_shadowstorage_zh-CN.txt", "VssStorage")]
    [InlineData("vssadmin/23_shadows_en_clientaccessible.txt", "VssShadows")]
    [InlineData("vssadmin/25_shadows_en_none.txt", "VssShadows")]
    [InlineData("vssadmin/26_providers_en.txt", "VssProviders")]
    [InlineData("netstat/netstat_en.txt", "Netstat")]
    [InlineData("netstat/netstat_ja.txt", "Netstat")]
    [InlineData("netstat/netstat_de.txt", "Netstat")]
    [InlineData("netstat/netstat_fr.txt", "Netstat")]
    [InlineData("misc/fltmc_filters_en.txt", "MinifilterList")]
    [InlineData("misc/fltmc_instances_ja.txt", "MinifilterInstances")]
    [InlineData("misc/fltmc_denied_en.txt", "MinifilterList")]
    [InlineData("misc/pfirewall_sample.log", "FirewallLog")]
    [InlineData("misc/allocated-altitudes.csv", "Unknown")]
    [InlineData("misc/netsh_dynamicport_ja.txt", "DynamicPorts")]
    [InlineData("misc/netsh_24h2_utf8_read_as_cp932_ja.txt", "Unknown")]
    [InlineData("misc/netsh_advfirewall_currentprofile_en.txt", "FirewallProfiles")]
    [InlineData("misc/event_messages_ja.md", "Unknown")]
    [InlineData("events/VSS_8224.xml", "EventXml")]
    [InlineData("events/Microsoft-Windows-User-Profiles-Service_1530.xml", "EventXml")]
    [InlineData("evtx/plaso_System.evtx", "EventLogFile")]
    [InlineData("etl/krabs_powershell.etl", "EventTrace")]
    public void Recognise_WhenSample_NamesItsForm(string name, string form)
    {
        var bytes = File.ReadAllBytes(Samples.PathOf(name));
        Assert.Equal(form, EvidenceRecogniser.Recognise(bytes).ToString());
        if (name.EndsWith(".evtx", StringComparison.Ordinal) || name.EndsWith(".etl", StringComparison.Ordinal))
            return;
        var text = File.ReadAllText(Samples.PathOf(name));
        string[] encodings = name.Contains("_ja", StringComparison.Ordinal) ? SampleText.Japanese : name.Contains("_zh", StringComparison.Ordinal) ? SampleText.Unicode : SampleText.Western;
        foreach (var encoding in encodings)
            Assert.Equal(form, EvidenceRecogniser.Recognise(SampleText.Encode(text, encoding)).ToString());
    }

    [Theory]
    [InlineData(0, 4_096)]
    [InlineData(100, 0)]
    [InlineData(5_000, 0)]
    public void Recognise_WhenTheFrontOfAnEventLogIsCutOrZero_KnowsItByItsChunks(int cut, int zero)
    {
        var bytes = File.ReadAllBytes(Samples.PathOf("evtx/plaso_System.evtx"))[cut..];
        bytes.AsSpan(0, zero).Clear();

        Assert.Equal(EvidenceForm.EventLogFile, EvidenceRecogniser.Recognise(bytes.AsSpan(0, Math.Min(bytes.Length, EvidenceRecogniser.HeadLength))));
    }

    [Fact]
    public void Recognise_WhenEventSamples_AllAreEventXml()
    {
        foreach (var path in Samples.FilesOf("events"))
            Assert.Equal(EvidenceForm.EventXml, EvidenceRecogniser.Recognise(File.ReadAllBytes(path)));
    }

    [Theory]
    [InlineData("Windows Registry Editor Version 5.00\r\n\r\n[HKEY_LOCAL_MACHINE\\SOFTWARE]\r\n", "RegistryExport")]
    [InlineData("REGEDIT4\r\n\r\n[HKEY_LOCAL_MACHINE\\SOFTWARE]\r\n", "RegistryExport")]
    [InlineData("id,jobid,logtime,msgtext\r\n1,2,2026-11-20 01:00:00,E3392 x\r\n", "ActivityLog")]
    [InlineData("2026/11/20 01:00:00 E3392 x\r\n2026/11/20 01:00:01 N1234 y\r\n", "ActivityLog")]
    [InlineData("[2026-11-20 01:00:00.000] recv failed ec=10054\r\n", "ProductLog")]
    [InlineData("11/20 01:00:00 テープ エンジンを開始しました\r\n  詳細\r\n11/20 01:00:01 終了\r\n", "ProductLog")]
    [InlineData("#TYPE Selected.System.Diagnostics.Process\r\n\"Id\",\"ProcessName\",\"StartTime\"\r\n\"1\",\"a\",\"2026/11/20 1:00:00\"\r\n", "ProcessTable")]
    [InlineData("\r\nNode,CreationDate,Name,ProcessId\r\nA,20261120013000.123456+540,a.exe,1\r\n", "ProcessTable")]
    [InlineData("\"イメージ名\",\"PID\",\"セッション名\",\"セッション#\",\"メモリ使用量\"\r\n\"a.exe\",\"1\",\"Services\",\"0\",\"1 K\"\r\n", "ProcessTable")]
    [InlineData("\r\nNode,Name,ProcessId,StartMode,State\r\nA,VSS,0,Manual,Stopped\r\n", "ServiceList")]
    [InlineData("\"Name\",\"DisplayName\",\"Status\"\r\n\"VSS\",\"VSS\",\"Stopped\"\r\n", "ServiceList")]
    [InlineData("SERVICE_NAME: VSS\r\n        TYPE               : 10  WIN32_OWN_PROCESS\r\n        STATE              : 1  STOPPED\r\n", "ServiceList")]
    [InlineData("Host Name:     FILESV02\r\nSystem Boot Time:  2026/11/20, 1:30:00\r\nTime Zone:     (UTC+09:00) Osaka, Sapporo, Tokyo\r\n", "SystemInfo")]
    [InlineData("System Information report written at: 11/20/26 02:00:00\r\nSystem Name: FILESV02\r\n[System Summary]\r\n\r\nItem\tValue\t\r\nOS Name\tWindows\t\r\nVersion\t10\t\r\nTime Zone\tTokyo Standard Time\t\r\n", "SystemInformation")]
    [InlineData("# comment\r\ncatirpc 111\r\ncarunjob 41000-41010\r\n", "PortConfig")]
    [InlineData("#Hostname  IP address (optional)  TCP port  UDP port\r\nLINUX01 6051 6051\r\n", "PortConfig")]
    [InlineData("vssadmin 1.1 - x\r\n(C) Copyright 2001-2013 Microsoft Corp.\r\n\r\n", "VssWriters")]
    [InlineData("vssadmin 1.1 - x\r\n(C) Copyright 2001-2013 Microsoft Corp.\r\n\r\nエラー: 許可がありません。\r\n", "VssWriters")]
    [InlineData("C:\\>vssadmin list shadowstorage\r\nvssadmin 1.1 - x\r\n(C) Copyright 2001-2013 Microsoft Corp.\r\n\r\nNo items found that satisfy the query.\r\n", "VssStorage")]
    [InlineData("C:\\>vssadmin list providers\r\nvssadmin 1.1 - x\r\n(C) Copyright 2001-2013 Microsoft Corp.\r\n\r\nError: x\r\n", "VssProviders")]
    [InlineData("Provider name: ‘Invented’\r\n   Provider type: System\r\n   Provider Id: {11111111-2222-3333-4444-555555555555}\r\n   Version: 1.0.0.7\r\n", "VssProviders", false)]
    [InlineData("name: 'x'\r\nid: {11111111-2222-3333-4444-555555555555}\r\naddress: 192.0.2.5\r\na: b\r\nc: d\r\ne: f\r\n", "Unknown")]
    [InlineData("192.0.2.5   FILESV02 # バックアップ\r\n", "HostsFile")]
    [InlineData("# Copyright (c) 1993-2009 Microsoft Corp.\r\n#\r\n# This is a sample HOSTS file used by Microsoft TCP/IP for Windows.\r\n", "HostsFile")]
    [InlineData("Interface: 192.0.2.6 --- 0x4\r\n  192.0.2.1  00-00-5e-00-53-01  dynamic\r\n", "Unknown")]
    [InlineData("Protocol tcp Dynamic Port Range\r\n---------------------------------\r\nStart Port : 49152\r\nNumber of Ports : 16384\r\n", "DynamicPorts")]
    [InlineData("catirpc 111\r\ntapeengine 6502\r\njobengine 6503\r\ncaservd ?? 65 x\r\n", "PortConfig")]
    [InlineData("alpha 111\r\nbeta 6502\r\ngamma 6503\r\ndelta ?? 65 x\r\n", "Unknown")]
    [InlineData("レベル,日付と時刻,ソース,イベント ID,タスクのカテゴリ\r\nエラー,2026/11/20 2:00:00,Invented,3392,なし,\"E3392 x\"\r\n情報,2026/11/20 1:00:00,Invented,1,なし,\"N1234 y\"\r\n", "EventTable")]
    [InlineData("Level\tDate and Time\tSource\tEvent ID\tTask Category\r\nInformation\t11/20/2026 2:00:00 AM\tInvented\t7036\tNone\tStopped.\r\n", "EventTable")]
    [InlineData("\"TimeCreated\",\"Id\",\"LevelDisplayName\",\"Message\"\r\n\"2026/11/19 1:30:12\",\"8193\",\"エラー\",\"E8535 ec=10054\"\r\n", "EventTable")]
    [InlineData("#TYPE System.Diagnostics.EventLogEntry#Application/VSS/8193\r\n\"EventID\",\"MachineName\",\"EntryType\",\"Message\",\"Source\",\"TimeGenerated\"\r\n\"8193\",\"FILESV02\",\"Error\",\"E8535 ec=10054\",\"VSS\",\"2026/11/19 1:30:12\"\r\n", "EventTable")]
    [InlineData("\r\n   ProviderName: VSS\r\n\r\nTimeCreated                     Id LevelDisplayName Message\r\n-----------                     -- ---------------- -------\r\n2026/11/19 1:30:12            8193 エラー           E8535 ec=10054\r\n", "EventTable")]
    [InlineData("\r\n   Index Time          EntryType   Source                 InstanceID Message\r\n   ----- ----          ---------   ------                 ---------- -------\r\n    1234 11 19 01:30  Error       VSS                          8193 E8535 ec=10054\r\n", "EventTable")]
    [InlineData("EntryType          : Error\r\nInstanceId         : 8193\r\nMessage            : E8535 ec=10054\r\nTimeGenerated      : 2026/11/19 1:30:00\r\nTimeWritten        : 2026/11/19 1:30:00\r\n", "EventTable")]
    [InlineData("Event[0]:\r\n  ログ名: Application\r\n  Date: 2026-11-19T01:30:09.123\r\nE8535 ec=10054\r\n", "EventTable")]
    [InlineData("ログの名前:         Application\r\nソース:           VSS\r\n日付:            2026/11/19 1:30:09\r\nイベント ID:       8193\r\n説明:\r\nE8535 ec=10054\r\n", "EventTable")]
    [InlineData("2026/11/19  01:44    <DIR>          .\r\n2026/11/19  01:44           123,456 TAPE.LOG\r\n2026/11/19  01:30           123,456 JOB22.log\r\n", "Unknown")]
    [InlineData("\"ホスト名\",\"タスク名\",\"次回の実行時刻\",\"状態\"\r\n\"FILESV02\",\"\\\\Sync\",\"2026/12/20 1:00:00\",\"準備完了\"\r\n", "Unknown")]
    [InlineData(" ユーザー名            セッション名       ID  状態    アイドル時間  ログオン時刻\r\n>administrator         rdp-tcp#0           2  Active          .  2026/11/19 1:45\r\n", "Unknown")]
    [InlineData("Source    Description  HotFixID   InstalledBy          InstalledOn\r\n------    -----------  --------   -----------          -----------\r\nFILESV02  Update       KB5000000  NT AUTHORITY\\SYSTEM  2026/11/10 0:00:00\r\n", "Unknown")]
    [InlineData("日時,ジョブ,セッション,メッセージ\r\n2026/11/19 01:50:12,22,103,E3392 接続タイムアウトです。\r\n2026/11/19 01:50:15,22,103,E8535 受信に失敗しました。\r\n", "ActivityLog")]
    [InlineData("CreationDate               Name           ProcessId\r\n20261120013000.123456+540  caagstart.exe  5555\r\n", "Unknown")]
    [InlineData("CreationDate=20261120013000.123456+540\r\nName=caagstart.exe\r\nProcessId=5555\r\n", "Unknown")]
    [InlineData("", "Unknown")]
    [InlineData("Dear support,\r\nthe backup fails since Friday.\r\n", "Unknown")]
    public void Recognise_WhenMadeByHand_NamesItsForm(string text, string form, bool isJapanese = true)
    {
        foreach (var encoding in isJapanese ? SampleText.Japanese : SampleText.Unicode)
            Assert.Equal(form, EvidenceRecogniser.Recognise(SampleText.Encode(text, encoding)).ToString());
    }

    [Fact]
    public void Recognise_WhenBytesAreAny_NeverThrows() => Gen.Byte.Array[0, 2000].Sample(static bytes => Assert.True(Enum.IsDefined(EvidenceRecogniser.Recognise(bytes))));

    [Fact]
    public void Recognise_WhenArchive_IsUnknown() => Assert.Equal(EvidenceForm.Unknown, EvidenceRecogniser.Recognise([0x50, 0x4B, 3, 4, 0x14, 0, 0, 0, 8, 0, 1, 2, 3, 4, 5, 6, 7, 8, 0x90, 0x11, 0x12]));
}
