using System.Buffers;
using System.Buffers.Binary;
using ArcBundle.Format.Bundles;
using ArcBundle.Format.Facts;
using CsCheck;
using MessagePack;

namespace ArcBundle.Format.Tests.Facts;

public sealed class FactFileTests
{
    private delegate void Fields(ref MessagePackWriter writer);

    private static readonly ProcessFact[] Two = [new(1234, "caagstart.exe"), new(4, "System")];

    [Fact]
    public void Read_WhenWriterIsNewer_SkipsWhatItDoesNotKnow()
    {
        var file = File(Header("process", 1), Frame(static (ref MessagePackWriter w) =>
        {
            w.WriteArrayHeader(14);
            w.Write(7);
            w.Write("newer.exe");
            for (var i = 0; i < 8; i++)
                w.WriteNil();
            w.WriteMapHeader(1);
            w.Write("k");
            w.WriteArrayHeader(2);
            w.Write(1.5);
            w.Write([1, 2, 3]);
            w.Write("text");
            w.WriteExtensionFormatHeader(new ExtensionHeader(99, 1));
            w.WriteRaw([0]);
            w.Write(true);
        }));

        Assert.Equal([new ProcessFact(7, "newer.exe")], Read(file));
    }

    [Fact]
    public void Read_WhenWriterIsOlder_GivesDefaults()
    {
        var file = File(Header("process", 1), Frame(static (ref MessagePackWriter w) =>
        {
            w.WriteArrayHeader(2);
            w.Write(7);
            w.Write("older.exe");
        }));

        Assert.Equal([new ProcessFact(7, "older.exe")], Read(file));
    }

    [Fact]
    public void Read_WhenAFieldIsNestedDeeply_SkipsItWithoutRecursion()
    {
        var file = File(Header("process", 1), Frame(static (ref MessagePackWriter w) =>
        {
            w.WriteArrayHeader(11);
            w.Write(7);
            w.Write("deep.exe");
            for (var i = 0; i < 8; i++)
                w.WriteNil();
            for (var i = 0; i < 500_000; i++)
                w.WriteArrayHeader(1);
            w.WriteNil();
        }));

        Assert.Equal([new ProcessFact(7, "deep.exe")], Read(file));
    }

