using System.CommandLine;
using System.Text;
using ArcBundle.Analyzer.Commands;
using ArcBundle.Analyzer.Commands.Help;
using ArcBundle.Collector.Commands;
using ArcBundle.Collector.Talking;
using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Tests.Docs;

/// <summary>Makes the parts of <c>docs/cli.md</c> from the commands.</summary>
internal static class CommandLineDocs
{
    /// <summary>The options of <c>arccollect</c>.</summary>
    public static string OfCollector()
    {
        var text = new StringBuilder("\n");
        Line(text, Escaped(Language.English.Say("help.description")));
        Line(text, string.Empty);
        foreach (var option in new CollectCommand().All)
            Line(text, $"- `{HelpPage.HeadOf(option)}`: {Escaped(Language.English.Say("help.option." + option.Name.TrimStart('-')))}");
        Line(text, string.Empty);
        Line(text, "```");
        Line(text, Language.English.Say("help.examples"));
        Line(text, string.Empty);
        Line(text, Language.English.Say("help.exit"));
        Line(text, "```");
        return text.Append('\n').ToString();
    }

    /// <summary>The commands of <c>arcanalyze</c>.</summary>
    public static string OfAnalyzer()
    {
        var texts = new CommandTexts(Language.English);
        var root = new ArcAnalyzeCommand(new CommandSurroundings(TextWriter.Null, TextWriter.Null, static () => Language.English, TimeProvider.System), texts);
        var text = new StringBuilder("\n");
        foreach (var option in HelpPage.OptionsOf(root))
            Line(text, $"- `{HelpPage.HeadOf(option)}`: {Escaped(option.Description)}");
        foreach (var command in Below(root).Where(static command => command.Subcommands.Count == 0))
            Write(text, command, texts);
        return text.Append('\n').ToString();
    }

    private static void Write(StringBuilder text, Command command, CommandTexts texts)
    {
        var page = new HelpPage(TextWriter.Null, texts);
        Line(text, string.Empty);
        Line(text, $"### `{page.Usage(command)}`");
        Line(text, Escaped(command.Description));
        Line(text, string.Empty);
        foreach (var argument in HelpPage.Visible(command.Arguments))
            Line(text, $"- `{argument.Name}`: {Escaped(argument.Description)}");
        foreach (var option in HelpPage.OptionsOf(command).Where(static option => !IsCommon(option)))
            Line(text, $"- `{HelpPage.HeadOf(option)}`: {Escaped(page.DescriptionOf(option))}");
        Line(text, string.Empty);
        Line(text, "```");
        foreach (var (line, explanation) in new HelpExamples(texts).Of(command))
            Line(text, $"{line}    # {explanation}");
        Line(text, "```");
    }

    // Told once, with the program itself.
    private static bool IsCommon(Option option) => option.Name is "--help" or "--lang" or "--version";

    private static IEnumerable<Command> Below(Command command) => command.Subcommands.SelectMany(static child => Below(child).Prepend(child));

    private static string Escaped(string? text) => (text ?? string.Empty).Replace("<", "&lt;", StringComparison.Ordinal);

    private static void Line(StringBuilder text, string line) => text.Append(line.ReplaceLineEndings("\n")).Append('\n');
}
