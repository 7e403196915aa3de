using System.Security.Cryptography;
using ArcBundle.Analyzer.Tests.Intake;
using ArcBundle.Format.Encryption;

namespace ArcBundle.Analyzer.Tests.Commands.Cases;

/// <summary>Encrypted bundles in the case library: kept as received, read with the key.</summary>
public sealed class EncryptedCaseTests : IClassFixture<DemoBundles>, IDisposable
{
    private const string PassPhrase = "correct horse 電池";

    private readonly ScratchFolder _folder = new();
    private readonly string _key;
    private readonly string _envelope;

    public EncryptedCaseTests(DemoBundles bundles)
    {
        _key = _folder.Under("desk.key");
        CommandLine.RunAs(PassPhrase, "keygen", "--output", _key);
        _envelope = _folder.Under("FILESV02_20261120T020000Z_0f1e2d3c" + EnvelopeFormat.Extension);
        using (var target = File.Create(_envelope))
        using (var writer = new EnvelopeWriter(target, [SupportKey.Parse(File.ReadAllText(_key + ".pub"))!]))
        {
            writer.Write(File.ReadAllBytes(bundles.Agent));
            writer.Finish();
        }

        Run("new", "C-1");
    }

    [Fact]
    public void Attach_WhenTheKeyIsGiven_KeepsTheFileAsReceivedAndNamesItsHost()
    {
        var attached = Run("attach", "C-1", _envelope, "--key", _key);

        Assert.Equal((0, string.Empty), (attached.ExitCode, attached.Error));
        var hash = Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(_envelope)));
        Assert.Contains(hash, attached.Output, StringComparison.Ordinal);
        Assert.Contains("FILESV02", Run("show", "C-1").Output, StringComparison.Ordinal);
        var stored = Directory.EnumerateFiles(_folder.Under("library"), hash, SearchOption.AllDirectories);
        Assert.Equal(File.ReadAllBytes(_envelope), File.ReadAllBytes(Assert.Single(stored)));
    }

    [Fact]
    public void Attach_WithoutTheKey_KeepsTheFileAllTheSame()
    {
        Assert.Equal(0, Run("attach", "C-1", _envelope).ExitCode);

        Assert.Equal(0, Run("analyze", "C-1", "--key", _key).ExitCode);
    }

    [Fact]
    public void Analyze_WhenTheKeyIsGiven_ReportsAndLeavesNothingPlainBehind()
    {
        Run("attach", "C-1", _envelope, "--key", _key);

        var analyzed = Run("analyze", "C-1", "--key", _key);

        Assert.Equal((0, string.Empty), (analyzed.ExitCode, analyzed.Error));
        Assert.Contains("report.html", analyzed.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(Directory.EnumerateFiles(_folder.Under("library"), "*", SearchOption.AllDirectories), static path =>
            File.ReadAllBytes(path).AsSpan().StartsWith("PK\u0003\u0004"u8));
    }

    [Fact]
    public void Analyze_WithoutTheKey_SaysThatItIsNeeded()
    {
        Run("attach", "C-1", _envelope, "--key", _key);

        var analyzed = Run("analyze", "C-1");

        Assert.Equal(3, analyzed.ExitCode);
        Assert.Contains("--key", analyzed.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("attach")]
    [InlineData("analyze")]
    public void Case_WhenTheKeyCannotBeUsed_ChangesNothing(string command)
    {
        string[] arguments = string.Equals(command, "attach", StringComparison.Ordinal) ? [command, "C-1", _envelope] : [command, "C-1"];

        Assert.Equal(2, Run([.. arguments, "--key", _folder.Under("absent.key")]).ExitCode);
        Assert.Contains("attachments 0", Run("list").Output, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private CommandLine Run(params string[] arguments) => CommandLine.RunAs(PassPhrase, ["case", .. arguments, "--library", _folder.Under("library")]);
}
