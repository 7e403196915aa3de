using System.Globalization;
using ArcBundle.Analyzer.Reading;
using ArcBundle.Analyzer.Reading.Hosts;
using ArcBundle.Analyzer.Reading.Recognition;

namespace ArcBundle.Analyzer.Tests.Reading.Hosts;

public sealed class HostReportReaderTests
{
    [Theory]
    [InlineData("\r\nHost Name:                 FILESV02\r\nOS Name:                   Microsoft Windows Server 2019\r\nOriginal Install Date:     1/2/2024, 3:04:05 PM\r\nSystem Boot Time:          11/20/2026, 1:30:00 AM\r\nTime Zone:                 (UTC+09:00) Osaka, Sapporo, Tokyo\r\n")]
    [InlineData("\r\nホスト名:               FILESV02\r\nOS 名:                  Microsoft Windows Server 2019\r\n最初のインストール日付:  2024/01/02, 15:04:05\r\nシステム起動時間:       2026/11/20, 1:30:00\r\nタイム ゾーン:          (UTC+09:00) 大阪、札幌、東京\r\n")]
    [InlineData("\"ホスト名\",\"OS 名\",\"a\",\"b\",\"c\",\"d\",\"e\",\"f\",\"g\",\"h\",\"i\",\"j\"\r\n\"FILESV02\",\"Microsoft Windows Server 2019\",\"\",\"\",\"\",\"\",\"\",\"\",\"2024/01/02, 15:04:05\",\"2026/11/20, 1:30:00\",\"(UTC+09:00) 大阪、札幌、東京\",\"\"\r\n")]
    public void Read_WhenSystemInfo_TellsHostZoneAndBoot(string text)
    {
        foreach (var encoding in SampleText.Japanese)
        {
            var report = Assert.Single(HostReportReader.Read(SampleText.Stream(text, encoding), "i.txt", ReadingContext.Unknown).Facts).Value;
            Assert.Equal(("FILESV02", new DateTime(2026, 11, 20, 1, 30, 0)), (report.HostName, report.BootLocal!.Value));
            Assert.Equal(TimeSpan.FromHours(9), Assert.Single(report.Zone!.Candidates).BaseUtcOffset);
            Assert.False(report.Zone.IsAssumed);
        }
    }

