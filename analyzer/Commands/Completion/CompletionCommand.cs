using System.CommandLine;

namespace ArcBundle.Analyzer.Commands.Completion;

/// <summary><c>arcanalyze completion bash|zsh|pwsh</c>: the script that makes a shell complete command lines.</summary>
internal sealed class CompletionCommand : Command
{
    /// <summary>Creates the command.</summary>
    public CompletionCommand(CommandSurroundings surroundings, CommandTexts texts)
        : base("completion", texts["completion"])
    {
        var shell = new Argument<string>("SHELL") { Description = texts["completion.shell"] };
        shell.AcceptKnown(texts, [.. CompletionScripts.Shells]);
        Add(shell);
        SetAction(parsed =>
        {
            surroundings.Out.Write(CompletionScripts.Of(parsed.GetValue(shell)!));
            return ExitCodes.Done;
        });
    }
}
