using System.Text;
using ArcBundle.Analyzer.Reading;
using ArcBundle.Analyzer.Reading.Text;
using CsCheck;

namespace ArcBundle.Analyzer.Tests.Reading.Text;

public sealed class ForeignLineTests
{
    private static readonly string[] Lines =
    [
        "2026/11/19 01:00:02 情報 ジョブ 22 ジョブを開始しました。",
        "2026/11/19 01:50:12 エラー E3392 バックアップ サーバの TCP 再接続タイムアウトです。(エージェント=FILESV02 @192.0.2.21、ネットワーク エラー=10060)",
        "2026/11/19 01:50:13 情報 done",
        "2026/11/19 01:50:14 ﾊﾞｯｸｱｯﾌﾟ ｼﾞｮﾌﾞ 22 ｴﾗｰ ec=10054",
        "2026/11/19 01:50:15 ①バックアップ～㈱営業部　終了",
        "2026/11/19 01:50:16 plain",
        "(ノード=FILESV02 @192.0.2.21、ポート=6050)",
    ];

    static ForeignLineTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Fact]
    public void TryRead_WhenLinesAreInTwoEncodings_ReadsEachInItsOwn() =>
        Gen.Select(Gen.Int[0, Lines.Length - 1], Gen.Bool).Array[2, 60].Sample(static parts =>
        {
            var bytes = new List<byte>();
            foreach (var (line, isUtf8) in parts)
                bytes.AddRange((isUtf8 ? Encoding.UTF8 : Encoding.GetEncoding(932)).GetBytes(Lines[line] + "\r\n"));
            // A line of half-width katakana alone tells nothing of its encoding; the other lines are to be there, too.
            bytes.AddRange(Encoding.UTF8.GetBytes(Lines[1] + "\r\n"));
            bytes.AddRange(Encoding.GetEncoding(932).GetBytes(Lines[1] + "\r\n"));
            var reader = new LineReader(new MemoryStream([.. bytes]), ReadingContext.Unknown);

            Assert.Equal([.. parts.Select(static part => Lines[part.Item1]), Lines[1], Lines[1]], reader.ReadAll().Select(static line => line.Text));
            Assert.Equal(0, reader.Undecodable);
            Assert.InRange(reader.ForeignLines, 1, parts.Length + 1);
        });

    [Theory]
    [InlineData(932)]
    [InlineData(65001)]
    public void TryRead_WhenALineIsDamaged_KeepsItsEncoding(int page)
    {
        var encoding = Encoding.GetEncoding(page);
        var whole = encoding.GetBytes(string.Concat(Lines.Select(static line => line + "\r\n")));
        var line = encoding.GetBytes(Lines[1]);
        for (var cut = 30; cut < line.Length; cut++)
        {
            // One byte of a line is lost.
            byte[] bytes = [.. whole, .. line[..cut], .. line[(cut + 1)..], (byte)'\r', (byte)'\n'];
            var reader = new LineReader(new MemoryStream(bytes), ReadingContext.Unknown);
            var last = reader.ReadAll().Last().Text;

            Assert.StartsWith(Lines[1][..24], last, StringComparison.Ordinal);
            Assert.Equal(0, reader.ForeignLines);
            Assert.Equal(page, reader.Detected.CodePage);
        }
    }

    [Fact]
    public void TryRead_WhenALongLogTurnsToAnotherEncodingLate_ReadsBoth()
    {
        var bytes = new List<byte>();
        for (var i = 0; i < 4000; i++)
            bytes.AddRange((i < 3900 ? Encoding.GetEncoding(932) : Encoding.UTF8).GetBytes(Lines[i % 2] + "\r\n"));
        var encoding = EncodingSurvey.Of(new MemoryStream([.. bytes]), ReadingContext.Unknown, TestContext.Current.CancellationToken);
        var reader = new LineReader(new MemoryStream([.. bytes]), ReadingContext.Unknown with { Encoding = encoding });

        Assert.All(reader.ReadAll().Select(static (line, i) => (line.Text, i)), static line => Assert.Equal(Lines[line.i % 2], line.Text));
        Assert.Equal(100, reader.ForeignLines);
    }

    [Fact]
    public void Read_WhenLinesAreForeign_TellsSo()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(Lines[0] + "\n", 9))), .. Encoding.GetEncoding(932).GetBytes(Lines[1])];
        var log = ArcBundle.Analyzer.Reading.ProductLogs.ProductLogReader.Read(new MemoryStream(bytes), "activity.txt", ReadingContext.Unknown);

        Assert.Equal("FILESV02", log.Facts[^1].Value.Node);
        Assert.Equal(10060, log.Facts[^1].Value.ErrorNumber);
        var note = Assert.Single(log.Quality.Notes);
        Assert.Equal(("reading.foreign-lines", "1"), (note.Key, note.Arguments[0].Value));
    }
}
