using System.IO.Compression;
using System.Text;
using ArcBundle.Analyzer.Intake;
using ArcBundle.Analyzer.Intake.Archives;

namespace ArcBundle.Analyzer.Tests.Intake.Archives;

/// <summary>Honest zips of many makes are read, and what is left of damaged ones is recovered.</summary>
[Collection(MeasuredAlone.Name)]
public sealed class ZipEvidenceTests : IDisposable
{
    private readonly ScratchFolder _scratch = new();

    public void Dispose() => _scratch.Dispose();

    [Theory]
    [InlineData(CompressionLevel.NoCompression)]
    [InlineData(CompressionLevel.Fastest)]
    [InlineData(CompressionLevel.SmallestSize)]
    public void Open_WhenZipIsOfTheFramework_ReadsEveryEntry(CompressionLevel level)
    {
        var path = _scratch.Under("framework.zip");
        using (var zip = ZipFile.Open(path, ZipArchiveMode.Create))
        {
            for (var i = 0; i < 20; i++)
            {
                using var entry = zip.CreateEntry(FormattableString.Invariant($"logs/{i}.log"), level).Open();
                entry.Write(Encoding.UTF8.GetBytes(string.Join('\n', Enumerable.Range(0, i * 50))));
            }
        }

        using var opening = new EvidenceOpener().Open(path);

        Assert.Equal(20, opening.Only().EntryNames().Count);
        Assert.Empty(opening.Only().Damage);
        Assert.Equal("0\n1\n2"u8.ToArray(), opening.Only().Hosts[0].Entries.Single(static e => e.Name is "logs/1.log").Bytes()[..5]);
    }

    [Fact]
    public void Open_WhenZipWasStreamed_ReadsSizesFromTheDescriptors()
    {
        using var opening = new EvidenceOpener().Open(_scratch.Write("streamed.zip", Streamed()));

        Assert.Equal(["a.log", "b.log", "c.log"], opening.Only().EntryNames(), StringComparer.Ordinal);
        Assert.Empty(opening.Only().Damage);
    }

    [Fact]
    public void Open_WhenStreamedZipIsCut_RecoversWhatHasItsDescriptor()
    {
        var whole = Streamed();
        var third = whole.AsSpan().IndexOf("c.log"u8) - 30;
        using var opening = new EvidenceOpener().Open(_scratch.Write("streamed.zip", whole[..(third + 60)]));

        Assert.Equal(["a.log", "b.log"], opening.Only().EntryNames(), StringComparer.Ordinal);
        Assert.Equal(["intake.cut", "intake.entry-cut"], opening.Only().DamageKeys(), StringComparer.Ordinal);
    }

