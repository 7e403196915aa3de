using ArcBundle.Analyzer.Reading;
using ArcBundle.Analyzer.Reading.Vssadmin;

namespace ArcBundle.Analyzer.Tests.Reading.Vssadmin;

public sealed class ShadowStorageReaderTests
{
    private const string Banner = "vssadmin 1.1 - x\r\n(C) Copyright 2001-2013 Microsoft Corp.\r\n\r\n";
    private const string Volumes = "   For volume: (C:)\\\\?\\Volume{11111111-2222-3333-4444-555555555555}\\\r\n   Shadow Copy Storage volume: (?)\\\\?\\Volume{66666666-2222-3333-4444-555555555555}\\\r\n";

    [Theory]
    [InlineData("20_shadowstorage_en_full.txt", "cbd6257a-71bb-4473-b800-498f0a8e380c", 2147483648)]
    [InlineData("22_shadowstorage_zh-CN.txt", "f4e7e09e-9b7d-4a8c-883f-0798a171916a", 40909563494)]
    public void Read_WhenSample_ReadsVolumesAndSizes(string name, string volume, long maximum)
    {
        var text = File.ReadAllText(Samples.PathOf("vssadmin/" + name));
        foreach (var encoding in name.Contains("_zh", StringComparison.Ordinal) ? SampleText.Unicode : SampleText.Western)
        {
            var list = ShadowStorageReader.Read(SampleText.Stream(text, encoding), "s.txt", ReadingContext.Unknown);
            var storage = Assert.Single(list.Readings.Facts).Value;
            Assert.Equal((ListOutcome.Listed, false), (list.Outcome, list.Readings.Quality.IsDamaged));
            Assert.Equal(("C:", Guid.Parse(volume), storage.Volume), (storage.Volume.MountPoint, storage.Volume.Id, storage.Storage));
            Assert.Equal((maximum, 1, false), (storage.Maximum!.Bytes, storage.Maximum.Percent, storage.Maximum.IsUnbounded));
        }
    }

    [Fact]
    public void Read_WhenSizesAreOdd_ReadsThem()
    {
        // Synthetic; the words of the Japanese labels are ours but for the last one.
        const string text = Banner + "シャドウ コピーの記憶域の関連付け\r\n   ボリューム: (C:)\\\\?\\Volume{11111111-2222-3333-4444-555555555555}\\\r\n   記憶域ボリューム: (?)\\\\?\\Volume{66666666-2222-3333-4444-555555555555}\\\r\n"
            + "   使用領域: 0 バイト (0%)\r\n   割り当て領域: 320 MB (3%)\r\n   シャドウ コピーの記憶域の最大領域: 無制限 (100%)\r\n";
        foreach (var encoding in SampleText.Japanese)
        {
            var storage = Assert.Single(ShadowStorageReader.Read(SampleText.Stream(text, encoding), "s.txt", ReadingContext.Unknown).Readings.Facts).Value;
            Assert.Equal((null, 0L, 320L * 1024 * 1024, null), (storage.Storage.MountPoint, storage.Used!.Bytes, storage.Allocated!.Bytes, storage.Maximum!.Bytes));
            Assert.True(storage.Maximum.IsUnbounded);
        }
    }

    [Theory]
    [InlineData("x: 1.93 GB (1%)", 2072321720L)]
    [InlineData("x : 1,93 Go (1 %)", 2072321720L)]
    [InlineData("x: 1,024 MB (1%)", 1073741824L)]
    [InlineData("x: 0 bytes (0%)", 0L)]
    [InlineData("x: 12.5 qux (1%)", null)]
    public void Of_WhenUnitsDiffer_TellsBytes(string line, long? bytes) => Assert.Equal(bytes, VssSize.Of(line)!.Bytes);

    [Theory]
    [InlineData("x: 1.93 GB (1%")]
    [InlineData("x: 1.93 GB")]
    [InlineData("x: (1%)")]
    [InlineData("1.93 GB (1%)")]
    [InlineData("x: 1.93 GB (101%)")]
    public void Of_WhenNoSize_IsNull(string line) => Assert.Null(VssSize.Of(line));

    [Fact]
    public void Read_WhenASizeIsLost_LeavesAllThreeOpen()
    {
        var list = ShadowStorageReader.Read(SampleText.Stream(Banner + Volumes + "   Used: 1.00 GB (1%)\r\n   Maximum: 2.00 GB (2%)\r\n\r\n" + Volumes + "   Used: 1 GB (1%)\r\n   Allocated: 1 GB (1%)\r\n   Maximum: UNBOUNDED (100%)\r\n"), "s.txt", ReadingContext.Unknown);
        Assert.Equal([null, "1 GB"], list.Readings.Facts.Select(static f => f.Value.Used?.Text));
        Assert.Equal((1, true), (list.Readings.Quality.Lost, list.Readings.Quality.IsDamaged));
    }

    [Theory]
    [InlineData("No items found that satisfy the query.\r\n", nameof(ListOutcome.Empty))]
    [InlineData("クエリに一致する項目は見つかりませんでした。\r\n", nameof(ListOutcome.Empty))]
    [InlineData("No items found that sat", nameof(ListOutcome.Unreadable))]
    [InlineData("Shadow Copy Storage association\r\n", nameof(ListOutcome.Unreadable))]
    [InlineData("", nameof(ListOutcome.Unreadable))]
    [InlineData("Error: You don't have the correct permissions to run this command.\r\n", nameof(ListOutcome.Denied))]
    [InlineData("エラー: 予期しないエラーが発生しました。\r\n", nameof(ListOutcome.Denied))]
    public void Read_WhenNothingIsListed_TellsWhy(string rest, string outcome)
    {
        var list = ShadowStorageReader.Read(SampleText.Stream(Banner + rest), "s.txt", ReadingContext.Unknown);
        Assert.Equal(outcome, list.Outcome.ToString());
        Assert.Equal(outcome is nameof(ListOutcome.Denied), list.Error is not null);
    }
}
