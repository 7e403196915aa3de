using System.Text;
using ArcBundle.Collector.Privacy;
using ArcBundle.Collector.Privacy.Bytes;
using ArcBundle.Collector.Privacy.Keys;
using ArcBundle.Format.Items;
using CsCheck;

namespace ArcBundle.Collector.Tests.Privacy.Bytes;

public sealed class MaskingStreamTests
{
    private static readonly string[] Planted = ["BKSV01", "filesv02", "tanaka", "山田太郎", "192.168.1.20", "fd00:1234::9", "S-1-5-21-1004336348-1177238915-682003330"];
    private static readonly string[] Fillers = [" ", "\r\n", "\n", "、", "ソ表示能力", "ジョブ=22 ", "E3392 ", "rc=10060, ", "(", ") ", "｡ﾊﾞｯｸｱｯﾌﾟ ", "\t", "ポート=6050 ", "data ", "<x> ", "; "];

    private static readonly Gen<(string Text, List<string> Names)> Texts = Gen.Select(
        OneOf(Fillers).Array[1, 5], OneOf(Planted), static (fillers, name) => (Filler: string.Concat(fillers), Name: name)).Array[1, 60].Select(static pieces =>
        {
            var text = new StringBuilder();
            foreach (var (filler, name) in pieces)
                text.Append(filler).Append(' ').Append(name).Append(' ');
            return (text.ToString(), pieces.Select(static piece => piece.Name).Distinct().ToList());
        });

    private static readonly Gen<Encoding> Encodings = OneOf<Encoding>(
        new UTF8Encoding(false), Encoding.Unicode, Encoding.BigEndianUnicode, CodePagesEncodingProvider.Instance.GetEncoding(932)!);

    private static readonly Encoding[] Everywhere = [new UTF8Encoding(false), Encoding.Unicode, CodePagesEncodingProvider.Instance.GetEncoding(932)!];

    private static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(index => values[index]);

    private static RunMask Mask()
    {
        var mask = new RunMask(MaskKinds.All, MaskSecret.OfKey(new byte[MaskSecret.Size]), 932, 932);
        mask.Host("BKSV01");
        mask.Host("FILESV02");
        mask.Account(@"CORP\tanaka");
        mask.Account(@"CORP\山田太郎");
        return mask;
    }

    private static byte[] Apply(RunMask mask, byte[] content, params IEnumerable<int> cuts)
    {
        using var result = new MemoryStream();
        using var stream = mask.Open(ItemCatalog.LogsServer, result.Write);
        var at = 0;
        foreach (var cut in cuts.Order().Where(cut => cut < content.Length))
        {
            stream.Write(content.AsSpan(at, cut - at));
            at = cut;
        }

        stream.Write(content.AsSpan(at));
        stream.Finish();
        return result.ToArray();
    }

    [Fact]
    public void Write_WhenNamesArePlanted_LeavesNoneAndChangesNothingElse() => Gen.Select(Texts, Encodings).Sample((texts, encoding) =>
    {
        var mask = Mask();
        var bytes = encoding.GetBytes(texts.Text);

        var masked = encoding.GetString(Apply(mask, bytes));

        Assert.All(texts.Names, name => Assert.DoesNotContain(name, masked, StringComparison.OrdinalIgnoreCase));
        var key = new MaskKeyDocument { Schema = MaskKeyDocument.SchemaName, Secret = string.Empty, Pseudonyms = mask.Table.Pairs.ToDictionary() };
        Assert.Equal(texts.Text, Unmasking.Apply(masked, key), StringComparer.OrdinalIgnoreCase);
    }, iter: 300);

    [Fact]
    public void Write_HoweverItIsCut_GivesTheSame() => Gen.Select(Texts, Encodings, Gen.Int[0, 2000].Array[0, 20]).Sample((texts, encoding, cuts) =>
    {
        var bytes = encoding.GetBytes(texts.Text);
        Assert.Equal(Apply(Mask(), bytes), Apply(Mask(), bytes, cuts));
    }, iter: 200);

    [Fact]
    public void Write_WhenAnyBytesAreAround_KeepsThemAsTheyAre() => Gen.Select(Gen.Byte.Array[0, 200], Gen.Byte.Array[0, 200]).Sample((before, after) =>
    {
        // Bytes that are no text in any encoding, some begin like UTF-16, and a name between line ends.
        byte[] content = [.. before.Where(static b => b is not (0 or (byte)'\n')), (byte)'\n', .. "BKSV01"u8, (byte)'\n', .. after.Where(static b => b is not (0 or (byte)'\n'))];
        var mask = Mask();

        var masked = Apply(mask, content);

        var pseudonym = Encoding.ASCII.GetBytes("\n" + mask.Host("BKSV01") + "\n");
        Assert.True(masked.AsSpan().IndexOf(pseudonym) >= 0);
    }, iter: 300);