    [Theory]
    [InlineData("\"ホスト名\",\"タイム ゾーン\"\r\n\"FILESV02\",\"(UTC+09:00) 大阪、札幌、東京\"\r\n", "FILESV02", null)]
    [InlineData("\"ドメイン\",\"システム起動時間\",\"タイム ゾーン\"\r\n\"WORKGROUP\",\"2026/11/20, 1:30:00\",\"(UTC+09:00) 大阪、札幌、東京\"\r\n", null, "2026-11-20")]
    [InlineData("#TYPE Selected.System.Management.Automation.PSCustomObject\r\n\"ホスト名\";\"最初のインストール日付\";\"タイム ゾーン\"\r\n\"FILESV02\";\"2024/01/02, 15:04:05\";\"(UTC+09:00) 大阪、札幌、東京\"\r\n", "FILESV02", null)]
    [InlineData("OS 名: Microsoft Windows Server 2019\r\nドメイン: WORKGROUP\r\nタイム ゾーン:          (UTC+09:00) 大阪、札幌、東京\r\n", null, null)]
    [InlineData("C:\\>systeminfo\r\n\r\nホスト名:               FILESV02\r\nタイム ゾーン:          (UTC+09:00) 大阪、札幌、東京\r\n", "FILESV02", null)]
    [InlineData("タイム ゾーン:          (UTC+09:00) 大阪、札幌、東京\r\n", null, null)]
    public void Read_WhenReducedToSomeValues_TellsThoseAndItsZone(string text, string? host, string? boot)
    {
        foreach (var encoding in SampleText.Japanese)
        {
            Assert.Equal(EvidenceForm.SystemInfo, EvidenceRecogniser.Recognise(SampleText.Encode(text, encoding)));
            var report = Assert.Single(HostReportReader.Read(SampleText.Stream(text, encoding), "i.txt", ReadingContext.Unknown).Facts).Value;
            Assert.Equal((host, boot), (report.HostName, report.BootLocal?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
            Assert.Equal(TimeSpan.FromHours(9), report.Zone!.StandardOffset);
        }
    }

    [Theory]
    [InlineData("Host Name:                 FILESV02\r\nPage File Location(s):     C:\\pagefile.sys\r\nTime Zone:                 (UTC+09:00) Osaka, Sapporo, Tokyo\r\nHotfix(s):                 1 Hotfix(s) Installed.\r\n                           [01]: KB5008882\r\nNetwork Card(s):           1 NIC(s) Installed.\r\n                           [01]: Intel(R) 82574L Gigabit Network Connection\r\n                                 Connection Name: Ethernet0\r\n                                 DHCP Enabled:    Yes\r\n                                 DHCP Server:     192.0.2.1\r\n                                 IP address(es)\r\n                                 [01]: 192.0.2.21\r\n                                 [02]: 2001:db8:10::21\r\n")]
    [InlineData("ホスト名:               FILESV02\r\nタイム ゾーン:          (UTC+09:00) 大阪、札幌、東京\r\nネットワーク カード:    1 NIC(s) インストール済みです。\r\n                        [01]: Intel(R) 82574L Gigabit Network Connection\r\n                              DHCP サーバー:     192.0.2.1\r\n                              IP アドレス\r\n                              [01]: 192.0.2.21\r\n                              [02]: 2001:db8:10::21\r\n")]
    [InlineData("\"ホスト名\",\"タイム ゾーン\",\"ネットワーク カード\"\r\n\"FILESV02\",\"(UTC+09:00) 大阪、札幌、東京\",\"1 NIC(s) インストール済みです。,[01]: Intel(R) 82574L Gigabit Network Connection,      接続名:           Ethernet0,      DHCP サーバー:    192.0.2.1,      IP アドレス,      [01]: 192.0.2.21,      [02]: 2001:db8:10::21\"\r\n")]
    public void Read_WhenNetworkCardsAreListed_TellsTheirAddresses(string text)
    {
        var report = Assert.Single(HostReportReader.Read(SampleText.Stream(text), "i.txt", ReadingContext.Unknown).Facts).Value;
        Assert.Equal(["192.0.2.21", "2001:db8:10::21"], report.Addresses);
    }

    [Theory]
    [InlineData("(UTC+09:30) Adelaide", "Australia/Adelaide")]
    [InlineData("(UTC+09:30) アデレード", "Australia/Adelaide")]
    [InlineData("(UTC-03:30) Newfoundland", "America/St_Johns")]
    [InlineData("(UTC+12:45) Chatham Islands", "Pacific/Chatham")]
    public void Parse_WhenZoneOfPartOfAnHourHasDaylightSaving_KnowsItsRules(string text, string zone)
    {
        var parsed = ZoneText.Parse(text)!;
        Assert.False(parsed.IsAssumed);
        Assert.Equal(zone, Assert.Single(parsed.Candidates).Id);
        Assert.True(parsed.Candidates[0].SupportsDaylightSavingTime);
    }

    [Fact]
    public void Parse_WhenNameIsUnknown_OffersTheZonesOfTheOffset()
    {
        var zone = ZoneText.Parse("(UTC+09:00) どこか")!;
        Assert.True(zone.IsAssumed);
        Assert.Contains("Tokyo", zone.Candidates[0].Id, StringComparison.Ordinal);
        Assert.Equal(2, zone.Candidates.Count);
        Assert.Equal(TimeSpan.FromMinutes(345), Assert.Single(ZoneText.Parse("(UTC+05:45) Kathmandu")!.Candidates).BaseUtcOffset);
        Assert.Null(ZoneText.Parse("(UTC+99:00) x"));
        Assert.Null(ZoneText.Parse("Windows Server"));
    }

    [Fact]
    public void Read_WhenSystemInformationReport_TellsWhenItWasWritten()
    {
        const string text = "システム情報レポートの作成日時: 2026/11/20 2:00:00\r\nシステム名: FILESV02\r\n[システムの要約]\r\n\r\n項目\t値\r\nタイム ゾーン\t東京 (標準時)\r\n";
        var report = Assert.Single(HostReportReader.Read(SampleText.Stream(text, "utf-16le-bom"), "m.txt", ReadingContext.Unknown).Facts).Value;
        Assert.Equal(("FILESV02", new DateTime(2026, 11, 20, 2, 0, 0), null), (report.HostName, report.WrittenLocal!.Value, report.BootLocal));
        Assert.Equal("Tokyo", report.Zone!.Candidates[0].Id[^5..]);
    }
}
