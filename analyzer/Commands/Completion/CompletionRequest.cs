using System.CommandLine;
using System.Globalization;

namespace ArcBundle.Analyzer.Commands.Completion;

/// <summary>
/// <c>arcanalyze [suggest:POSITION] "LINE"</c>, the question of completion scripts. The first word of the line is the program, whatever it is called
/// there; the parser's own directive wants it to be called as the running file is.
/// </summary>
/// <param name="Line">The line from behind the program's name up to the cursor.</param>
internal sealed record CompletionRequest(string Line)
{
    private const string Directive = "[suggest:";

    /// <summary>The request of a command line; null when it is none.</summary>
    public static CompletionRequest? Of(IReadOnlyList<string> args)
    {
        if (args is not [var directive, var line, ..] || !directive.StartsWith(Directive, StringComparison.Ordinal) || directive[^1] != ']'
            || !int.TryParse(directive.AsSpan(Directive.Length, directive.Length - Directive.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var position))
        {
            return null;
        }

        line = line[..Math.Min(position, line.Length)];
        var program = line.IndexOf(' ', StringComparison.Ordinal);
        return new(program < 0 ? string.Empty : line[(program + 1)..]);
    }

    /// <summary>What may stand at the cursor, in order.</summary>
    public IEnumerable<string> Answer(Command root) => root.Parse(Line).GetCompletions(Line.Length).Select(static item => item.Label).Distinct(StringComparer.Ordinal);
}
