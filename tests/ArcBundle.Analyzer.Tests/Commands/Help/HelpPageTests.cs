using System.CommandLine;
using ArcBundle.Analyzer.Commands;
using ArcBundle.Analyzer.Commands.Help;
using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Tests.Commands.Help;

public sealed class HelpPageTests
{
    private static readonly string[] EnglishWords = ["Description", "Usage", "Options", "Arguments", "Commands", "[command]", "[options]", "default:", "Shows", "Show "];

    public static TheoryData<string> CommandLines => [.. CommandsBelow(Root()).Select(static command => CommandPath.Of(command)["arcanalyze".Length..].Trim())];

    [Theory]
    [MemberData(nameof(CommandLines))]
    public void Print_InJapanese_HasNoEnglishWordOfItsOwn(string command)
    {
        var result = CommandLine.Run([.. Words(command), "--help", "--lang", "ja"]);

        Assert.Equal((0, string.Empty), (result.ExitCode, result.Error));
        Assert.Contains("使い方:", result.Output, StringComparison.Ordinal);
        Assert.Contains("オプション:", result.Output, StringComparison.Ordinal);
        Assert.All(EnglishWords, word => Assert.DoesNotContain(word, result.Output, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(CommandLines))]
    public void Print_Always_NamesEveryArgumentOptionAndCommandWithItsDescription(string command)
    {
        var output = CommandLine.Run([.. Words(command), "--help"]).Output;

        var shown = CommandsBelow(Root()).Single(below => string.Equals(CommandPath.Of(below), $"arcanalyze {command}".TrimEnd(), StringComparison.Ordinal));
        Assert.StartsWith(shown.Description!, output, StringComparison.Ordinal);
        IEnumerable<Symbol> symbols = [.. shown.Arguments, .. shown.Options, .. shown.Subcommands];
        Assert.All(symbols, symbol =>
        {
            Assert.Contains(symbol.Name, output, StringComparison.Ordinal);
            Assert.False(string.IsNullOrWhiteSpace(symbol.Description), symbol.Name);
            Assert.Contains($"      {symbol.Description}", output, StringComparison.Ordinal);
        });
        Assert.Contains("--lang ja|en", output, StringComparison.Ordinal);
        Assert.Contains("-?, -h, --help", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Print_ForACommandWithArguments_ShowsHowItIsTyped()
    {
        var lines = CommandLine.Run("show", "--help").Output.ReplaceLineEndings("\n").Split('\n');

        Assert.Contains("  arcanalyze show PATH [ITEM] [options]", lines, StringComparer.Ordinal);
        Assert.Contains("  --format text|json|csv", string.Join('\n', lines), StringComparison.Ordinal);
        Assert.Contains(lines, static line => line.EndsWith("Default: text.", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(CommandLines))]
    public void Print_ForEveryCommand_HasExamplesThatParse(string command)
    {
        var shown = CommandsBelow(Root()).Single(below => string.Equals(CommandPath.Of(below), $"arcanalyze {command}".TrimEnd(), StringComparison.Ordinal));
        var english = new HelpExamples(new CommandTexts(Language.English)).Of(shown).ToList();
        var japanese = new HelpExamples(new CommandTexts(Language.Japanese)).Of(shown).ToList();

        Assert.NotEmpty(english);
        Assert.Equal(english.Select(static example => example.Line), japanese.Select(static example => example.Line));
        Assert.All(english, example =>
        {
            var parsed = Root().Parse(example.Line["arcanalyze ".Length..]);
            Assert.Empty(parsed.Errors);
            Assert.StartsWith(CommandPath.Of(shown), CommandPath.Of(parsed.CommandResult.Command), StringComparison.Ordinal);
        });
        Assert.Contains(english[0].Line, CommandLine.Run([.. Words(command), "--help"]).Output, StringComparison.Ordinal);
        Assert.Contains("例:", CommandLine.Run([.. Words(command), "--help", "--lang", "ja"]).Output, StringComparison.Ordinal);
    }

    private static string[] Words(string command) => command.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static ArcAnalyzeCommand Root() =>
        new(new CommandSurroundings(TextWriter.Null, TextWriter.Null, static () => Language.English, TimeProvider.System), new CommandTexts(Language.English));

    private static IEnumerable<Command> CommandsBelow(Command command) => command.Subcommands.SelectMany(CommandsBelow).Prepend(command);
}