    [Fact]
    public void Write_WhenNothingIsToBeMasked_GivesTheBytesBack() => Gen.Byte.Array[0, 5000].Sample(content =>
    {
        using var result = new MemoryStream();
        using var stream = new MaskingStream(static (_, _) => { }, 932, result.Write);
        stream.Write(content);
        stream.Finish();
        Assert.Equal(content, result.ToArray());
    }, iter: 300);

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("shift_jis")]
    public void Write_WhenALineIsLongerThanAPiece_MissesNoNameAtAnyPlace(string name)
    {
        var encoding = name == "shift_jis" ? CodePagesEncodingProvider.Instance.GetEncoding(932)! : Encoding.GetEncoding(name);
        var mask = Mask();
        // 37 is no divisor of the size of a piece, so that names come to lie on every place of its end.
        var text = string.Concat(Enumerable.Range(0, 40_000).Select(static n => n % 3 == 0 ? "ソ BKSV01,xxxxxxxxx 192.168.1.20-表 山田太郎" : "能xxx BKSV01 表"));

        var masked = encoding.GetString(Apply(mask, encoding.GetBytes(text)));

        Assert.DoesNotContain("BKSV01", masked, StringComparison.Ordinal);
        Assert.DoesNotContain("192.168.1.20", masked, StringComparison.Ordinal);
        Assert.DoesNotContain("山田太郎", masked, StringComparison.Ordinal);
        Assert.Equal(text.Replace("BKSV01", mask.Host("BKSV01"), StringComparison.Ordinal).Replace("192.168.1.20", mask.Text("192.168.1.20"), StringComparison.Ordinal).Replace("山田太郎", mask.Known.User("山田太郎"), StringComparison.Ordinal), masked);
    }

    [Fact]
    public void Write_WhenATrailByteLooksLikeALetter_NeverHitsTheMiddleOfACharacter()
    {
        // 0x83 0x41 is katakana A in code page 932: its second byte is the letter A.
        var mask = new RunMask(MaskKinds.All, MaskSecret.OfKey(new byte[MaskSecret.Size]), 932, 932);
        mask.Host("ABC1");
        byte[] content = [0x83, 0x41, .. "BC1 ABC1"u8];

        var masked = Apply(mask, content);

        Assert.Equal([0x83, 0x41, .. "BC1 "u8, .. Encoding.ASCII.GetBytes(mask.Host("ABC1")!)], masked);
    }

    [Fact]
    public void Write_WhenLinesAreOfDifferentEncodings_MasksEach()
    {
        var mask = Mask();
        byte[] content = [.. Encoding.UTF8.GetBytes("山田太郎 UTF-8\n"), .. CodePagesEncodingProvider.Instance.GetEncoding(932)!.GetBytes("山田太郎 932\n"), .. "BKSV01\n"u8];

        var masked = Apply(mask, content);

        Assert.Equal($"{mask.Known.User("山田太郎")} UTF-8\n{mask.Known.User("山田太郎")} 932\n{mask.Host("BKSV01")}\n", Encoding.UTF8.GetString(masked));
    }

    [Fact]
    public void Write_WhenAFileHasAHole_KeepsIt()
    {
        var mask = Mask();
        byte[] content = [.. "BKSV01\n"u8, .. new byte[300_000], .. "BKSV01\n"u8];

        var masked = Apply(mask, content);

        Assert.Equal(content.Length + (2 * (mask.Host("BKSV01")!.Length - 6)), masked.Length);
        Assert.Equal(-1, masked.AsSpan().IndexOf("BKSV01"u8));
    }

    [Fact]
    public void Write_WhenProgramsHaveAddedLinesInOtherEncodings_MasksEach() => Gen.Select(Texts, OneOf(Everywhere)).Array[2, 6].Sample(parts =>
    {
        // What PowerShell and cmd leave when both append to one file: nothing between the parts tells where the encoding changes.
        var mask = Mask();
        var contents = parts.Select(static part => part.Item2.GetBytes("ジョブ=1\r\n" + part.Item1.Text + "\r\n")).ToList();

        var masked = Apply(mask, [.. contents.SelectMany(static content => content)]);

        foreach (var name in parts.SelectMany(static part => part.Item1.Names).Distinct())
            Assert.All(Everywhere, encoding => Assert.Equal(-1, masked.AsSpan().IndexOf(encoding.GetBytes(name))));
        Assert.Equal(contents.SelectMany(content => Apply(mask, content)), masked);
    }, iter: 300);
}
