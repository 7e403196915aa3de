using System.Text;
using ArcBundle.Analyzer.Reading.Text;
using CsCheck;

namespace ArcBundle.Analyzer.Tests.Reading.Text;

public sealed class LineDecoderTests
{
    private static readonly int[] Pages = [CodePages.Japanese, CodePages.Utf8, CodePages.EucJapanese, 437, 850, 1252, CodePages.Utf16, CodePages.Utf16BigEndian];

    [Fact]
    public void Decode_WhenEveryPairOf932_GivesTheFrameworksCharacters()
    {
        var decoder = new LineDecoder(64);
        decoder.Use(CodePages.Japanese);
        var page = CodePages.Get(CodePages.Japanese, new UndecodableBytes());
        for (var pair = 0x8000; pair <= 0xFFFF; pair++)
        {
            byte[] bytes = [(byte)'[', (byte)(pair >> 8), (byte)pair, (byte)']'];
            Assert.Equal(page.GetString(bytes).Replace("\0", string.Empty, StringComparison.Ordinal), decoder.Decode(bytes).ToString());
        }
    }

    [Fact]
    public void Decode_WhenBytesAreAny_IsWhatTheFrameworkGives()
    {
        string[] words = ["バックアップ", "ﾊﾞｯｸ", "①～㈱髙", "FILESV02 ", "é", "\0"];
        var text = Gen.Int[0, words.Length - 1].Array[0, 8].Select(parts => string.Concat(parts.Select(part => words[part])));
        Gen.Select(Gen.Int[0, Pages.Length - 1].Select(static i => Pages[i]), text, Gen.Byte.Array[0, 6], text).Sample((page, before, noise, after) =>
        {
            var encoding = CodePages.Get(page, new UndecodableBytes());
            byte[] bytes = [.. encoding.GetBytes(before), .. noise, .. encoding.GetBytes(after)];
            var undecodable = new UndecodableBytes();
            var chars = new char[bytes.Length + 16];
            var expected = new string(chars, 0, CodePages.Get(page, undecodable).GetChars(bytes, chars)).Replace("\0", string.Empty, StringComparison.Ordinal);
            var decoder = new LineDecoder(bytes.Length);
            decoder.Use(page);
            Assert.Equal(expected, decoder.Decode(bytes).ToString());
            Assert.Equal(undecodable.Count, decoder.Undecodable);
        });
    }

    [Fact]
    public void Of_WhenBytesAreAny_CountsSequencesAsTheFrameworkDoes() => Gen.OneOf(Gen.Byte.Array[0, 12], Gen.String[0, 6].Select(Encoding.UTF8.GetBytes)).Sample(static bytes =>
    {
        var (sequences, bad) = (0L, 0L);
        ReadOnlySpan<byte> rest = bytes;
        while (!rest.IsEmpty)
        {
            var status = Rune.DecodeFromUtf8(rest, out _, out var length);
            if (status == System.Buffers.OperationStatus.NeedMoreData)
                break;
            sequences += status == System.Buffers.OperationStatus.Done && length > 1 ? 1 : 0;
            bad += status == System.Buffers.OperationStatus.Done ? 0 : length;
            rest = rest[length..];
        }

        Assert.Equal(new Utf8Tally(sequences, bad), Utf8Tally.Of(bytes));
    });
}
