using System.CommandLine;

namespace ArcBundle.Analyzer.Commands;

/// <summary>What all arguments that take a path have in common.</summary>
internal static class PathArguments
{
    /// <summary>Takes a mistyped option for what it is: the parser itself would take <c>--zzz</c> for a path.</summary>
    public static void RefuseOptions<T>(this Argument<T> argument, CommandTexts texts) => argument.Validators.Add(result =>
    {
        if (result.Tokens.FirstOrDefault(static token => token.Value.StartsWith('-')) is { } token)
            result.AddError(texts["path-is-option", ("path", token.Value)]);
    });
}
