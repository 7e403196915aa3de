using ArcBundle.Analyzer.Intake;
using ArcBundle.Analyzer.Intake.Verification;
using ArcBundle.Analyzer.Tests.Intake.Archives;
using ArcBundle.Analyzer.Tests.Intake.Bundles;

namespace ArcBundle.Analyzer.Tests.Intake.Verification;

public sealed class BundleVerificationTests : IDisposable
{
    private readonly ScratchFolder _scratch = new();

    public void Dispose() => _scratch.Dispose();

    [Fact]
    public void Run_WhenBundleIsUntouched_IsWhole()
    {
        var result = Only(BundleSamples.Write(_scratch.Path));

        Assert.True(result.IsWhole);
        Assert.Equal(9, result.EntriesWhole);
        Assert.True(result.RunComplete);
    }

    [Fact]
    public void Run_WhenOnlyTheRunWasCutShort_TheFileIsWhole()
    {
        var result = Only(BundleSamples.Write(_scratch.Path, complete: false));

        Assert.True(result.IsWhole);
        Assert.False(result.RunComplete);
    }

    [Theory]
    [InlineData("front")]
    [InlineData("behind")]
    [InlineData("between")]
    [InlineData("cut")]
    public void Run_WhenBytesWereAddedOrLost_IsNotWhole(string where)
    {
        var path = BundleSamples.Write(_scratch.Path);
        var bytes = File.ReadAllBytes(path);
        File.WriteAllBytes(path, where switch
        {
            "front" => [1, 2, 3, .. bytes],
            "behind" => [.. bytes, 1, 2, 3],
            "between" => Between(bytes),
            _ => bytes[..^100],
        });

        var result = Only(path);

        Assert.False(result.IsWhole);
        Assert.Equal(9, result.EntriesWhole);
    }

    [Fact]
    public void Run_WhenFilesAreHandCollected_CannotTellWhetherTheyAreUntouched()
    {
        var result = Only(_scratch.Write("hand.zip", new HostileArchive(new HostileEntry("a.log")).Build()));

        Assert.Equal("intake.nothing-to-compare", Assert.Single(result.Problems).Key);
        Assert.False(result.IsUnreadable);
    }

    [Fact]
    public void Run_WhenNothingCanBeRead_SaysSo() => Assert.True(Only(_scratch.Under("absent")).IsUnreadable);

    private static BundleVerification Only(string path) => Assert.Single(BundleVerification.Run(path, new EvidenceOpener()));

    /// <summary>Bytes between the last entry and the directory; the end record is told so.</summary>
    private static byte[] Between(byte[] bundle)
    {
        var end = bundle.AsSpan().LastIndexOf("PK\u0005\u0006"u8);
        var directory = BitConverter.ToInt32(bundle, end + 16);
        byte[] changed = [.. bundle[..directory], 1, 2, 3, .. bundle[directory..]];
        BitConverter.TryWriteBytes(changed.AsSpan(end + 3 + 16), directory + 3);
        return changed;
    }
}
