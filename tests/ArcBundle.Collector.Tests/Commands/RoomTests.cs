using System.Security.Cryptography;
using ArcBundle.Collector.Commands;
using ArcBundle.Collector.Running;
using ArcBundle.Collector.Tests.Fixtures;
using ArcBundle.Format.Bundles;

namespace ArcBundle.Collector.Tests.Commands;

/// <summary>The program on a disk whose room a test tells.</summary>
public sealed class RoomTests : IDisposable
{
    private const int Noise = 10 * 1024 * 1024;

    private readonly TemporaryFolder _folder = new();

    [Theory]
    [InlineData("en", "Give a folder on another disk with --out")]
    [InlineData("ja", "--out で別のディスクのフォルダを指定")]
    public void Run_WhenThereIsNoRoomToSpare_ExitsThreeAndNamesTheWayOut(string language, string said)
    {
        var (code, output, error) = Run(static _ => RoomWatch.Margin, language);

        Assert.Equal((ExitCodes.NoBundle, false), (code, Directory.Exists(_folder["out"])));
        Assert.Contains(said, error, StringComparison.Ordinal);
        Assert.Contains(_folder["out"], error, StringComparison.Ordinal);
        Assert.Single(error.Trim().Split('\n'));
        Assert.DoesNotContain("SHA-256", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_WhenRoomRunsOut_StopsLargeItemsKeepsSmallOnesAndSaysSo()
    {
        var noise = _folder.Write("noise.bin", RandomNumberGenerator.GetBytes(Noise));

        var (code, _, _) = Run(_ => LengthOfBundle() < Noise / 2 ? 1L << 40 : RoomWatch.Margin - 1, "en", "--include", noise);

        Assert.Equal(ExitCodes.Incomplete, code);
        var bundle = BundleContent.Only(_folder["out"]);
        Assert.False(bundle.Manifest.Complete);
        Assert.Equal(("truncated", OutcomeReasons.DiskFull), (bundle.OutcomeOf("extra"), Assert.Single(bundle.ReasonsOf("extra"))));
        Assert.InRange(bundle["raw/extra/noise.bin"].Length, Noise / 3, Noise * 2 / 3);
        Assert.Equal("collected", bundle.OutcomeOf("logs.server"));
    }

    [Fact]
    public void Run_WhenTheBundleIsToBeSplit_KeepsRoomForItsCopy()
    {
        var noise = _folder.Write("noise.bin", RandomNumberGenerator.GetBytes(Noise));
        long? Room(string folder) => (2 * RoomWatch.Margin) - LengthOfBundle();

        var (whole, _, _) = Run(Room, "en", "--include", noise);
        Directory.Delete(_folder["out"], recursive: true);
        var (split, _, _) = Run(Room, "en", "--include", noise, "--part-size", "1MB");

        Assert.Equal((ExitCodes.Done, ExitCodes.Incomplete), (whole, split));
    }

    [Fact]
    public void Run_WhenTheSystemDoesNotTell_GoesOn() => Assert.Equal(ExitCodes.Done, Run(static _ => null, "en").ExitCode);

    public void Dispose() => _folder.Dispose();

    private long LengthOfBundle() => Directory.Exists(_folder["out"]) ? Directory.GetFiles(_folder["out"], "*.zip").Sum(static path => new FileInfo(path).Length) : 0;

    private (int ExitCode, string Output, string Error) Run(Func<string, long?> spare, string language, params string[] more) =>
        Arccollect.Run(["--yes", "--lang", language, "--root", SampleTree.Server(_folder), "--out", _folder["out"], .. more], spare: spare);
}
