using System.Text;
using ArcBundle.Analyzer.Reading;
using ArcBundle.Analyzer.Reading.Text;
using CsCheck;

namespace ArcBundle.Analyzer.Tests.Reading.Text;

public sealed class LineReaderTests
{
    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16le-bom")]
    [InlineData("utf-16be")]
    public void ReadAll_WhenLineBreaksAreMixed_NumbersLinesAsAnEditorDoes(string encoding)
    {
        var lines = Lines(SampleText.Encode("a 1\r\nb 2\nc 3\rd 4\r\r\ne 5\n\nf 6", encoding));
        Assert.Equal([(1, "a 1"), (2, "b 2"), (3, "c 3"), (4, "d 4"), (5, "e 5"), (6, ""), (7, "f 6")], lines.Select(static l => ((int)l.Number, l.Text)));
    }

    [Fact]
    public void ReadAll_WhenPaddedWithNuls_DropsThem()
    {
        byte[] bytes = [.. new byte[300_000], .. "first\r\n"u8, .. new byte[4096], .. "second\r\n"u8, .. new byte[700_001]];
        Assert.Equal(["first", "second"], Lines(bytes).Select(static l => l.Text), StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("ok", 3)]
    [InlineData("ok\n", 4096)]
    [InlineData("one two", 1)]
    [InlineData("2026-11-20 01:00:00 x", 2)]
    public void ReadAll_WhenShortTextIsPaddedWithNuls_IsNoUtf16(string text, int padding)
    {
        byte[] bytes = [.. Encoding.ASCII.GetBytes(text), .. new byte[padding]];
        Assert.Equal(text.TrimEnd(), Assert.Single(Lines(bytes)).Text);
    }

    [Fact]
    public void ReadAll_WhenLineIsTooLong_KeepsItsStartAndGoesOn()
    {
        var reader = new LineReader(new MemoryStream(Encoding.ASCII.GetBytes(new string('x', 3_000_000) + "\r\nnext")), ReadingContext.Unknown);
        var lines = reader.ReadAll().ToList();
        Assert.Equal(2, lines.Count);
        Assert.Equal(LineReader.LongestLine, lines[0].Text.Length);
        Assert.Equal("next", lines[1].Text);
        Assert.Equal(1, reader.CutLines);
    }

    [Fact]
    public void ReadAll_WhenCharacterIsCutBeforeLineBreak_KeepsTheBreak()
    {
        byte[] bytes = [.. SampleText.Encode("バックアップを開始しました。テープ", "shift_jis"), 0x83, (byte)'\n', .. SampleText.Encode("次の行です\n", "shift_jis")];
        Assert.Equal("次の行です", Lines(bytes)[1].Text);
    }

    [Fact]
    public void ReadAll_WhenStreamBreaks_KeepsWhatCameBefore()
    {
        var reader = new LineReader(new BrokenStream("one\r\ntwo\r\n"u8.ToArray()), ReadingContext.Unknown);
        Assert.Equal(["one", "two"], reader.ReadAll().Select(static l => l.Text), StringComparer.Ordinal);
        Assert.Equal("torn", reader.Failure);
        Assert.True(new TextQuality().Of(reader).IsDamaged);
    }

    [Fact]
    public void ReadAll_WhenStreamTricklesIn_ReadsTheSame()
    {
        var bytes = SampleText.Encode("状態: [1] 安定\r\n最後のエラー: エラーなし\r\n", "shift_jis");
        Gen.Int[1, 9].Sample(atOnce =>
            Assert.Equal(["状態: [1] 安定", "最後のエラー: エラーなし"], new LineReader(SampleText.Trickle(bytes, atOnce), ReadingContext.Unknown).ReadAll().Select(static l => l.Text), StringComparer.Ordinal));
    }

    [Fact]
    public void ReadAll_WhenBytesAreAny_NeverThrowsAndInventsNoLines() => Gen.Select(Gen.Byte.Array[0, 400], Gen.Int[-1, 70000]).Sample((bytes, page) =>
    {
        var lines = new LineReader(new MemoryStream(bytes), ReadingContext.Unknown with { CodePages = [page] }).ReadAll().ToList();
        Assert.True(lines.Count <= bytes.Count(static b => b is 10 or 13) + 1);
    });

    [Fact]
    public void ReadAll_WhenTextIsCutAnywhere_GivesTheLinesBeforeTheCut()
    {
        const string text = "2026/11/20 01:30:00 ジョブ 12 を開始しました。\r\n2026/11/20 01:40:00 E8535 受信に失敗しました。\r\n2026/11/20 01:50:00 終了しました。\r\n";
        var whole = text.Split("\r\n");
        Gen.Select(Gen.Int[0, SampleText.Japanese.Length - 1].Select(static i => SampleText.Japanese[i]), Gen.Double[0.4, 1]).Sample((encoding, part) =>
        {
            var bytes = SampleText.Encode(text, encoding);
            var lines = Lines(bytes[..(int)(bytes.Length * part)]);
            Assert.All(lines.SkipLast(1), l => Assert.Equal(whole[l.Number - 1], l.Text));
        });
    }

    private static List<TextLine> Lines(byte[] bytes) => [.. new LineReader(new MemoryStream(bytes), ReadingContext.Unknown).ReadAll()];

    private sealed class BrokenStream(byte[] bytes) : MemoryStream(bytes, writable: false)
    {
        public override int Read(byte[] buffer, int offset, int count) =>
            base.Read(buffer, offset, count) is > 0 and var read ? read : throw new InvalidDataException("torn");
    }
}
