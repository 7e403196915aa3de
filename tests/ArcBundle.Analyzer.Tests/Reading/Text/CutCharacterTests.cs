using ArcBundle.Analyzer.Reading;
using ArcBundle.Analyzer.Reading.Text;

namespace ArcBundle.Analyzer.Tests.Reading.Text;

public sealed class CutCharacterTests
{
    private const string First = "エージェントからのデータ受信に失敗しました。ノード名を確認してください。";
    private const string Others = "2026/11/20 01:30:00 バックアップを開始しました。\r\n2026/11/20 01:31:00 ①～㈱髙 終了しました。";

    /// <summary>The tail of a log begins anywhere: all but the first character of what is left must be read right.</summary>
    [Theory]
    [InlineData("utf-8")]
    [InlineData("shift_jis")]
    [InlineData("euc-jp")]
    [InlineData("utf-16le")]
    [InlineData("utf-16be")]
    public void ReadAll_WhenFrontIsCutAnywhere_ReadsTheRest(string encoding)
    {
        var expected = (First + "\r\n" + Others).Split("\r\n");
        if (encoding == "euc-jp")
            expected[2] = expected[2].Replace("㈱髙", "??", StringComparison.Ordinal).Replace("①", "?", StringComparison.Ordinal);
        var bytes = SampleText.Encode(string.Join("\r\n", expected) + "\r\n", encoding);
        for (var cut = 0; cut < 30; cut++)
        {
            var reader = new LineReader(new MemoryStream(bytes[cut..]), ReadingContext.Unknown);
            var lines = reader.ReadAll().Select(static line => line.Text).ToList();
            Assert.Equal(3, lines.Count);
            Assert.Equal(expected[1..], lines[1..], StringComparer.Ordinal);
            var rest = lines[0].TrimStart('\uFFFD');
            Assert.True(expected[0].EndsWith(rest, StringComparison.Ordinal) || expected[0].EndsWith(rest[1..], StringComparison.Ordinal), $"{encoding} {cut}: {lines[0]}");
            Assert.True(rest.Length >= First.Length - (cut / 2) - 2, $"{encoding} {cut}: {lines[0]}");
        }
    }

    [Theory]
    [InlineData("shift_jis")]
    [InlineData("euc-jp")]
    [InlineData("utf-8")]
    public void ReadAll_WhenEndIsCutAnywhere_ReadsAllBefore(string encoding)
    {
        var bytes = SampleText.Encode(First, encoding);
        for (var length = bytes.Length / 2; length < bytes.Length; length++)
        {
            var line = Assert.Single(new LineReader(new MemoryStream(bytes[..length]), ReadingContext.Unknown).ReadAll()).Text;
            Assert.StartsWith(line.TrimEnd('\uFFFD'), First, StringComparison.Ordinal);
            Assert.True(line.Length >= First.Length / 2 - 1);
        }
    }

    [Fact]
    public void ReadAll_WhenCharacterIsCut_CountsItsBytes()
    {
        var reader = new LineReader(new MemoryStream(SampleText.Encode(First, "utf-8")[1..]), ReadingContext.Unknown);
        Assert.Equal(First[1..], Assert.Single(reader.ReadAll()).Text);
        Assert.Equal(2, reader.Undecodable);
    }
}
