using System.CommandLine;
using System.CommandLine.Invocation;

namespace ArcBundle.Analyzer.Commands.Help;

/// <summary><c>--help</c>: shows the help of the command that it stands behind. Whatever else is wrong on that command line does not matter.</summary>
/// <param name="texts">The texts, in the language spoken.</param>
internal sealed class HelpAction(CommandTexts texts) : SynchronousCommandLineAction
{
    /// <inheritdoc/>
    public override bool ClearsParseErrors => true;

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        new HelpPage(parseResult.InvocationConfiguration.Output, texts).Print(parseResult.CommandResult.Command);
        return ExitCodes.Done;
    }
}
