using System.CommandLine;

namespace ArcBundle.Analyzer.Commands.Help;

/// <summary>The examples of a command: texts <c>command.example.NAME.1</c>, <c>.2</c>…, each a command line and, behind <c> # </c>, what it does.</summary>
/// <param name="texts">The texts.</param>
internal sealed class HelpExamples(CommandTexts texts)
{
    private const string Mark = " # ";

    /// <summary>Command line and explanation of each example, in order; none for a command that is only a list of others.</summary>
    public IEnumerable<(string Line, string Explanation)> Of(Command command)
    {
        var name = CommandPath.Of(command).Replace(' ', '.');
        for (var number = 1; ; number++)
        {
            var key = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"example.{name}.{number}");
            if (!CommandTexts.Catalog.Has("command." + key))
                yield break;
            var text = texts[key];
            var mark = text.IndexOf(Mark, StringComparison.Ordinal);
            yield return (text[..mark], text[(mark + Mark.Length)..]);
        }
    }
}
