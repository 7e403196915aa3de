using ArcBundle.Analyzer.Tests.Scenarios;

namespace ArcBundle.Analyzer.Tests.Commands;

public class SuggestionsTests
{
    [Theory]
    [InlineData("'show'", "shwo")]
    [InlineData("'analyze'", "analyse", "x")]
    [InlineData("'timeline'", "timelin", "x")]
    [InlineData("'attach'", "case", "atach", "C-1", "x")]
    [InlineData("'--format'", "analyze", "x", "--fromat", "json")]
    [InlineData("'json'", "analyze", "x", "--format", "jsn")]
    [InlineData("'--lang'", "demo", "--lagn", "ja")]
    [InlineData("'services'", "timeline", "x", "--source", "service")]
    public void Run_WhenAWordIsMistyped_NamesWhatWasMeant(string meant, params string[] args)
    {
        var run = CommandLine.Run(args);

        Assert.Equal((2, string.Empty), (run.ExitCode, run.Output));
        Assert.Contains($"Did you mean {meant}?", run.Error, StringComparison.Ordinal);
        Assert.Single(run.Error.TrimEnd().Split('\n'));
        Assert.Contains($"{meant} ではありませんか", CommandLine.Run([.. args, "--lang", "ja"]).Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("xyzzy")]
    [InlineData("analyze", "x", "--format", "docx")]
    public void Run_WhenNothingIsNear_GuessesNothing(params string[] args) =>
        Assert.DoesNotContain("Did you mean", CommandLine.Run(args).Error, StringComparison.Ordinal);

    [Fact]
    public void Show_WhenAnItemIsMistyped_NamesWhatWasMeant()
    {
        using var scenario = Scenario.Open("registry-unload/has-it");

        var run = CommandLine.Run("show", scenario.Folder, "BKSV01/activty.txt");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("Did you mean 'BKSV01/activity.txt'?", run.Error, StringComparison.Ordinal);
    }
}
