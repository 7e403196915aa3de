using System.CommandLine;

namespace ArcBundle.Analyzer.Commands.Rules;

/// <summary><c>arcanalyze rules</c>: what verdicts rest on.</summary>
internal sealed class RulesCommand : Command
{
    /// <summary>Creates the command with its subcommands.</summary>
    public RulesCommand(CommandSurroundings surroundings, CommandTexts texts)
        : base("rules", texts["rules"])
    {
        Add(new RulesListCommand(surroundings, texts));
        Add(new RulesExplainCommand(surroundings, texts));
        Add(new RulesCheckCommand(surroundings, texts));
    }
}
