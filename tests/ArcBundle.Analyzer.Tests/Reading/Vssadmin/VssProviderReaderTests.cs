using ArcBundle.Analyzer.Reading;
using ArcBundle.Analyzer.Reading.Vssadmin;

namespace ArcBundle.Analyzer.Tests.Reading.Vssadmin;

public sealed class VssProviderReaderTests
{
    [Fact]
    public void Read_WhenSample_ReadsTheSystemProvider()
    {
        var text = File.ReadAllText(Samples.PathOf("vssadmin/26_providers_en.txt"));
        foreach (var encoding in SampleText.Western)
        {
            var list = VssProviderReader.Read(SampleText.Stream(text, encoding), "p.txt", ReadingContext.Unknown);
            Assert.Equal(new VssProvider("Microsoft Software Shadow Copy provider 1.0", "System", VssProvider.SystemId, "1.0.0.7"), Assert.Single(list.Readings.Facts).Value);
            Assert.True(list.Readings.Facts[0].Value.IsSystem);
            Assert.Equal((ListOutcome.Listed, false), (list.Outcome, list.Readings.Quality.IsDamaged));
        }
    }

    [Fact]
    public void Read_WhenJapaneseWithAnotherProvider_ReadsBoth()
    {
        // Synthetic host; the labels are those of a real Japanese listing.
        const string text = "vssadmin 1.1 - ボリューム シャドウ コピー サービス管理コマンド ライン ツール\r\n(C) Copyright 2001-2013 Microsoft Corp.\r\n\r\n"
            + "プロバイダー名: 'Invented Disk Array Provider'\r\n   プロバイダーの種類: ハードウェア\r\n   プロバイダー Id: {11111111-2222-3333-4444-555555555555}\r\n   バージョン: 4.2\r\n\r\n"
            + "プロバイダー名: 'Microsoft Software Shadow Copy provider 1.0'\r\n   プロバイダーの種類: ソフトウェア\r\n   プロバイダー Id: {b5946137-7b9f-4925-af80-51abd60b20d5}\r\n   バージョン: 1.0.0.7\r\n";
        foreach (var encoding in SampleText.Japanese)
        {
            var facts = VssProviderReader.Read(SampleText.Stream(text, encoding), "p.txt", ReadingContext.Unknown).Readings.Facts;
            Assert.Equal([("ハードウェア", "4.2", false), ("ソフトウェア", "1.0.0.7", true)], facts.Select(static f => (f.Value.TypeText!, f.Value.Version!, f.Value.IsSystem!.Value)));
        }
    }

    [Fact]
    public void Read_WhenCutAfterTheName_IsUnreadable() =>
        Assert.Equal(ListOutcome.Unreadable, VssProviderReader.Read(SampleText.Stream("vssadmin 1.1 - x\r\n(C) Copyright 2001-2013 Microsoft Corp.\r\n\r\nProvider name: 'A'\r\n"), "p.txt", ReadingContext.Unknown).Outcome);
}
