using System.CommandLine;
using System.CommandLine.Parsing;

namespace ArcBundle.Analyzer.Commands;

/// <summary>Options and arguments that take some known words and nothing else. The parser's own restriction says so in words of its own.</summary>
internal static class KnownValues
{
    /// <summary>More words are not listed in one sentence: the help page and completion have them.</summary>
    private const int MostListed = 8;

    /// <summary>Restricts an option.</summary>
    public static void AcceptKnown<T>(this Option<T> option, CommandTexts texts, params IReadOnlyList<string> values)
    {
        option.CompletionSources.Add([.. values]);
        option.Validators.Add(result => Judge(result, option.Name, result.Tokens, texts, values));
    }

    /// <summary>Restricts an argument.</summary>
    public static void AcceptKnown<T>(this Argument<T> argument, CommandTexts texts, params IReadOnlyList<string> values)
    {
        argument.CompletionSources.Add([.. values]);
        argument.Validators.Add(result => Judge(result, argument.Name, result.Tokens, texts, values));
    }

    private static void Judge(SymbolResult result, string name, IReadOnlyList<Token> tokens, CommandTexts texts, IReadOnlyList<string> values)
    {
        if (tokens.Select(static token => token.Value).FirstOrDefault(value => !values.Contains(value, StringComparer.Ordinal)) is { } value)
            result.AddError(texts[values.Count <= MostListed ? "usage.value" : "usage.value-of-many", ("name", name), ("value", value), ("values", string.Join(", ", values))]);
    }
}
