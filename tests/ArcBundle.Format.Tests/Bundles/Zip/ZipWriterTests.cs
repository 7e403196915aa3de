using System.Globalization;
using System.IO.Compression;
using ArcBundle.Format.Bundles.Zip;
using CsCheck;

namespace ArcBundle.Format.Tests.Bundles.Zip;

public sealed class ZipWriterTests : IDisposable
{
    private static readonly DateTime Time = new(2026, 11, 20, 2, 3, 4, DateTimeKind.Utc);

    private readonly string _folder = Directory.CreateTempSubdirectory("arcb-zip-").FullName;

    private string ZipPath => Path.Combine(_folder, "some.zip");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Open_WhateverTheContent_IsReadBackByDotNet()
    {
        // Lengths around the buffer's, and bytes that hardly compress, so that headers are written once and twice.
        var contents = Gen.Select(Gen.Int[0, 200_000], Gen.Int[1, 256], Gen.Int, static (length, values, seed) => Bytes(length, values, seed));
        contents.List[0, 5].Sample(
            entries =>
            {
                using var file = new MemoryStream();
                Write(file, [.. entries.Select(static (content, number) => ($"{number}", content))]);

                using var zip = new ZipArchive(file, ZipArchiveMode.Read);
                Assert.Equal(entries.Count, zip.Entries.Count);
                foreach (var (entry, content) in zip.Entries.Zip(entries))
                {
                    Assert.Equal(content.Length, entry.Length);
                    Assert.Equal(Time, entry.LastWriteTime.DateTime);
                    Assert.Equal(content, Read(entry));
                }
            },
            iter: 100);
    }

    [Fact]
    public void Open_WhateverTheContent_IsAcceptedByOtherPrograms()
    {
        using (var file = File.Create(ZipPath))
        {
            Write(
                file,
                [
                    ("empty", []),
                    ("raw/ジョブ ログ.log", "ジョブが失敗しました。"u8.ToArray()),
                    ("one", [7]),
                    ("random", Bytes(300_000, 256, seed: 1)),
                    ("zeros", new byte[3_000_000]),
                    .. Enumerable.Range(65_480, 60).Select(static length => ($"{length}", Bytes(length, 256, length))),
                ]);
        }

        ForeignTool.Unzip.AssertAccepts(ZipPath);
        ForeignTool.SevenZip.AssertAccepts(ZipPath);
        using var zip = ZipFile.OpenRead(ZipPath);
        Assert.Equal("raw/ジョブ ログ.log", zip.Entries[1].FullName);
    }

    [Fact]
    public void Finish_WhenThereAreMoreEntriesThan16BitsCount_TellsAll()
    {
        using (var file = File.Create(ZipPath))
            Write(file, Enumerable.Range(0, 70_000).Select(static number => (number.ToString(CultureInfo.InvariantCulture), "x"u8.ToArray())));

        ForeignTool.Unzip.AssertAccepts(ZipPath);
        ForeignTool.SevenZip.AssertAccepts(ZipPath);
        using var zip = ZipFile.OpenRead(ZipPath);
        Assert.Equal(70_000, zip.Entries.Count);
    }

    [Fact]
    public void Finish_WhenEntriesBeginBehind4GiB_TellsWhere()
    {
        using (var file = File.Create(ZipPath))
        {
            file.Position = 5L << 30; // a hole, which takes no room on the disk
            Write(file, [("far", Bytes(100_000, 256, seed: 2)), ("farther", "x"u8.ToArray())]);
        }

        ForeignTool.Unzip.AssertAccepts(ZipPath);
        using var zip = ZipFile.OpenRead(ZipPath);
        Assert.Equal(Bytes(100_000, 256, seed: 2), Read(zip.Entries[0]));
        Assert.Equal("x"u8.ToArray(), Read(zip.Entries[1]));
    }

    [Fact]
    public void Open_WhenContentIsLongerThan4GiB_IsReadBack()
    {
        const long Length = (4L << 30) + 5;
        using (var file = File.Create(ZipPath))
        {
            var zeros = new byte[1 << 20];
            var writer = new ZipWriter(file, Time);
            using (var entry = writer.Open("long"))
            {
                for (var left = Length; left > 0; left -= zeros.Length)
                    entry.Write(zeros.AsSpan(0, (int)Math.Min(left, zeros.Length)));
            }

            using (var entry = writer.Open("after"))
                entry.Write("x"u8);
            writer.Finish();
        }

        ForeignTool.Unzip.AssertAccepts(ZipPath);
        using var zip = ZipFile.OpenRead(ZipPath);
        Assert.Equal(Length, zip.Entries[0].Length);
        Assert.Equal("x"u8.ToArray(), Read(zip.Entries[1]));
    }

    [Fact]
    public void Open_WhenNobodyFinishes_LeavesNoDirectory()
    {
        using var file = new MemoryStream();
        var writer = new ZipWriter(file, Time);
        using (var entry = writer.Open("a"))
            entry.Write("x"u8);

        Assert.Throws<InvalidDataException>(() => new ZipArchive(file, ZipArchiveMode.Read));
    }

    private static void Write(Stream file, IEnumerable<(string Name, byte[] Content)> entries)
    {
        var writer = new ZipWriter(file, Time);
        foreach (var (name, content) in entries)
        {
            using var entry = writer.Open(name);
            entry.Write(content);
        }

        writer.Finish();
    }

    private static byte[] Read(ZipArchiveEntry entry)
    {
        using var content = entry.Open();
        using var copy = new MemoryStream();
        content.CopyTo(copy);
        return copy.ToArray();
    }

    /// <summary>Bytes of so many different values, the same for the same seed.</summary>
    private static byte[] Bytes(int length, int values, int seed)
    {
        var random = new Random(seed);
        var bytes = new byte[length];
        for (var i = 0; i < length; i++)
            bytes[i] = (byte)random.Next(values);
        return bytes;
    }
}
