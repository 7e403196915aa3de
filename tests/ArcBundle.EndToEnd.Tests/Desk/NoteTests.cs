using System.Security.Cryptography;

namespace ArcBundle.EndToEnd.Tests.Desk;

/// <summary>What an engineer pastes: <c>analyze --format md</c> and <c>--format reply</c> of the published program.</summary>
public sealed class NoteTests(DemoCase demo)
{
    [Theory]
    [InlineData("en", "- **Cause**: **A logoff unloaded the registry", "- **Certainty**: confirmed")]
    [InlineData("ja", "- **原因**: **ユーザのログオフによりレジストリがアンロード", "- **確度**: 確定")]
    public async Task Analyze_AsMarkdown_IsHalfAPageWithTheHashOfEachBundle(string language, string cause, string certainty)
    {
        var (server, agent) = await demo.BundlesAsync();

        var note = await DemoCase.TextAsync("analyze", server, agent, "--format", "md", "--lang", language);

        var lines = note.TrimEnd('\n').Split('\n');
        Assert.StartsWith("## ", lines[0], StringComparison.Ordinal);
        Assert.InRange(lines.Length, 10, 35);
        Assert.All(lines.Skip(1), static line => Assert.Matches(@"^($|- |    - |        - |    \d+\. )", line));
        Assert.Contains(lines, line => line.StartsWith(cause, StringComparison.Ordinal));
        Assert.Contains(lines, line => line.StartsWith(certainty, StringComparison.Ordinal));
        Assert.All([server, agent], path => Assert.Contains($"SHA-256 `{HashOf(path)}`", note, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("en", "Thank you", "1. Agent:", "-- Please mind --\n- With roaming", "\n・")]
    [InlineData("ja", "いつもお世話になっております。", "1. エージェント側:", "■ ご注意いただきたい点\n・移動ユーザー", "**")]
    public async Task Analyze_AsReply_GreetsGivesTheStepsAndCautionsAndIsPlainText(string language, string greeting, string step, string caution, string never)
    {
        var (server, agent) = await demo.BundlesAsync();

        var letter = await DemoCase.TextAsync("analyze", server, agent, "--format", "reply", "--lang", language);

        Assert.Contains(greeting, letter, StringComparison.Ordinal);
        Assert.Contains(step, letter, StringComparison.Ordinal);
        Assert.Contains(caution, letter, StringComparison.Ordinal);
        Assert.DoesNotContain(never, letter, StringComparison.Ordinal);
        Assert.All([server, agent], path => Assert.Contains(HashOf(path), letter, StringComparison.Ordinal));
        Assert.DoesNotContain(Path.GetDirectoryName(server)!, letter, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Analyze_WhenABundleIsCut_SaysWhatIsMissingAndExitsWithOne()
    {
        var (server, agent) = await demo.BundlesAsync();
        var cut = Path.Combine(Path.GetDirectoryName(agent)!, "cut_" + Path.GetFileName(agent));
        var whole = await File.ReadAllBytesAsync(agent, TestContext.Current.CancellationToken);
        await File.WriteAllBytesAsync(cut, whole[..(whole.Length / 2)], TestContext.Current.CancellationToken);

        var result = await DemoCase.RunAsync("analyze", server, cut, "--format", "json", "--lang", "en");

        Assert.Equal(1, result.ExitCode);
    }

    private static string HashOf(string path) => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path)));
}