    [Theory]
    [InlineData(new byte[] { 0xDD, 0x7F, 0xFF, 0xFF, 0xFF })]
    [InlineData(new byte[] { 0xDF, 0xFF, 0xFF, 0xFF, 0xFF })]
    [InlineData(new byte[] { 0x92, 0x07, 0xDB, 0x7F, 0xFF, 0xFF, 0xFF })]
    [InlineData(new byte[] { 0x92, 0x07, 0xDB, 0xFF, 0xFF, 0xFF, 0xFF })]
    [InlineData(new byte[] { 0x93, 0x07, 0xA1, 0x61, 0xDD, 0xFF, 0xFF, 0xFF, 0xFF })]
    [InlineData(new byte[] { 0x9B, 0x07, 0xA1, 0x61, 0xC0, 0xC0, 0xC0, 0xC0, 0xC0, 0xC0, 0xC0, 0xC0, 0xDD, 0x7F, 0xFF, 0xFF, 0xFF })]
    [InlineData(new byte[] { 0x9B, 0x07, 0xA1, 0x61, 0xC0, 0xC0, 0xC0, 0xC0, 0xC0, 0xC0, 0xC0, 0xC0, 0xDF, 0xFF, 0xFF, 0xFF, 0xFF })]
    [InlineData(new byte[] { 0x9B, 0x07, 0xA1, 0x61, 0xC0, 0xC0, 0xC0, 0xC0, 0xC0, 0xC0, 0xC0, 0xC0, 0xC9, 0xFF, 0xFF, 0xFF, 0xFF, 0x01 })]
    [InlineData(new byte[] { 0xC1 })]
    [InlineData(new byte[] { 0xC0 })]
    [InlineData(new byte[] { 0x90 })]
    [InlineData(new byte[] { 0x92, 0xC0, 0xA1, 0x61 })]
    [InlineData(new byte[] { 0x92, 0xA1, 0x61, 0x07 })]
    [InlineData(new byte[] { 0x92, 0xCE, 0xFF, 0xFF, 0xFF, 0xFF, 0xA1, 0x61 })]
    [InlineData(new byte[] { 0x94, 0x07, 0xA1, 0x61, 0xC0, 0xD3, 0x80, 0, 0, 0, 0, 0, 0, 0 })]
    [InlineData(new byte[] { 0x92, 0x07, 0xA1, 0x61, 0x00 })]
    public void Read_WhenAFrameIsMalformed_ThrowsOnlyTheFormatException(byte[] frame)
    {
        var file = File(Header("process", 1), Prefixed(frame));
        var before = GC.GetAllocatedBytesForCurrentThread();

        Assert.Throws<BundleFormatException>(() => Read(file));
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 4 << 20, "A claimed count was believed.");
    }

    [Fact]
    public void Read_WhenFileIsCutAnywhere_GivesTheWholeFactsBeforeTheCut()
    {
        var whole = Written(Two);
        var ends = FrameEnds(whole);
        for (var cut = 0; cut < whole.Length; cut++)
        {
            var read = new List<ProcessFact>();
            var isTold = Throws(() => ReadInto(read, whole[..cut]));

            Assert.Equal(Two.Take(ends.Count(e => e <= cut) - 1 is > 0 and var n ? n : 0), read);
            Assert.Equal(!ends.Contains(cut), isTold);
        }
    }

    [Fact]
    public void Read_WhenBytesAreChanged_ThrowsNothingButTheFormatException()
    {
        var whole = Written(Two);
        Gen.Select(Gen.Int[0, whole.Length - 1], Gen.Byte, Gen.Int[0, whole.Length - 1], Gen.Byte).Sample((a, x, b, y) =>
        {
            var changed = whole.ToArray();
            changed[a] ^= x;
            changed[b] ^= y;
            Throws(() => Read(changed));
        });
    }

    [Fact]
    public void Read_WhenAFrameIsNoise_ThrowsNothingButTheFormatException() => Gen.Select(
            Gen.OneOf(Gen.Byte, Gen.Byte[0x80, 0xDF], Gen.Byte[0xFF, 0xFF]).Array[0, 24], Gen.Byte[0x90, 0x9F])
        .Sample(static (noise, head) => { Throws(() => Read(File(Header("process", 1), Prefixed([head, .. noise])))); }, iter: 20_000);

    [Theory]
    [InlineData("service", 1)]
    [InlineData("process", 0)]
    [InlineData("process", -1)]
    public void Read_WhenHeaderIsAnother_Throws(string kind, int version) =>
        Assert.Throws<BundleFormatException>(() => Read(File(Header(kind, version))));

    [Fact]
    public void Read_WhenVersionIsNewer_ReadsWhatItKnows() => Assert.Empty(Read(File(Header("process", 2))));

    [Fact]
    public void Read_WhenEmpty_Throws() => Assert.Throws<BundleFormatException>(() => Read([]));

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(int.MinValue)]
    [InlineData(FactFile.LargestFrame + 1)]
    [InlineData(int.MaxValue)]
    public void Read_WhenFrameLengthIsImpossible_ThrowsWithoutAllocatingIt(int length)
    {
        var prefix = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(prefix, length);

        Assert.Throws<BundleFormatException>(() => Read(File(Header("process", 1), prefix, new byte[64])));
    }

    private static byte[] File(params IReadOnlyList<byte[]> parts) => [.. parts.SelectMany(static p => p)];

    private static byte[] Header(string kind, int version) => Frame((ref MessagePackWriter w) =>
    {
        w.WriteArrayHeader(2);
        w.Write(kind);
        w.Write(version);
    });

    private static byte[] Frame(Fields fields)
    {
        var buffer = new ArrayBufferWriter<byte>();
        var writer = new MessagePackWriter(buffer);
        fields(ref writer);
        writer.Flush();
        return Prefixed(buffer.WrittenSpan.ToArray());
    }

    private static byte[] Prefixed(byte[] frame)
    {
        var prefix = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(prefix, frame.Length);
        return [.. prefix, .. frame];
    }

    private static byte[] Written(IEnumerable<ProcessFact> facts)
    {
        using var file = new MemoryStream();
        FactFile.Write(file, facts, ProcessFactCodec.Instance);
        return file.ToArray();
    }

    private static List<int> FrameEnds(byte[] file)
    {
        var ends = new List<int>();
        for (var at = 0; at < file.Length; ends.Add(at))
            at += 4 + BinaryPrimitives.ReadInt32LittleEndian(file.AsSpan(at));
        return ends;
    }

    private static List<ProcessFact> Read(byte[] file)
    {
        var facts = new List<ProcessFact>();
        ReadInto(facts, file);
        return facts;
    }

    private static void ReadInto(List<ProcessFact> facts, byte[] file)
    {
        foreach (var fact in FactFile.Read(new MemoryStream(file), ProcessFactCodec.Instance))
            facts.Add(fact);
    }

    private static bool Throws(Action read)
    {
        try
        {
            read();
            return false;
        }
        catch (BundleFormatException)
        {
            return true;
        }
    }
}
