using System.Security.Cryptography;
using ArcBundle.Format.Parts;
using CsCheck;

namespace ArcBundle.Format.Tests.Parts;

public sealed class BundleSplittingTests : IDisposable
{
    private const int PartSize = (int)BundleSplitting.LeastPartSize;
    private static readonly Guid Id = Guid.Parse("0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0");
    private readonly string _folder = Directory.CreateTempSubdirectory("arcb-parts-").FullName;

    [Theory]
    [InlineData(1, 1)]
    [InlineData(PartSize - PartHeader.Size, 1)]
    [InlineData(PartSize - PartHeader.Size + 1, 2)]
    [InlineData((PartSize * 2) + 500_000, 3)]
    public void Split_OfABundle_GivesPartsThatMakeTheWhole(int length, int count)
    {
        var (path, content) = Whole(length);
        var parts = BundleSplitting.Split(path, Id, PartSize);
        Assert.Equal(count, parts.Count);
        Assert.Equal(count, BundleSplitting.CountOf(length, PartSize));
        var joined = new byte[length];
        foreach (var (part, index) in parts.Select(static (part, index) => (part, index)))
        {
            var bytes = File.ReadAllBytes(part);
            Assert.True(bytes.Length <= PartSize);
            Assert.True(PartName.Is(part));
            var header = PartHeader.Read(bytes)!;
            Assert.Equal((Id, index + 1, count, (long)length), (header.BundleId, header.Number, header.Count, header.WholeLength));
            Assert.Equal(SHA256.HashData(bytes.AsSpan(PartHeader.Size)), header.Sha256.ToArray());
            Assert.Equal(SHA256.HashData(content), header.WholeSha256.ToArray());
            bytes.AsSpan(PartHeader.Size).CopyTo(joined.AsSpan((int)header.Offset));
        }

        Assert.Equal(content, joined);
    }

    [Fact]
    public void Split_WhenAPartExists_LeavesNoneBehindAndTouchesItNot()
    {
        var (path, _) = Whole(PartSize * 2);
        var taken = PartName.Of(path, 3, 3);
        File.WriteAllText(taken, "mine");
        Assert.Throws<IOException>(() => BundleSplitting.Split(path, Id, PartSize));
        Assert.Equal("mine", File.ReadAllText(taken));
        Assert.Equal(2, Directory.GetFiles(_folder).Length);
    }

    [Fact]
    public void Read_WhenAnyByteOfAHeadIsChanged_IsNull()
    {
        var (path, _) = Whole(1000);
        var bytes = File.ReadAllBytes(BundleSplitting.Split(path, Id, PartSize)[0]);
        for (var at = 0; at < PartHeader.Size; at++)
        {
            var changed = bytes.ToArray();
            changed[at] ^= 8;
            Assert.Null(PartHeader.Read(changed));
        }
    }

    [Fact]
    public void Read_OfAnyBytes_NeverThrows() => Gen.Byte.Array[0, 300].Sample(static bytes => PartHeader.Read(bytes) is null);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private (string Path, byte[] Content) Whole(int length)
    {
        var content = new byte[length];
        new Random(length).NextBytes(content);
        var path = Path.Combine(_folder, "x.arcb.zip");
        File.WriteAllBytes(path, content);
        return (path, content);
    }
}
