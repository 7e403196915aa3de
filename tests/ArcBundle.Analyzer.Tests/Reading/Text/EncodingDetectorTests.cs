using System.Text;
using ArcBundle.Analyzer.Reading;
using ArcBundle.Analyzer.Reading.Text;

namespace ArcBundle.Analyzer.Tests.Reading.Text;

public sealed class EncodingDetectorTests
{
    public static TheoryData<string, string> JapaneseTexts()
    {
        string[] texts =
        [
            "2026/11/20 01:30:00 E3392 バックアップ サーバの TCP 再接続タイムアウトです。(エージェント=FILESV02 @192.0.2.20、ネットワーク エラー=10060)\r\n",
            "状態: [1] 安定\r\n",
            "バックアップ開始\r\n",
            "ジョブ 12 終了\r\n",
            "プロトコル\r\n",
            "処理を完了しました。\r\n",
        ];
        var data = new TheoryData<string, string>();
        foreach (var text in texts)
        {
            foreach (var encoding in SampleText.Japanese)
                data.Add(text, encoding);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(JapaneseTexts))]
    public void ReadAll_WhenJapanese_DecodesTheText(string text, string encoding)
    {
        var reader = new LineReader(SampleText.Stream(text, encoding), ReadingContext.Unknown);
        Assert.Equal(text.TrimEnd(), Assert.Single(reader.ReadAll().Select(static l => l.Text)));
        Assert.Equal(0, reader.Undecodable);
    }

    [Theory]
    [InlineData("ﾊﾞｯｸｱｯﾌﾟ ｼﾞｮﾌﾞ ｶﾞ ｼｭｳﾘｮｳ ｼﾏｼﾀ")]
    [InlineData("ﾎｽﾄ ﾒｲ: BKSV01 ﾉ ｴｰｼﾞｪﾝﾄ")]
    [InlineData("ｻｰﾊﾞ")]
    public void ReadAll_WhenHalfWidthKatakanaOf932_IsNotTakenForEuc(string text)
    {
        var reader = new LineReader(SampleText.Stream(text, "shift_jis"), ReadingContext.Unknown);
        Assert.Equal(text, Assert.Single(reader.ReadAll()).Text);
    }

    [Theory]
    [InlineData("  TCP    0.0.0.0:135            0.0.0.0:0              ABHÖREN         1104", "ibm850")]
    [InlineData("  TCP    0.0.0.0:135            0.0.0.0:0              ABHÖREN         1104", "windows-1252")]
    [InlineData("Dernière erreur : Aucune erreur, État : réseau", "ibm850")]
    [InlineData("Dernière erreur : Aucune erreur, État : réseau", "windows-1252")]
    [InlineData("Größe überprüft, Straße", "windows-1252")]
    public void ReadAll_WhenWesternAccents_AreNotTakenForJapanese(string text, string encoding)
    {
        var reader = new LineReader(SampleText.Stream(text, encoding), ReadingContext.Unknown);
        Assert.Equal(text, Assert.Single(reader.ReadAll()).Text);
        Assert.Equal(EncodingBasis.Fallback, reader.Detected.Basis);
    }

    [Fact]
    public void ReadAll_WhenHostPageIsJapanese_TrustsIt()
    {
        var context = ReadingContext.Unknown with { CodePages = [932] };
        var reader = new LineReader(SampleText.Stream("A日B", "shift_jis"), context);
        Assert.Equal("A日B", Assert.Single(reader.ReadAll()).Text);
        Assert.Equal(EncodingBasis.Host, reader.Detected.Basis);
    }

    [Fact]
    public void ReadAll_WhenHostPageIsJapaneseButTextIsEuc_ReadsEuc()
    {
        var context = ReadingContext.Unknown with { CodePages = [932] };
        var reader = new LineReader(SampleText.Stream("バックアップを開始しました。", "euc-jp"), context);
        Assert.Equal("バックアップを開始しました。", Assert.Single(reader.ReadAll()).Text);
    }

    [Theory]
    [InlineData(-5)]
    [InlineData(0)]
    [InlineData(1200)]
    [InlineData(65000)]
    [InlineData(50220)]
    [InlineData(99999)]
    public void FromBytes_WhenHostPageIsNonsense_StillDecides(int page)
    {
        var context = ReadingContext.Unknown with { CodePages = [page] };
        Assert.Equal(CodePages.Japanese, EncodingDetector.FromBytes(SampleText.Encode("バックアップ", "shift_jis"), context).CodePage);
    }

    [Fact]
    public void ReadAll_WhenUtf8IsDamaged_StaysUtf8AndCountsBytes()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes("バックアップを開始しました。\n"), 0xE3, 0x82, (byte)'\n', .. Encoding.UTF8.GetBytes("終了しました。\n")];
        var reader = new LineReader(new MemoryStream(bytes), ReadingContext.Unknown);
        Assert.Equal(["バックアップを開始しました。", "\uFFFD", "終了しました。"], reader.ReadAll().Select(static l => l.Text), StringComparer.Ordinal);
        Assert.Equal(2, reader.Undecodable);
    }

    [Fact]
    public void ReadAll_WhenAsciiHeadIsLong_DecidesFromTheFirstOtherByte()
    {
        var text = string.Concat(Enumerable.Repeat("2026-11-20 01:30:00 plain line\r\n", 20_000)) + "最後の行\r\n";
        var reader = new LineReader(SampleText.Stream(text, "shift_jis"), ReadingContext.Unknown);
        Assert.Equal("最後の行", reader.ReadAll().Last().Text);
        Assert.Equal("shift_jis", reader.Detected.Name);
    }
}
