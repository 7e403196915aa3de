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