    [Fact]
    public void Open_WhenZip64IsHonest_ReadsIt()
    {
        var entry = new HostileEntry("a.txt")
        {
            CentralLength = 0xFFFFFFFF,
            CentralPackedLength = 0xFFFFFFFF,
            CentralExtra = HostileArchive.Extra(1, [.. BitConverter.GetBytes(7L), .. BitConverter.GetBytes((long)HostileEntry.Deflate("content"u8.ToArray()).Length)]),
        };
        var archive = new HostileArchive(entry) { Count = 0xFFFF, DirectoryOffset = 0xFFFFFFFF, BeforeEnd = static (o, l, e) => HostileArchive.Zip64End(1, l, o, e) };
        using var opening = new EvidenceOpener().Open(_scratch.Write("zip64.zip", archive.Build()));

        Assert.Equal("content"u8.ToArray(), opening.Only().Hosts[0].Entries[0].Bytes());
        Assert.Empty(opening.Only().Damage);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Open_WhenSomethingStandsInFront_FindsTheEntries(bool offsetsCountIt)
    {
        var archive = new HostileArchive(new HostileEntry("a.txt")) { Prepended = Encoding.ASCII.GetBytes("MZ self-extractor"), OffsetsCountPrepended = offsetsCountIt };
        using var opening = new EvidenceOpener().Open(_scratch.Write("sfx.zip", archive.Build()));

        Assert.Equal(["a.txt"], opening.Only().EntryNames(), StringComparer.Ordinal);
    }

    [Theory]
    [InlineData(932, "表ソ能.log")]
    [InlineData(65001, "表ソ能.log")]
    [InlineData(437, "é.log")]
    public void Open_WhenNamesAreNotDeclaredUtf8_DecodesThem(int page, string name)
    {
        var encoding = page == 65001 ? Encoding.UTF8 : CodePagesEncodingProvider.Instance.GetEncoding(page)!;
        // 0x82 alone is no whole character of page 932, so the third case cannot be Japanese.
        var archive = new HostileArchive(new HostileEntry(name) { NameBytes = encoding.GetBytes(name) });
        using var opening = new EvidenceOpener().Open(_scratch.Write("names.zip", archive.Build()));

        Assert.Equal([name], opening.Only().EntryNames(), StringComparer.Ordinal);
    }

    [Fact]
    public void Open_WhenAStoredEntryIsDamaged_RecoversTheOthersAndNothingFromInsideIt()
    {
        var inner = new HostileArchive(new HostileEntry("inside.txt")).Build();
        var archive = new HostileArchive(
            new HostileEntry("first.txt"), new HostileEntry("inner.zip") { Content = [.. inner, 0], Method = 0, LocalCrc = 1 }, new HostileEntry("last.txt")).Build();
        using var opening = new EvidenceOpener().Open(_scratch.Write("cut.zip", archive[..^30]));

        Assert.Equal(["first.txt", "last.txt"], opening.Only().EntryNames(), StringComparer.Ordinal);
        Assert.Contains("intake.entry-crc", opening.Only().DamageKeys(), StringComparer.Ordinal);
    }

    [Fact]
    public void Open_WhenDirectoryIsLost_StillRefusesHostileNamesAndDuplicates()
    {
        var archive = new HostileArchive(
            new HostileEntry("../evil.txt"), new HostileEntry("a.txt"), new HostileEntry("A.TXT"), new HostileEntry("good.txt"), new HostileEntry("bomb") { Content = new byte[8 << 20] }).Build();
        using var opening = new EvidenceOpener().Open(_scratch.Write("cut.zip", archive[..^40]));

        Assert.Equal(["good.txt"], opening.Only().EntryNames(), StringComparer.Ordinal);
        Assert.Equal(
            ["intake.cut", "intake.name-escapes", "intake.entry-ratio", "intake.entry-duplicate", "intake.entry-duplicate"], opening.Only().DamageKeys(), StringComparer.Ordinal);
    }

    [Fact]
    public void Open_WhenSalvageWouldCostTooMuch_StopsAndSaysSo()
    {
        var archive = new HostileArchive([.. Enumerable.Range(0, 100).Select(static i => new HostileEntry(FormattableString.Invariant($"{i}.txt")))]).Build();
        var opener = new EvidenceOpener(ArchiveLimits.Default with { Entries = 50 });
        using var opening = opener.Open(_scratch.Write("cut.zip", archive[..^22]));

        Assert.Equal(50, opening.Only().EntryNames().Count);
        Assert.Contains("intake.salvage-limit", opening.Only().DamageKeys(), StringComparer.Ordinal);
    }

    [Fact]
    public void Read_WhenFileChangesAfterOpening_ThrowsOnlyTheIntakeException()
    {
        var content = new byte[300_000];
        new Random(7).NextBytes(content);
        var path = _scratch.Write("a.zip", new HostileArchive(new HostileEntry("a.bin") { Content = content, Method = 0 }, new HostileEntry("b.bin") { Content = content }).Build());
        using var opening = new EvidenceOpener().Open(path);
        using (var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite))
        {
            file.Position = 1_000;
            file.Write(new byte[50]);
            file.Position = 400_000;
            file.Write(new byte[50]);
        }

        foreach (var entry in opening.Only().Hosts[0].Entries)
        {
            using var stream = entry.Open();
            Assert.NotNull(Assert.Throws<EvidenceDamagedException>(() => stream.CopyTo(Stream.Null)).Problem);
        }
    }

    [Fact]
    public void Read_WhenFileIsCutAfterOpening_ThrowsOnlyTheIntakeException()
    {
        var path = _scratch.Write("a.zip", new HostileArchive(new HostileEntry("a.bin") { Content = new byte[100_000], Method = 0 }).Build());
        using var opening = new EvidenceOpener().Open(path);
        using (var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite))
            file.SetLength(5_000);

        using var stream = opening.Only().Hosts[0].Entries[0].Open();
        Assert.Equal("intake.entry-short", Assert.Throws<EvidenceDamagedException>(() => stream.CopyTo(Stream.Null)).Problem!.Key);
    }

    [Fact]
    public void Open_WhenArchiveExpandsAsFarAsItMay_IsJudgedInTimeWithLittleMemory()
    {
        // Entries at a ratio just below the limit ask for the most work. An eighth of the 2 GiB is taken: an unoptimised build on a busy machine
        // is that much slower than the program, which needs less than ten seconds for all of it.
        var block = new byte[16 * 1024];
        var seed = new Random(3);
        var content = new byte[64 << 20];
        for (var at = 0; at < content.Length; at += block.Length)
            seed.NextBytes(content.AsSpan(at, 80));

        var entry = new HostileEntry("0.bin") { Content = content };
        var packed = entry.Data;
        Assert.True(content.Length / packed.Length is > 100 and < 200);
        var archive = new HostileArchive([.. Enumerable.Range(0, 4).Select(i => entry with { Name = FormattableString.Invariant($"{i}.bin"), Packed = packed })]).Build();
        var path = _scratch.Write("large.zip", archive);
        GC.Collect();
        var before = GC.GetTotalAllocatedBytes(precise: true);
        var clock = System.Diagnostics.Stopwatch.StartNew();

        using var opening = new EvidenceOpener().Open(path);

        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(10), $"Took {clock.Elapsed}.");
        Assert.True(GC.GetTotalAllocatedBytes(precise: true) - before < 50 << 20);
        Assert.Equal(4, opening.Only().EntryNames().Count);
    }

    private static byte[] Streamed()
    {
        using var target = new MemoryStream();
        using (var zip = new ZipArchive(new ForwardOnly(target), ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var name in new[] { "a.log", "b.log", "c.log" })
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(Encoding.ASCII.GetBytes(string.Join('\n', Enumerable.Range(name[0], 500))));
            }
        }

        return target.ToArray();
    }

    private sealed class ForwardOnly(Stream target) : Stream
    {
        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override void Flush() => target.Flush();

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => target.Write(buffer, offset, count);
    }
}
