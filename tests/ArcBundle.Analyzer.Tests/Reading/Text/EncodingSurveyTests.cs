using System.Text;
using ArcBundle.Analyzer.Reading;
using ArcBundle.Analyzer.Reading.Text;
using CsCheck;

namespace ArcBundle.Analyzer.Tests.Reading.Text;

public sealed class EncodingSurveyTests
{
    private const string Sentence = "2026/11/20 01:30:00 エージェントからのデータ受信に失敗しました。(ノード=FILESV02 @192.0.2.20)\r\n";

    [Theory]
    [InlineData("utf-8")]
    [InlineData("shift_jis")]
    [InlineData("euc-jp")]
    [InlineData("utf-16le")]
    [InlineData("utf-16be-bom")]
    public void Of_WhenJapaneseStandsFarBehindAscii_FindsItsEncoding(string encoding)
    {
        var text = Repeat("2026-11-20 01:30:00 plain line\r\n", 700_000) + Sentence + Sentence;
        var found = Survey(SampleText.Encode(text, encoding));
        Assert.Equal(Encoding.GetEncoding(encoding switch { "utf-16le" => "utf-16", "utf-16be-bom" => "utf-16BE", _ => encoding }).CodePage, found.CodePage);
    }

    [Theory]
    [InlineData("shift_jis", 932)]
    [InlineData("euc-jp", 51932)]
    public void Of_WhenTheStartCouldBeAnything_TheRestDecides(string encoding, int page)
    {
        // A single character between letters reads like a western accent; the first quarter of a megabyte has nothing else.
        var text = Repeat("2026-11-20 01:30:00 A円B transferred\r\n", 400_000) + Repeat(Sentence, 100_000);
        var bytes = SampleText.Encode(text, encoding);
        Assert.NotEqual(page, EncodingDetector.FromBytes(bytes, ReadingContext.Unknown).CodePage);
        Assert.Equal(page, Survey(bytes).CodePage);
    }

    [Fact]
    public void Of_WhenUtf8StopsBeingValidLate_IsStillUtf8ButDamaged()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes(Repeat(Sentence, 400_000)), 0x83, 0x6F, (byte)'\n'];
        Assert.Equal((CodePages.Utf8, EncodingBasis.Damaged), (Survey(bytes).CodePage, Survey(bytes).Basis));
    }

    [Fact]
    public void Of_When932IsBrokenOutsideTheSample_IsStill932()
    {
        byte[] bytes = [.. SampleText.Encode(Repeat(Sentence, 400_000), "shift_jis"), 0x82, (byte)' ', (byte)'\n', .. SampleText.Encode(Repeat(Sentence, 400_000), "shift_jis")];
        Assert.Equal(CodePages.Japanese, Survey(bytes).CodePage);
    }

    [Fact]
    public void Of_WhenLinesAreHalfWidthKatakana_TellsEucFrom932()
    {
        const string line = "2026/11/20 01:30:00 ﾊﾞｯｸｱｯﾌﾟ ｼﾞｮﾌﾞ ｶﾞ ｼｭｳﾘｮｳ ｼﾏｼﾀ｡\r\n";
        Assert.Equal(CodePages.Japanese, Survey(SampleText.Encode(Repeat(line, 400_000), "shift_jis")).CodePage);
        Assert.Equal(CodePages.EucJapanese, Survey(SampleText.Encode(Repeat(line + Sentence, 400_000), "euc-jp")).CodePage);
    }

    [Fact]
    public void Of_WhenAllIsAscii_SaysSo() => Assert.Equal(EncodingBasis.Ascii, Survey(Encoding.ASCII.GetBytes(Repeat("plain\n", 600_000))).Basis);

    [Fact]
    public void Of_WhenStreamTricklesIn_DecidesTheSame()
    {
        var bytes = SampleText.Encode(Repeat("A円B\r\n", 5000) + Repeat(Sentence, 5000), "euc-jp");
        var whole = Survey(bytes);
        Gen.Int[1, 4000].Sample(atOnce => Assert.Equal(whole, EncodingSurvey.Of(SampleText.Trickle(bytes, atOnce), ReadingContext.Unknown)), iter: 20);
    }

    [Fact]
    public void Of_WhenBytesAreAny_NeverThrows() => Gen.Byte.Array[0, 600].Sample(static bytes =>
    {
        var found = Survey(bytes);
        var reader = new LineReader(new MemoryStream(bytes), ReadingContext.Unknown with { Encoding = found });
        Assert.True(reader.ReadAll().Count() <= bytes.Count(static b => b is 10 or 13) + 1);
    });

    [Fact]
    public void Add_WhenRoomRunsOut_KeepsLinesFromAllOverTheText()
    {
        var sample = new LineSample(4096);
        for (var i = 0; i < 100_000; i++)
            sample.Add(Encoding.ASCII.GetBytes($"line {i:D6}"));
        var kept = Encoding.ASCII.GetString(sample.Bytes).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static line => int.Parse(line.AsSpan(5), System.Globalization.CultureInfo.InvariantCulture)).ToList();
        Assert.InRange(kept.Count, 100, 341);
        Assert.Equal(0, kept[0]);
        Assert.True(kept[^1] > 90_000);
        Assert.Single(kept.Zip(kept.Skip(1), static (left, right) => right - left).Distinct());
    }

    private static DetectedEncoding Survey(byte[] bytes) => EncodingSurvey.Of(new MemoryStream(bytes), ReadingContext.Unknown);

    private static string Repeat(string line, int characters) => string.Concat(Enumerable.Repeat(line, (characters / line.Length) + 1));
}
