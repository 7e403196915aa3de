using ArcBundle.Analyzer.Intake;
using ArcBundle.Analyzer.Intake.Unpacking;
using ArcBundle.Analyzer.Tests.Intake.Archives;
using ArcBundle.Analyzer.Tests.Intake.Bundles;

namespace ArcBundle.Analyzer.Tests.Intake.Unpacking;

public sealed class BundleUnpackingTests : IDisposable
{
    private readonly ScratchFolder _scratch = new();

    public void Dispose() => _scratch.Dispose();

    [Fact]
    public void Run_WhenBundleIsWhole_WritesEveryEntry()
    {
        var bundle = BundleSamples.Write(_scratch.Path);
        var result = BundleUnpacking.Run(bundle, _scratch.Under("a/b/target"), new EvidenceOpener());

        Assert.Empty(result.Problems);
        Assert.Equal(_scratch.Under("a/b/target"), result.Target);
        Assert.Equal(
            [.. BundleSamples.Evidence, "READ-ME.txt", "context.json", "journal.ndjson", "manifest.json"],
            result.Written.OrderBy(static n => n.Contains('/', StringComparison.Ordinal) ? 0 : 1).ThenBy(static n => n.Contains('/', StringComparison.Ordinal) ? string.Empty : n, StringComparer.Ordinal),
            StringComparer.Ordinal);
        Assert.All(result.Written, n => Assert.True(File.Exists(_scratch.Under("a/b/target/" + n))));
    }

    [Fact]
    public void Run_WhenTargetIsEmpty_FillsIt()
    {
        Directory.CreateDirectory(_scratch.Under("target"));
        var result = BundleUnpacking.Run(BundleSamples.Write(_scratch.Path), _scratch.Under("target"), new EvidenceOpener());

        Assert.NotNull(result.Target);
        Assert.True(File.Exists(_scratch.Under("target/raw/logs.agent/agent.log")));
        Assert.DoesNotContain(_scratch.Everything(), static n => n.Contains(".partial", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("full")]
    [InlineData("file")]
    [InlineData("link")]
    public void Run_WhenTargetIsTaken_TouchesNothing(string target)
    {
        var bundle = BundleSamples.Write(_scratch.Path);
        _scratch.Write("full/mine.txt", "mine"u8.ToArray());
        _scratch.Write("file", "mine"u8.ToArray());
        Directory.CreateDirectory(_scratch.Under("elsewhere"));
        Directory.CreateSymbolicLink(_scratch.Under("link"), _scratch.Under("elsewhere"));
        var before = _scratch.Everything();

        var result = BundleUnpacking.Run(bundle, _scratch.Under(target), new EvidenceOpener());

        Assert.Null(result.Target);
        Assert.Equal("intake.unpack-target", Assert.Single(result.Problems).Key);
        Assert.Equal(before, _scratch.Everything(), StringComparer.Ordinal);
    }

    [Fact]
    public void Run_WhenAnEntryIsDamaged_LeavesItOutAndNamesIt()
    {
        var path = _scratch.Write("a.zip", new HostileArchive(new HostileEntry("good.txt"), new HostileEntry("bad.txt") { LocalCrc = 1, CentralCrc = 1 }).Build());
        var result = BundleUnpacking.Run(path, _scratch.Under("target"), new EvidenceOpener());

        Assert.Equal(["good.txt"], result.Written, StringComparer.Ordinal);
        Assert.Equal("intake.entry-crc", Assert.Single(result.Problems).Key);
    }

    [Fact]
    public void Run_WhenParentIsAFile_WritesNothing()
    {
        _scratch.Write("file", "mine"u8.ToArray());
        var result = BundleUnpacking.Run(BundleSamples.Write(_scratch.Path), _scratch.Under("file/target"), new EvidenceOpener());

        Assert.Null(result.Target);
        Assert.Equal("intake.unpack-failed", Assert.Single(result.Problems).Key);
    }

    [Theory]
    [InlineData("folder", "intake.unpack-folder")]
    [InlineData("plain.txt", "intake.unpack-no-archive")]
    [InlineData("absent", "intake.not-found")]
    public void Run_WhenThereIsNothingToUnpack_SaysSo(string path, string key)
    {
        _scratch.Write("folder/a.txt", "x"u8.ToArray());
        _scratch.Write("plain.txt", "x"u8.ToArray());

        Assert.Equal(key, Assert.Single(BundleUnpacking.Run(_scratch.Under(path), _scratch.Under("target"), new EvidenceOpener()).Problems).Key);
    }
}
