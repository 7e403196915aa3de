using ArcBundle.Analyzer.Reading;
using ArcBundle.Analyzer.Reading.Vssadmin;

namespace ArcBundle.Analyzer.Tests.Reading.Vssadmin;

public sealed class ShadowCopyReaderTests
{
    private const string Banner = "vssadmin 1.1 - x\r\n(C) Copyright 2001-2013 Microsoft Corp.\r\n\r\n";

    [Fact]
    public void Read_WhenSample_ReadsEveryLine()
    {
        var text = File.ReadAllText(Samples.PathOf("vssadmin/23_shadows_en_clientaccessible.txt"));
        foreach (var encoding in SampleText.Western)
        {
            var list = ShadowCopyReader.Read(SampleText.Stream(text, encoding), "s.txt", ReadingContext.Unknown);
            var copy = Assert.Single(list.Readings.Facts).Value;
            Assert.Equal(Guid.Parse("0c404084-8ace-4cb8-a7ed-7d7ec659bb5f"), copy.SetId);
            Assert.Equal(Guid.Parse("d8a11619-474f-40ae-a5a0-c2faa1d78b85"), copy.Id);
            Assert.Equal(("5/31/2022 1:45:05 PM", new DateTime(2022, 5, 31, 13, 45, 5)), (copy.CreatedText, copy.CreatedLocal));
            Assert.Equal(("C:", @"\\?\GLOBALROOT\Device\HarddiskVolumeShadowCopy1"), (copy.Original!.Value.MountPoint, copy.Device));
            Assert.Equal(("HOST.example.test", "HOST.example.test"), (copy.OriginatingMachine, copy.ServiceMachine));
            Assert.Equal(("Microsoft Software Shadow Copy provider 1.0", "ClientAccessible"), (copy.Provider, copy.TypeText));
            Assert.StartsWith("Persistent, Client-accessible", copy.AttributesText, StringComparison.Ordinal);
            Assert.Equal((ListOutcome.Listed, false), (list.Outcome, list.Readings.Quality.IsDamaged));
        }
    }

    [Fact]
    public void Read_WhenNothingIsListed_IsEmpty() =>
        Assert.Equal(ListOutcome.Empty, ShadowCopyReader.Read(File.OpenRead(Samples.PathOf("vssadmin/25_shadows_en_none.txt")), "s.txt", ReadingContext.Unknown).Outcome);

    [Fact]
    public void Read_WhenJapaneseWithSetsOfSeveralCopies_TellsThemApart()
    {
        // Synthetic: hosts, ids and the Japanese words are ours; what counts is the order of the lines and their forms.
        const string text = Banner
            + "シャドウ コピー セット ID の内容: {aaaaaaaa-0000-0000-0000-000000000001}\r\n   作成時に 2 個のシャドウ コピーを含む: 2026/11/20 1:30:00\r\n"
            + "      シャドウ コピー ID: {bbbbbbbb-0000-0000-0000-000000000001}\r\n         元のボリューム: (C:)\\\\?\\Volume{cccccccc-0000-0000-0000-000000000001}\\\r\n         シャドウ コピー ボリューム: \\\\?\\GLOBALROOT\\Device\\HarddiskVolumeShadowCopy11\r\n         発信元コンピューター: FILESV02\r\n         サービス コンピューター: BKSV01\r\n         プロバイダー: 'Microsoft Software Shadow Copy provider 1.0'\r\n         種類: Backup\r\n         属性: Differential\r\n\r\n"
            + "      シャドウ コピー ID: {bbbbbbbb-0000-0000-0000-000000000002}\r\n         元のボリューム: (?)\\\\?\\Volume{cccccccc-0000-0000-0000-000000000002}\\\r\n         シャドウ コピー ボリューム: \\\\?\\GLOBALROOT\\Device\\HarddiskVolumeShadowCopy12\r\n         発信元コンピューター: FILESV02\r\n         サービス コンピューター: FILESV02\r\n         プロバイダー: 'Microsoft Software Shadow Copy provider 1.0'\r\n         種類: Backup\r\n         属性: Differential\r\n\r\n"
            + "シャドウ コピー セット ID の内容: {aaaaaaaa-0000-0000-0000-000000000002}\r\n   作成時に 1 個のシャドウ コピーを含む: 2026/11/21 1:30:00\r\n"
            + "      シャドウ コピー ID: {bbbbbbbb-0000-0000-0000-000000000003}\r\n         元のボリューム: (D:)\\\\?\\Volume{cccccccc-0000-0000-0000-000000000003}\\\r\n         シャドウ コピー ボリューム: \\\\?\\GLOBALROOT\\Device\\HarddiskVolumeShadowCopy13\r\n         発信元コンピューター: FILESV02\r\n         サービス コンピューター: FILESV02\r\n         プロバイダー: 'Microsoft Software Shadow Copy provider 1.0'\r\n         種類: Backup\r\n         属性: Differential\r\n";
        foreach (var encoding in SampleText.Japanese)
        {
            var facts = ShadowCopyReader.Read(SampleText.Stream(text, encoding), "s.txt", ReadingContext.Unknown).Readings.Facts.Select(static f => f.Value).ToList();
            Assert.Equal([1, 1, 2], facts.Select(static f => (int)f.SetId!.Value.ToByteArray()[15]));
            Assert.Equal([20, 20, 21], facts.Select(static f => f.CreatedLocal!.Value.Day));
            Assert.Equal(["BKSV01", "FILESV02", "FILESV02"], facts.Select(static f => f.ServiceMachine));
            Assert.Equal(["C:", null, "D:"], facts.Select(static f => f.Original!.Value.MountPoint));
        }
    }

