using ArcBundle.Analyzer.Tests.Intake;
using ArcBundle.Format.Encryption;
using ArcBundle.Format.Parts;

namespace ArcBundle.Analyzer.Tests.Commands.Keys;

/// <summary>What becomes of a bundle on its way: encrypted to a support key, split into parts, and opened again.</summary>
public sealed class EncryptedBundleTests(DemoBundles bundles) : IClassFixture<DemoBundles>, IDisposable
{
    private const string PassPhrase = "correct horse 電池";

    private readonly ScratchFolder _folder = new();

    [Fact]
    public void Keygen_WritesAnEncryptedPrivateAndAPublicKey()
    {
        var run = CommandLine.RunAs(PassPhrase, "keygen", "--output", _folder.Under("desk.key"));
        Assert.Equal((0, string.Empty), (run.ExitCode, run.Error));
        Assert.StartsWith("-----BEGIN ENCRYPTED PRIVATE KEY-----", File.ReadAllText(_folder.Under("desk.key")), StringComparison.Ordinal);
        var support = SupportKey.Parse(File.ReadAllText(_folder.Under("desk.key.pub")))!;
        Assert.Contains(support.Fingerprint, run.Output, StringComparison.Ordinal);
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(_folder.Under("desk.key")));
    }

    [Fact]
    public void Keygen_WhenAKeyIsThere_LeavesItAlone()
    {
        _folder.Write("desk.key", "mine"u8.ToArray());
        var run = CommandLine.RunAs(PassPhrase, "keygen", "--output", _folder.Under("desk.key"));
        Assert.Equal(2, run.ExitCode);
        Assert.Equal("mine", File.ReadAllText(_folder.Under("desk.key")));
        Assert.False(File.Exists(_folder.Under("desk.key.pub")));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("short")]
    public void Keygen_WhenThePassPhraseIsNone_WritesNothing(string? passPhrase)
    {
        Assert.Equal(2, CommandLine.RunAs(passPhrase, "keygen", "--output", _folder.Under("desk.key")).ExitCode);
        Assert.Empty(Directory.GetFiles(_folder.Path));
    }

    [Fact]
    public void Verify_WhenEncrypted_NeedsTheKeyAndIsWholeWithIt()
    {
        var (key, envelope) = Encrypted();
        var without = CommandLine.Run("verify", envelope);
        Assert.Equal(3, without.ExitCode);
        Assert.Contains("--key", without.Error, StringComparison.Ordinal);
        Assert.Equal(2, CommandLine.RunAs("wrong pass phrase", "verify", envelope, "--key", key).ExitCode);
        Assert.Equal(2, CommandLine.Run("verify", envelope, "--key", key).ExitCode);
        Assert.Equal(2, CommandLine.RunAs(PassPhrase, "verify", envelope, "--key", key + ".pub").ExitCode);
        var with = CommandLine.RunAs(PassPhrase, "verify", envelope, "--key", key);
        Assert.Equal((0, string.Empty), (with.ExitCode, with.Error));
    }

    [Fact]
    public void Verify_WhenForAnotherKey_SaysSo()
    {
        var (_, envelope) = Encrypted();
        CommandLine.RunAs(PassPhrase, "keygen", "--output", _folder.Under("other.key"));
        var run = CommandLine.RunAs(PassPhrase, "verify", envelope, "--key", _folder.Under("other.key"));
        Assert.Equal(3, run.ExitCode);
        Assert.Contains("other keys", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Decrypt_GivesTheBundleByteForByte()
    {
        var (key, envelope) = Encrypted();
        var run = CommandLine.RunAs(PassPhrase, "decrypt", envelope, "--key", key, "--output", _folder.Under("plain.zip"));
        Assert.Equal((0, string.Empty), (run.ExitCode, run.Error));
        Assert.Equal(File.ReadAllBytes(bundles.Agent), File.ReadAllBytes(_folder.Under("plain.zip")));
        Assert.Equal(2, CommandLine.RunAs(PassPhrase, "decrypt", envelope, "--key", key, "--output", _folder.Under("plain.zip")).ExitCode);
        Assert.Equal(3, CommandLine.RunAs(PassPhrase, "decrypt", bundles.Agent, "--key", key, "--output", _folder.Under("other.zip")).ExitCode);
    }

    [Fact]
    public void Decrypt_WhenItTakesLongOnATerminal_ShowsIt()
    {
        var (key, envelope) = Encrypted(1_500_000);
        var run = CommandLine.RunOnTerminalAs(PassPhrase, new Progress.SteppedTime(TimeSpan.FromMilliseconds(400)), "decrypt", envelope, "--key", key, "--output", _folder.Under("plain.zip"));
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("\rDecrypting [###", run.Error, StringComparison.Ordinal);
        Assert.EndsWith(" \r", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Verify_WhenCutAnywhere_NeverExitsWithZeroAndNeverFails()
    {
        var (key, envelope) = Encrypted();
        var content = File.ReadAllBytes(envelope);
        for (var length = 0; length < content.Length; length += Math.Max(1, content.Length / 25))
        {
            var run = CommandLine.RunAs(PassPhrase, "verify", _folder.Write("cut.arcb.enc", content[..length]), "--key", key);
            Assert.True(run.ExitCode is 1 or 3, $"{run.ExitCode} at {length}");
            Assert.NotEqual(string.Empty, run.Error);
        }
    }

    [Fact]
    public void Analyze_WhenEncryptedAndSplit_ReportsAsFromThePlainBundles()
    {
        var (key, envelope) = Encrypted(padding: 2_500_000);
        var parts = BundleSplitting.Split(envelope, Guid.NewGuid(), BundleSplitting.LeastPartSize);
        File.Delete(envelope);
        Assert.True(parts.Count > 2);
        var run = CommandLine.RunAs(PassPhrase, ["verify", .. parts.Reverse(), "--key", key]);
        Assert.Equal((0, string.Empty), (run.ExitCode, run.Error));
        Assert.Single(run.Output.Trim().Split('\n'));
    }

    [Fact]
    public void Verify_WhenAPartIsMissing_NamesItAndReadsTheRest()
    {
        var path = Padded(2_500_000);
        var parts = BundleSplitting.Split(path, Guid.NewGuid(), BundleSplitting.LeastPartSize);
        File.Delete(path);
        File.Delete(parts[1]);
        var run = CommandLine.Run("verify", parts[0]);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains($"Part 2 of {parts.Count} is missing", run.Error, StringComparison.Ordinal);
        var shown = CommandLine.Run("show", parts[^1]);
        Assert.Equal(1, shown.ExitCode);
        Assert.Contains("agent.log", shown.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Verify_WhenPartsLieInOneFolderUnderOtherNames_OpensTheWholeOnce()
    {
        var path = Padded(1_500_000);
        var parts = BundleSplitting.Split(path, Guid.NewGuid(), BundleSplitting.LeastPartSize);
        Directory.CreateDirectory(_folder.Under("in"));
        foreach (var (part, index) in parts.Select(static (part, index) => (part, index)))
            File.Move(part, _folder.Under($"in/{9 - index}"));
        var run = CommandLine.Run("verify", _folder.Under("in"));
        Assert.Equal((0, string.Empty), (run.ExitCode, run.Error));
        Assert.Single(run.Output.Trim().Split('\n'));
    }

    public void Dispose() => _folder.Dispose();

    private (string Key, string Envelope) Encrypted(int padding = 0)
    {
        var key = _folder.Under("desk.key");
        CommandLine.RunAs(PassPhrase, "keygen", "--output", key);
        var envelope = _folder.Under("FILESV02_20261120T020000Z_0f1e2d3c" + EnvelopeFormat.Extension);
        using var target = File.Create(envelope);
        using var writer = new EnvelopeWriter(target, [SupportKey.Parse(File.ReadAllText(key + ".pub"))!]);
        writer.Write(File.ReadAllBytes(padding == 0 ? bundles.Agent : Padded(padding)));
        writer.Finish();
        return (key, envelope);
    }

    /// <summary>A bundle with an entry that does not become smaller by packing.</summary>
    private string Padded(int bytes) => Intake.Bundles.BundleSamples.WriteWithNoise(_folder.Path, bytes);
}
