using System.CommandLine;
using System.CommandLine.Parsing;

namespace ArcBundle.Analyzer.Commands;

/// <summary>Finds what the user may have meant by a mistyped word.</summary>
internal static class Suggestions
{
    /// <summary>The known word nearest to a mistyped one; null when none is near: at most a third of its letters wrong, missing, too many or swapped.</summary>
    public static string? Nearest(string typed, IEnumerable<string> known) => known
        .Select(word => (Word: word, Distance: Distance(typed.ToUpperInvariant(), word.ToUpperInvariant())))
        .Where(candidate => candidate.Distance <= Math.Max(1, Math.Min(typed.Length, candidate.Word.Length) / 3))
        .OrderBy(static candidate => candidate.Distance).ThenBy(static candidate => candidate.Word, StringComparer.Ordinal)
        .Select(static candidate => candidate.Word)
        .FirstOrDefault();

    /// <summary>What was meant by the word that a command line stumbles over; null when nothing is near.</summary>
    public static string? For(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        var names = command.Subcommands.Where(static child => !child.Hidden).Select(static child => child.Name)
            .Concat(OptionsOf(command).SelectMany(static option => option.Aliases.Append(option.Name)))
            .ToList();
        foreach (var error in parsed.Errors)
        {
            var (tokens, words) = error.SymbolResult switch
            {
                OptionResult { Option: var option } result => (result.Tokens, option.GetCompletions(System.CommandLine.Completions.CompletionContext.Empty).Select(static item => item.Label)),
                ArgumentResult result => (result.Tokens, names),
                _ => ([], names),
            };
            var typed = tokens.Select(static token => token.Value).Concat(parsed.UnmatchedTokens);
            if (typed.Where(word => word.Length < LongestWord).Select(word => Nearest(word, words.Except([word], StringComparer.Ordinal))).FirstOrDefault(static found => found is not null) is { } meant)
                return meant;
        }

        return null;
    }

    // Longer words are paths and not mistyped names; the effort grows with the square.
    private const int LongestWord = 64;

    private static IEnumerable<Option> OptionsOf(Command command)
    {
        var own = command.Options.AsEnumerable();
        for (var above = command.Parents.OfType<Command>().FirstOrDefault(); above is not null; above = above.Parents.OfType<Command>().FirstOrDefault())
            own = own.Concat(above.Options.Where(static option => option.Recursive));
        return own.Where(static option => !option.Hidden);
    }

    /// <summary>Optimal string alignment distance: letters replaced, added, left out, or swapped with a neighbour.</summary>
    private static int Distance(string a, string b)
    {
        if (a.Length > LongestWord || b.Length > LongestWord)
            return int.MaxValue;
        var rows = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
            rows[i, 0] = i;
        for (var j = 0; j <= b.Length; j++)
            rows[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                rows[i, j] = Math.Min(Math.Min(rows[i - 1, j] + 1, rows[i, j - 1] + 1), rows[i - 1, j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
            }
        }

        return rows[a.Length, b.Length];
    }
}
