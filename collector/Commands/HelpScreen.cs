using System.CommandLine;
using ArcBundle.Collector.Talking;
using ArcBundle.Format.Languages;

namespace ArcBundle.Collector.Commands;

/// <summary>The help of the command line, in the user's language.</summary>
internal static class HelpScreen
{
    /// <summary>Prints it.</summary>
    public static void Print(TextWriter output, Language language, CollectCommand command)
    {
        output.WriteLine(language.Say("help.description"));
        output.WriteLine();
        output.WriteLine(language.Say("help.usage"));
        output.WriteLine();
        output.WriteLine(language.Say("help.options"));
        foreach (var option in command.All)
        {
            output.WriteLine("  " + string.Join(", ", NamesOf(option)) + (option.HelpName is { } value ? " " + value : string.Empty));
            output.WriteLine("      " + language.Say("help.option." + option.Name.TrimStart('-')));
        }

        output.WriteLine();
        output.WriteLine(language.Say("help.examples"));
        output.WriteLine();
        output.WriteLine(language.Say("help.exit"));
    }

    private static IEnumerable<string> NamesOf(Option option) =>
        option.Aliases.Where(static alias => alias.StartsWith('-')).Order(StringComparer.Ordinal).Append(option.Name);
}
