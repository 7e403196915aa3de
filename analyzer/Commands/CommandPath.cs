using System.CommandLine;

namespace ArcBundle.Analyzer.Commands;

/// <summary>A command as it is typed.</summary>
internal static class CommandPath
{
    /// <summary>The program's name; the root command would give that of the running file.</summary>
    private const string Program = "arcanalyze";

    /// <summary>The names from the program to <paramref name="command"/>: <c>arcanalyze case attach</c>.</summary>
    public static string Of(Command command)
    {
        var names = new Stack<string>();
        for (Command? at = command; at is not null; at = at.Parents.OfType<Command>().FirstOrDefault())
            names.Push(at is RootCommand ? Program : at.Name);
        return string.Join(' ', names);
    }
}
