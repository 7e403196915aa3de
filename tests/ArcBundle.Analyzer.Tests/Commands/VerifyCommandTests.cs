using ArcBundle.Analyzer.Tests.Intake;

namespace ArcBundle.Analyzer.Tests.Commands;

public sealed class VerifyCommandTests(DemoBundles bundles) : IClassFixture<DemoBundles>, IDisposable
{
    private readonly ScratchFolder _folder = new();

    [Fact]
    public void Verify_WhenBundlesAreWhole_ExitsWithZeroAndOneLineEach()
    {
        var run = CommandLine.Run("verify", bundles.Server, bundles.Agent);

        Assert.Equal((0, string.Empty), (run.ExitCode, run.Error));
        Assert.Equal(2, run.Output.Trim().Split('\n').Length);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("ja")]
    public void Verify_WhenAByteOfEvidenceChanged_NamesTheEntry(string language)
    {
        var content = File.ReadAllBytes(bundles.Agent);
        var name = "raw/logs.agent/agent.log"u8;
        content[content.AsSpan().IndexOf(name) + name.Length + 20] ^= 1;

        var run = CommandLine.Run("verify", _folder.Write("changed.arcb.zip", content), "--lang", language);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("raw/logs.agent/agent.log", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Verify_WhenCutAnywhere_NeverExitsWithZeroAndNeverFails()
    {
        var content = File.ReadAllBytes(bundles.Server);
        for (var length = 0; length < content.Length; length += Math.Max(1, content.Length / 40))
        {
            var run = CommandLine.Run("verify", _folder.Write("cut.arcb.zip", content[..length]));
            Assert.InRange(run.ExitCode, 1, 3);
            Assert.NotEqual(2, run.ExitCode);
            Assert.NotEqual(string.Empty, run.Error);
        }
    }

    [Fact]
    public void Verify_WhenFilesWereCollectedByHand_SaysThatThereIsNothingToCompare()
    {
        _folder.Write("host/netstat.txt", "  TCP    0.0.0.0:6050    0.0.0.0:0    LISTENING    4\r\n"u8.ToArray());

        var run = CommandLine.Run("verify", _folder.Path);

        Assert.Equal(1, run.ExitCode);
        Assert.Single(run.Error.Trim().Split('\n'));
    }

    public void Dispose() => _folder.Dispose();
}
