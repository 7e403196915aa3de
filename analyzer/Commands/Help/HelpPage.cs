using System.CommandLine;

namespace ArcBundle.Analyzer.Commands.Help;

/// <summary>
/// The help of one command, every word of it in the language spoken: the parser library's own help keeps some of its words in English.
/// Descriptions stand on lines of their own, so that nothing depends on the width of a console or of a character.
/// </summary>
/// <param name="output">Where to.</param>
/// <param name="texts">The texts.</param>
internal sealed class HelpPage(TextWriter output, CommandTexts texts)
{
    private const string Indent = "  ";
    private const string DescriptionIndent = "      ";

    /// <summary>Prints the page.</summary>
    public void Print(Command command)
    {
        output.WriteLine(command.Description);
        Title("help.usage");
        output.WriteLine(Indent + Usage(command));
        Section("help.arguments", Visible(command.Arguments).Select(static argument => (ValueOf(argument), argument.Description)));
        Section("help.options", OptionsOf(command).Select(option => (HeadOf(option), (string?)DescriptionOf(option))));
        Section("help.commands", Visible(command.Subcommands).Select(static child => (HeadOf(child), child.Description)));
        Section("help.examples", new HelpExamples(texts).Of(command).Select(static example => (example.Line, (string?)example.Explanation)));
    }

    private void Section(string title, IEnumerable<(string Head, string? Description)> lines)
    {
        var isFirst = true;
        foreach (var (head, description) in lines)
        {
            if (isFirst)
                Title(title);
            isFirst = false;
            output.WriteLine(Indent + head);
            output.WriteLine(DescriptionIndent + description);
        }
    }

    private void Title(string key)
    {
        output.WriteLine();
        output.WriteLine(texts[key]);
    }

    /// <summary>How a command is typed.</summary>
    public string Usage(Command command)
    {
        var words = new List<string> { CommandPath.Of(command) };
        if (command.Subcommands.Any(static child => !child.Hidden))
            words.Add(texts["help.command-word"]);
        words.AddRange(Visible(command.Arguments).Select(Typed));
        words.Add(texts["help.options-word"]);
        return string.Join(' ', words);
    }

    /// <summary>What an option is for, with its default.</summary>
    public string DescriptionOf(Option option) =>
        option.HasDefaultValue && option.ValueType != typeof(bool) && option.GetDefaultValue() is string value
            ? texts["help.default", ("description", option.Description ?? string.Empty), ("value", value)]
            : option.Description ?? string.Empty;

    /// <summary>The command's own options, then those of the commands above that hold for it.</summary>
    public static IEnumerable<Option> OptionsOf(Command command)
    {
        var options = command.Options.ToList();
        for (var above = command.Parents.OfType<Command>().FirstOrDefault(); above is not null; above = above.Parents.OfType<Command>().FirstOrDefault())
            options.AddRange(above.Options.Where(static option => option.Recursive));
        return Visible(options);
    }

    /// <summary>Without those that are hidden.</summary>
    public static IEnumerable<T> Visible<T>(IEnumerable<T> symbols)
        where T : Symbol => symbols.Where(static symbol => !symbol.Hidden);

    /// <summary>The names of an option and of its value.</summary>
    public static string HeadOf(Option option)
    {
        var names = string.Join(", ", option.Aliases.Where(static alias => alias.StartsWith('-')).Order(StringComparer.Ordinal).Append(option.Name));
        return option.HelpName is { } value ? $"{names} {value}" : names;
    }

    private static string HeadOf(Command command) => string.Join(' ', Visible(command.Arguments).Select(Typed).Prepend(command.Name));

    private static string Typed(Argument argument) => argument.Arity.MinimumNumberOfValues == 0 ? $"[{ValueOf(argument)}]" : ValueOf(argument);

    private static string ValueOf(Argument argument) => argument.Arity.MaximumNumberOfValues > 1 ? argument.Name + "..." : argument.Name;
}
