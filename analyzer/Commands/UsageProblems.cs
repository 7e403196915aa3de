using System.CommandLine;
using System.CommandLine.Parsing;

namespace ArcBundle.Analyzer.Commands;

/// <summary>What is wrong with a command line, in our own words: those of the parser name types and say "command" of what is none.</summary>
internal static class UsageProblems
{
    /// <summary>The first problem, without a full stop; null when there is none.</summary>
    public static string? Of(ParseResult parsed, CommandTexts texts)
    {
        var command = parsed.CommandResult.Command;
        if (WithoutValue(parsed) is { } option)
            return texts["usage.value-missing", ("name", option)];
        if (parsed.Errors.Count == 0)
            return null;
        var error = parsed.Errors[0];
        if (command.Subcommands.Count > 0 && error.SymbolResult is CommandResult or ArgumentResult { Parent: CommandResult } or null)
            return parsed.UnmatchedTokens is [var word, ..] ? texts["usage.no-such-command", ("word", word)] : texts["usage.command-missing"];
        if (command.Arguments.FirstOrDefault(argument => argument.Arity.MinimumNumberOfValues > 0 && parsed.GetResult(argument) is null or { Tokens.Count: 0 }) is { } missing)
            return texts["usage.argument-missing", ("name", missing.Name)];
        return error.SymbolResult switch
        {
            OptionResult { Tokens.Count: 0, Implicit: false, Option: { Arity.MinimumNumberOfValues: > 0, Name: var name } } => texts["usage.value-missing", ("name", name)],
            OptionResult { Option: { Arity.MaximumNumberOfValues: 1, Name: var name }, Tokens.Count: > 1 } => texts["usage.option-twice", ("name", name)],
            _ when parsed.UnmatchedTokens is [var word, ..] => texts["usage.not-expected", ("word", word)],
            _ => error.Message,
        };
    }

    /// <summary>An option that the parser gave the next option as its value: nobody means that. A file of such a name can be given as <c>./--name</c>.</summary>
    private static string? WithoutValue(ParseResult parsed)
    {
        Command[] commands = [parsed.CommandResult.Command, parsed.RootCommandResult.Command];
        var names = commands.SelectMany(static command => command.Options).SelectMany(static option => option.Aliases.Prepend(option.Name)).ToHashSet(StringComparer.Ordinal);
        return parsed.CommandResult.Children.OfType<OptionResult>().FirstOrDefault(option => option.Tokens.Any(token => names.Contains(token.Value)))?.Option.Name;
    }
}
