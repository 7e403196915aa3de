using ArcBundle.Analyzer.Intake;
using ArcBundle.Analyzer.Intake.Unpacking;
using CsCheck;

namespace ArcBundle.Analyzer.Tests.Intake.Bundles;

/// <summary>Whatever happens to the bytes of a bundle: no exception escapes, no wrong byte is taken, and what was not hit stays readable.</summary>
public sealed class DamagedBundleTests : IDisposable
{
    private readonly ScratchFolder _scratch = new();
    private readonly byte[] _whole;
    private readonly Dictionary<string, string> _hashes;

    /// <summary>Hashes of all entries; a document under a changed name looks like evidence.</summary>
    private readonly HashSet<string> _contents;

    public DamagedBundleTests()
    {
        var path = BundleSamples.Write(_scratch.Path);
        _whole = File.ReadAllBytes(path);
        using var opening = new EvidenceOpener().Open(path);
        _contents = opening.Only().Trusted.Select(static e => e.Sha256).ToHashSet(StringComparer.Ordinal);
        _hashes = opening.Only().Hosts[0].Entries.ToDictionary(static e => e.Name, static e => e.Sha256, StringComparer.Ordinal);
    }

    public void Dispose() => _scratch.Dispose();

    [Fact]
    public void Open_WhenBytesAreFlipped_TakesOnlyExactContent() => Gen.Select(Gen.Int[0, _whole.Length - 1], Gen.Byte[1, 255]).Array[1, 4]
        .Sample(
            flips =>
            {
                var bytes = _whole.ToArray();
                foreach (var (at, x) in flips)
                    bytes[at] ^= x;
                Check(bytes, isChanged: !bytes.AsSpan().SequenceEqual(_whole));
            },
            iter: 500);

    [Fact]
    public void Open_WhenDirectoryBytesAreFlipped_TakesOnlyExactContent() => Gen.Select(Gen.Int[1, 800], Gen.Byte[1, 255])
        .Sample(
            (fromEnd, x) =>
            {
                var bytes = _whole.ToArray();
                bytes[^fromEnd] ^= x;
                Check(bytes, isChanged: true);
            },
            iter: 500);

    [Fact]
    public void Open_WhenCutAndFlipped_TakesOnlyExactContent() => Gen.Select(Gen.Int[0, _whole.Length - 1], Gen.Int[0, _whole.Length - 1], Gen.Byte)
        .Sample(
            (cut, at, x) =>
            {
                var bytes = _whole[..cut];
                if (at < cut)
                    bytes[at] ^= x;
                Check(bytes, isChanged: true);
            },
            iter: 500);

    [Fact]
    public void Open_WhenAPieceIsMissingOrDoubled_TakesOnlyExactContent() => Gen.Select(
            Gen.Int[0, _whole.Length - 1], Gen.Int[0, _whole.Length - 1], Gen.Int[0, 4000])
        .Sample(
            (from, to, length) =>
            {
                var piece = _whole.AsSpan(from, Math.Min(length, _whole.Length - from)).ToArray();
                Check([.. _whole[..to], .. piece, .. _whole[to..]], isChanged: piece.Length > 0);
                Check([.. _whole[..from], .. _whole[(from + piece.Length)..]], isChanged: piece.Length > 0);
            },
            iter: 150);

    [Fact]
    public void Open_WhenOneEntryIsHit_KeepsAllOthers()
    {
        foreach (var hit in new[] { 2_000, 12_000, 20_000 })
        {
            var bytes = _whole.ToArray();
            bytes[hit] ^= 0x40;
            using var opening = new EvidenceOpener().Open(_scratch.Write("hit.arcb.zip", bytes));

            var input = opening.Only();
            Assert.Equal(BundleSamples.Evidence.Count - 1, input.EntryNames().Count);
            Assert.False(input.Complete);
        }
    }

    [Fact]
    public void Unpack_WhenBytesAreFlipped_WritesOnlyExactContent() => Gen.Select(Gen.Int[0, _whole.Length - 1], Gen.Byte[1, 255])
        .Sample(
            (at, x) =>
            {
                var bytes = _whole.ToArray();
                bytes[at] ^= x;
                using var scratch = new ScratchFolder();
                var path = scratch.Write("in.arcb.zip", bytes);
                var result = BundleUnpacking.Run(path, scratch.Under("out"), new EvidenceOpener());
                Assert.Equal(result.Written.Select(static w => "out/" + w).Append("in.arcb.zip").Order(StringComparer.Ordinal), scratch.Everything().Where(n => File.Exists(scratch.Under(n))), StringComparer.Ordinal);
                foreach (var name in result.Written.Where(_hashes.ContainsKey))
                    Assert.Equal(_hashes[name], Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(scratch.Under("out/" + name)))));
            },
            iter: 100);

    private void Check(byte[] bytes, bool isChanged)
    {
        var path = Path.Combine(_scratch.Path, $"{Guid.NewGuid():N}.arcb.zip");
        File.WriteAllBytes(path, bytes);
        try
        {
            using var opening = new EvidenceOpener().Open(path);
            Assert.NotEqual(opening.Inputs.Count == 0, opening.Refusals.Count == 0);
            foreach (var input in opening.Inputs)
            {
                // Times, versions and padding inside headers are not evidence: a flip there may go unseen, but never changes content.
                foreach (var entry in input.Hosts.SelectMany(static h => h.Entries))
                {
                    // A name has no checksum of its own: where every list is lost, a changed name may pass, changed content never.
                    if (_hashes.TryGetValue(entry.Name, out var hash))
                        Assert.Equal(hash, entry.Hash());
                    else
                        Assert.Contains(entry.Hash(), _contents);
                }

                if (!isChanged || input.EntryNames().Count < _hashes.Count)
                    Assert.Equal(isChanged, input.Damage.Count > 0);
            }
        }
        finally
        {
            File.Delete(path);
        }
    }
}