    [Theory]
    [InlineData("シャドウ コピー セット ID: {aaaaaaaa-0000-0000-0000-000000000001} の内容", "   作成時に 1 個のシャドウ コピーを含む: 2026/11/20 1:30:00")]
    [InlineData("シャドウ コピー セット ID: {aaaaaaaa-0000-0000-0000-000000000001}", "   1 個のシャドウ コピーは作成時間 2026/11/20 1:30:00 に含まれていました")]
    public void Read_WhenLabelGoesOnBehindItsValue_ReadsSetAndTime(string set, string created)
    {
        // Synthetic: a language whose sentence ends behind the id or the time.
        var text = Banner + $"{set}\r\n{created}\r\n      シャドウ コピー ID: {{bbbbbbbb-0000-0000-0000-000000000001}}\r\n         元のボリューム: (C:)\\\\?\\Volume{{cccccccc-0000-0000-0000-000000000001}}\\\r\n         シャドウ コピー ボリューム: \\\\?\\GLOBALROOT\\Device\\HarddiskVolumeShadowCopy1\r\n";
        foreach (var encoding in SampleText.Japanese)
        {
            var copy = Assert.Single(ShadowCopyReader.Read(SampleText.Stream(text, encoding), "s.txt", ReadingContext.Unknown).Readings.Facts).Value;
            Assert.Equal(Guid.Parse("aaaaaaaa-0000-0000-0000-000000000001"), copy.SetId);
            Assert.Equal(("2026/11/20 1:30:00", new DateTime(2026, 11, 20, 1, 30, 0)), (copy.CreatedText, copy.CreatedLocal));
        }
    }

    [Theory]
    [InlineData("3/09/2026 1:40:44 AM", null, null)]
    [InlineData("3/09/2026 1:40:44 AM", nameof(DateOrder.DayMonthYear), "2026-09-03")]
    [InlineData("09-12-2025 12:21:53", null, null)]
    [InlineData("13-12-2025 12:21:53", null, "2025-12-13")]
    public void Read_WhenDayAndMonthAreOpen_AsksTheCulture(string created, string? order, string? expected)
    {
        var text = Banner + $"Set: {{aaaaaaaa-0000-0000-0000-000000000001}}\r\n Created: {created}\r\n  Copy: {{bbbbbbbb-0000-0000-0000-000000000001}}\r\n  Volume: (C:)\\\\?\\Volume{{cccccccc-0000-0000-0000-000000000001}}\\\r\n  Device: \\\\?\\GLOBALROOT\\Device\\HarddiskVolumeShadowCopy1\r\n";
        var context = order is null ? ReadingContext.Unknown : new ReadingContext { DateOrder = Enum.Parse<DateOrder>(order) };
        var list = ShadowCopyReader.Read(SampleText.Stream(text), "s.txt", context);
        var copy = Assert.Single(list.Readings.Facts).Value;
        Assert.Equal((created, expected), (copy.CreatedText, copy.CreatedLocal?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Equal(expected is null, list.Readings.Quality.AmbiguousDates);
    }
}
