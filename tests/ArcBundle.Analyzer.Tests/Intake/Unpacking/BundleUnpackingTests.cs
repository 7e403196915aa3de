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
        var result = BundleUnpacking.Run(bundle, _scratch.Under("a/b/target"), new EvidenceOpener(), TestContext.Current.CancellationToken);

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
        var result = BundleUnpacking.Run(BundleSamples.Write(_scratch.Path), _scratch.Under("target"), new EvidenceOpener(), TestContext.Current.CancellationToken);

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

        var result = BundleUnpacking.Run(bundle, _scratch.Under(target), new EvidenceOpener(), TestContext.Current.CancellationToken);

        Assert.Null(result.Target);
        Assert.Equal("intake.unpack-target", Assert.Single(result.Problems).Key);
        Assert.Equal(before, _scratch.Everything(), StringComparer.Ordinal);
    }

    [Fact]
    public void Run_WhenAnEntryIsDamaged_LeavesItOutAndNamesIt()
    {
        var path = _scratch.Write("a.zip", new HostileArchive(new HostileEntry("good.txt"), new HostileEntry("bad.txt") { LocalCrc = 1, CentralCrc = 1 }).Build());
        var result = BundleUnpacking.Run(path, _scratch.Under("target"), new EvidenceOpener(), TestContext.Current.CancellationToken);

        Assert.Equal(["good.txt"], result.Written, StringComparer.Ordinal);
        Assert.Equal("intake.entry-crc", Assert.Single(result.Problems).Key);
    }

    [Fact]
    public void Run_WhenParentIsAFile_WritesNothing()
    {
        _scratch.Write("file", "mine"u8.ToArray());
        var result = BundleUnpacking.Run(BundleSamples.Write(_scratch.Path), _scratch.Under("file/target"), new EvidenceOpener(), TestContext.Current.CancellationToken);

        Assert.Null(result.Target);
        Assert.True(result.IsUsage);
        Assert.Equal("intake.unpack-target-inside", Assert.Single(result.Problems).Key);
    }

    [Theory]
    [InlineData("", "intake.unpack-target-empty")]
    [InlineData(" ", "intake.unpack-target-empty")]
    [InlineData("full", "intake.unpack-target")]
    [InlineData("file", "intake.unpack-target")]
    [InlineData("file/deep/target", "intake.unpack-target-inside")]
    public void Run_WhenTargetCannotBeUsed_SaysSoBeforeReadingTheInput(string target, string key)
    {
        _scratch.Write("full/mine.txt", "mine"u8.ToArray());
        _scratch.Write("file", "mine"u8.ToArray());
        var result = BundleUnpacking.Run(
            _scratch.Under("absent.zip"), string.IsNullOrWhiteSpace(target) ? target : _scratch.Under(target), new EvidenceOpener(), TestContext.Current.CancellationToken);

        Assert.True(result.IsUsage);
        Assert.Equal(key, Assert.Single(result.Problems).Key);
    }

    [Fact]
    public void Run_WhenANameIsTooLongForTheSystem_WritesTheOthersAndNamesIt()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only here a name of 100 characters can be too long.");
        var name = new string('漢', 100) + ".log";
        var path = _scratch.Write("a.zip", new HostileArchive(new HostileEntry("a.txt"), new HostileEntry(name), new HostileEntry($"{name}/b.txt"[3..]), new HostileEntry("z.txt")).Build());
        var result = BundleUnpacking.Run(path, _scratch.Under("target"), new EvidenceOpener(), TestContext.Current.CancellationToken);

        Assert.Equal(["a.txt", "z.txt"], result.Written, StringComparer.Ordinal);
        Assert.All(result.Problems, static p => Assert.Equal("intake.unpack-name", p.Key));
        Assert.Equal(2, result.Problems.Count);
        Assert.False(result.IsUsage);
    }

    [Fact]
    public void Run_WhenItIsCancelled_LeavesNothingBehind()
    {
        var bundle = BundleSamples.Write(_scratch.Path);
        var before = _scratch.Everything();
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();

        Assert.Throws<OperationCanceledException>(() => BundleUnpacking.Run(bundle, _scratch.Under("target"), new EvidenceOpener(), cancelled.Token));
        Assert.Equal(before, _scratch.Everything(), StringComparer.Ordinal);
    }

    [Fact]
    public void Run_WhenTheTargetCannotBeMade_TellsTheReasonWithoutTheInnerPath()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Elsewhere names of this length are allowed.");
        var result = BundleUnpacking.Run(BundleSamples.Write(_scratch.Path), _scratch.Under(new string('漢', 100)), new EvidenceOpener(), TestContext.Current.CancellationToken);

        var problem = Assert.Single(result.Problems);
        Assert.Equal("intake.unpack-failed", problem.Key);
        Assert.False(result.IsUsage);
        Assert.DoesNotContain(".partial", problem.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("..", IntakeTexts.Catalog.Render(problem, ArcBundle.Format.Languages.Language.English), StringComparison.Ordinal);
        Assert.DoesNotContain(_scratch.Everything(), static n => n.EndsWith(".partial", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("folder", "intake.unpack-folder")]
    [InlineData("plain.txt", "intake.unpack-no-archive")]
    [InlineData("absent", "intake.not-found")]
    public void Run_WhenThereIsNothingToUnpack_SaysSo(string path, string key)
    {
        _scratch.Write("folder/a.txt", "x"u8.ToArray());
        _scratch.Write("plain.txt", "x"u8.ToArray());

        Assert.Equal(key, Assert.Single(BundleUnpacking.Run(_scratch.Under(path), _scratch.Under("target"), new EvidenceOpener(), TestContext.Current.CancellationToken).Problems).Key);
    }
}
