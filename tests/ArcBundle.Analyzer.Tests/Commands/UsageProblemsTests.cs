namespace ArcBundle.Analyzer.Tests.Commands;

public class UsageProblemsTests
{
    [Theory]
    [InlineData("There is no command 'xyzzy'.", "'xyzzy' というコマンドはありません。", "xyzzy")]
    [InlineData("There is no command 'analize'. Did you mean 'analyze'?", "'analize' というコマンドはありません。'analyze' ではありませんか。", "analize", "x")]
    [InlineData("There is no command 'opne'.", "'opne' というコマンドはありません。", "case", "opne", "C-1")]
    [InlineData("A command is missing.", "コマンドが指定されていません。", "rules")]
    [InlineData("PATH is missing.", "PATH が指定されていません。", "analyze")]
    [InlineData("NEW is missing.", "NEW が指定されていません。", "diff", "x")]
    [InlineData("--format does not take 'pdf', but one of: html, json, text, md, reply.", "--format に 'pdf' は指定できません (指定できる値: html, json, text, md, reply)。", "analyze", "x", "--format", "pdf")]
    [InlineData("--source does not take 'xyzzy'.", "--source に 'xyzzy' は指定できません。", "timeline", "x", "--source", "xyzzy")]
    [InlineData("'y' is not expected here.", "'y' は指定できません。", "decrypt", "x", "y", "--key", "k", "--output", "z")]
    public void Of_WhenACommandLineIsWrong_SaysWhatInBothLanguages(string english, string japanese, params string[] args)
    {
        var (first, second) = (CommandLine.Run(args), CommandLine.Run([.. args, "--lang", "ja"]));

        Assert.Equal((2, string.Empty, 2, string.Empty), (first.ExitCode, first.Output, second.ExitCode, second.Output));
        Assert.StartsWith(english, first.Error, StringComparison.Ordinal);
        Assert.StartsWith(japanese, second.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "--output needs a value.")]
    [InlineData("ja", "--output の値が指定されていません。")]
    public void Of_WhenAnOptionHasNoValue_SaysWhichOne(string language, string words)
    {
        var run = CommandLine.Run("analyze", "x", "--lang", language, "--output");

        Assert.Equal((2, string.Empty), (run.ExitCode, run.Output));
        Assert.StartsWith(words, run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--output の値が指定されていません。", "analyze", "x", "--output", "--lang", "ja")]
    [InlineData("--key needs a value.", "decrypt", "x", "--key", "--output", "y")]
    public void Of_WhenTheNextOptionStandsInThePlaceOfAValue_SaysWhichOneHasNone(string words, params string[] args)
    {
        var run = CommandLine.Run(args);

        Assert.Equal((2, string.Empty), (run.ExitCode, run.Output));
        Assert.StartsWith(words, run.Error, StringComparison.Ordinal);
    }
}
