using System.CommandLine;
using System.CommandLine.Parsing;
using ArcBundle.Format.Languages;

namespace ArcBundle.Analyzer.Commands;

/// <summary>Finds what the user may have meant by the word that a command line stumbles over.</summary>
internal static class Suggestions
{
    /// <summary>What was meant; null when nothing is near.</summary>
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
            if (typed.Select(word => NearestWord.Of(word, words.Except([word], StringComparer.Ordinal))).FirstOrDefault(static found => found is not null) is { } meant)
                return meant;
        }

        return null;
    }

    private static IEnumerable<Option> OptionsOf(Command command)
    {
        var own = command.Options.AsEnumerable();
        for (var above = command.Parents.OfType<Command>().FirstOrDefault(); above is not null; above = above.Parents.OfType<Command>().FirstOrDefault())
            own = own.Concat(above.Options.Where(static option => option.Recursive));
        return own.Where(static option => !option.Hidden);
    }
}
