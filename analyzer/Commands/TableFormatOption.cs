using System.CommandLine;
using ArcBundle.Analyzer.Commands.Showing;

namespace ArcBundle.Analyzer.Commands;

/// <summary><c>--format text|csv|json</c> of commands that write rows.</summary>
internal static class TableFormatOption
{
    /// <summary>Creates the option; text is what it is without one.</summary>
    public static Option<string> Create(CommandTexts texts)
    {
        var option = new Option<string>("--format") { Description = texts["table.format"], HelpName = "text|csv|json", DefaultValueFactory = static _ => TableWriter.Text };
        option.AcceptKnown(texts, TableWriter.Text, "csv", "json");
        return option;
    }
}
