using System.Security.Cryptography;
using System.Text;
using ArcBundle.Collector.Running;
using ArcBundle.Collector.Tests.Fixtures;
using ArcBundle.Format.Encryption;

namespace ArcBundle.Collector.Tests.Running;

public sealed class OwnFilesTests : IDisposable
{
    private const UnixFileMode UserOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private readonly TemporaryFolder _folder = new();

    public OwnFilesTests() => Assert.SkipWhen(OperatingSystem.IsWindows(), "Modes of files are Unix's: run this test on Linux or macOS.");

    [Fact]
    public void Create_Always_MakesAFileForTheUserOnly()
    {
        OwnFiles.Create(_folder["a"], FileAccess.Write, FileShare.Read).Dispose();

        Assert.Equal(UserOnly, ModeOf(_folder["a"]));
    }

    [Fact]
    public void Create_WhenTheFileExists_ThrowsAndLeavesIt()
    {
        _folder.Write("a", "before"u8);

        Assert.Throws<IOException>(() => OwnFiles.Create(_folder["a"], FileAccess.Write, FileShare.Read));
        Assert.Equal("before"u8, File.ReadAllBytes(_folder["a"]));
    }

    [Fact]
    public void CreateFolder_Always_MakesAFolderForTheUserOnly()
    {
        OwnFiles.CreateFolder(_folder["f"]);

        Assert.Equal(UserOnly | UnixFileMode.UserExecute, ModeOf(_folder["f"]));
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(true, true)]
    public void Run_WhateverItWrites_IsForTheUserOnly(bool encrypted, bool split)
    {
        var noise = _folder.Write("noise.bin", RandomNumberGenerator.GetBytes(2_500_000));
        using var pair = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);
        string[] more = [.. encrypted ? ["--encrypt-to", _folder.Write("support.pub", Encoding.ASCII.GetBytes(SupportKey.Of(pair).ToPem()))] : Array.Empty<string>(), .. split ? ["--part-size", "1MB"] : Array.Empty<string>()];

        var (code, _, error) = Arccollect.Run(["--yes", "--root", SampleTree.Server(_folder), "--out", _folder["out"], "--include", noise, .. more]);

        Assert.Equal((0, string.Empty), (code, error));
        var written = Directory.GetFiles(_folder["out"]);
        Assert.Equal(split ? 3 : 1, written.Length);
        Assert.All(written, static path => Assert.Equal(UserOnly, ModeOf(path)));
    }

    public void Dispose() => _folder.Dispose();

    private static UnixFileMode ModeOf(string path) => OperatingSystem.IsWindows() ? throw new PlatformNotSupportedException() : File.GetUnixFileMode(path);
}
